/** One reading of the page: collect, scan what changed, decide. Nothing is painted here. */
import { askBackground } from '../../common/messaging.ts';
import type { BlockScan, Decision, PageContext, Painted } from '../../engine/page.ts';
import { asArticle, type Collected, type CollectedBlock, collectInSlices } from './collect-text.ts';
import { createBlockFollower } from './follow-blocks.ts';
import { createPace, type Pace } from './pace.ts';
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
  readonly blocks: Reading['blocks'];
  readonly page: PageContext;
  readonly painted: (blocks: Reading['blocks']) => readonly Painted[];
  readonly markAnyway: boolean;
  readonly pace: Pace;
}

export function createPageReader(): PageReader {
  const follower = createBlockFollower();
  const scanner = createScanner();
  let articleBefore: readonly string[] = [];

  const read: PageReader['read'] = async ({ painted, markAnyway, isTop }) => {
    const pace = createPace();
    const collected = await collectInSlices(document, pace);
    await pace.rest();
    const context = readPageContext({ document, address: location.href, nowMs: Date.now(), ...collected });
    await pace.rest();
    const blocks = follower.follow(markAnyway && !collected.isArticle ? asArticle(collected.blocks) : collected.blocks);
    const article = blocks.flatMap(({ place, text }) => (place === 'outside' ? [] : text));
    const isChanged = article.length !== articleBefore.length || article.some((text, i) => text !== articleBefore[i]);
    articleBefore = article;
    const tookMs = pace.workedMs();
    await pace.rest();
    const known = { collected, blocks: new Map(blocks.map((block) => [block.id, block])), context, isChanged, tookMs };
    // Frames that are no article (advertisements, players) ask nothing.
    if (!isTop && !collected.isArticle && !markAnyway) return { ...known, decision: undefined, hidden: [], words: 0 };
    return { ...known, ...(await decide({ blocks: known.blocks, page: context, painted, markAnyway, pace })) };
  };

  const decide = async ({ blocks, page, painted, markAnyway, pace }: Question) => {
    for (let tries = 0; tries < STALE_TRIES; tries += 1) {
      const { corpus, scans } = await scanner.scan([...blocks.values()], page.language);
      pace.begin();
      const hidden = new Map(scans.flatMap((scan) => hiddenIn(scan, blocks.get(scan.id))));
      await pace.rest();
      const shown = compactScans(hidden.size === 0 ? scans : scans.filter((scan) => !hidden.has(scan)));
      const words = scans.reduce((sum, scan) => sum + scan.words, 0);
      const reply = await askBackground('decideMarks', {
        corpus,
        scans: shown.slice(0, DECIDE_SCANS),
        page,
        painted: painted(blocks),
        markAnyway,
      });
      if (reply.kind === 'stale') {
        scanner.forget();
        continue;
      }
      return { decision: reply.kind === 'decided' ? reply : undefined, words, hidden: [...hidden.values()] };
    }
    throw new Error('the corpus keeps changing');
  };

  return {
    read,
    forgetPage() {
      follower.forget();
      scanner.forget();
      articleBefore = [];
    },
  };
}

/** A scan with candidates that are not on the screen, and their element. */
function hiddenIn(scan: BlockScan, block: CollectedBlock | undefined): [BlockScan, Element][] {
  if (scan.hits.length === 0 || !block) return [];
  const element = block.pieces[0]?.node.parentElement ?? block.element;
  return isShown(element) ? [] : [[scan, element]];
}
