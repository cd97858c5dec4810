/** One reading of the page: collect, scan what changed, decide. Nothing is painted here. */
import { askBackground } from '../../common/messaging.ts';
import type { Decision, PageContext, Painted } from '../../engine/page.ts';
import { asArticle, type Collected, type CollectedBlock, collectText } from './collect-text.ts';
import { createBlockFollower } from './follow-blocks.ts';
import { readPageContext } from './page-context.ts';
import { compactScans, createScanner } from './scan-blocks.ts';
import { isShown } from './shown.ts';

/** Scans that one decision takes at most; the background refuses more. */
const DECIDE_SCANS = 20_000;
const STALE_TRIES = 3;

export interface Reading {
  readonly collected: Collected;
  readonly blocks: ReadonlyMap<number, CollectedBlock>;
  readonly context: PageContext;
  /** Undefined when the background says to be quiet here. */
  readonly decision: Decision | undefined;
  /** Elements with candidates that are not on the screen. */
  readonly hidden: readonly Element[];
  readonly words: number;
  /** Whether text of the article differs from the reading before. */
  readonly isChanged: boolean;
  /** Milliseconds of the page's thread that collecting took. */
  readonly tookMs: number;
}

export interface PageReader {
  read(options: {
    readonly painted: (blocks: Reading['blocks']) => readonly Painted[];
    readonly markAnyway: boolean;
    readonly isTop: boolean;
  }): Promise<Reading>;
  /** Another page begins: numbers and all. */
  forgetPage(): void;
}

interface Question {
  readonly blocks: readonly CollectedBlock[];
  readonly page: PageContext;
  readonly painted: () => readonly Painted[];
  readonly markAnyway: boolean;
}

export function createPageReader(): PageReader {
  const follower = createBlockFollower();
  const scanner = createScanner();
  let articleBefore = '';

  const read: PageReader['read'] = async ({ painted, markAnyway, isTop }) => {
    const startMs = performance.now();
    const collected = collectText(document);
    const tookMs = performance.now() - startMs;
    const blocks = follower.follow(markAnyway && !collected.isArticle ? asArticle(collected.blocks) : collected.blocks);
    const context = readPageContext({ document, address: location.href, nowMs: Date.now(), ...collected });
    const article = JSON.stringify(blocks.filter(({ place }) => place !== 'outside').map(({ text }) => text));
    const isChanged = article !== articleBefore;
    articleBefore = article;
    const known = { collected, blocks: new Map(blocks.map((block) => [block.id, block])), context, isChanged, tookMs };
    // Frames that are no article (advertisements, players) ask nothing.
    if (!isTop && !collected.isArticle && !markAnyway) return { ...known, decision: undefined, hidden: [], words: 0 };
    return { ...known, ...(await decide({ blocks, page: context, painted: () => painted(known.blocks), markAnyway })) };
  };

  const decide = async ({ blocks, page, painted, markAnyway }: Question) => {
    const elements = new Map(blocks.map(({ id, pieces, element }) => [id, pieces[0]?.node.parentElement ?? element]));
    for (let tries = 0; tries < STALE_TRIES; tries += 1) {
      const { corpus, scans } = await scanner.scan(blocks, page.language);
      const hidden = scans.filter(({ id, hits }) => hits.length > 0 && !isShown(elements.get(id) as Element));
      const shown = compactScans(hidden.length === 0 ? scans : scans.filter((scan) => !hidden.includes(scan)));
      const words = scans.reduce((sum, scan) => sum + scan.words, 0);
      const reply = await askBackground('decideMarks', {
        corpus,
        scans: shown.slice(0, DECIDE_SCANS),
        page,
        painted: painted(),
        markAnyway,
      });
      if (reply.kind === 'stale') {
        scanner.forget();
        continue;
      }
      const decision = reply.kind === 'decided' ? reply : undefined;
      return { decision, words, hidden: hidden.map(({ id }) => elements.get(id) as Element) };
    }
    throw new Error('the corpus keeps changing');
  };

  return {
    read,
    forgetPage() {
      follower.forget();
      scanner.forget();
      articleBefore = '';
    },
  };
}
