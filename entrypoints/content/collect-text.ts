/**
 * The text of a document as blocks: what stands between block-level boundaries, joined across inline elements. Takes a DOM and
 * no browser API, and asks for no layout, so that the terminal reads a page as the extension does.
 */
import { PAGE_CHARS } from '../../common/limits.ts';
import type { Place, TextBlock } from '../../engine/page.ts';
import { type ArticleText, findArticle } from './find-article.ts';
import type { Pace } from './pace.ts';
import { createDomReader } from './read-dom.ts';
import { type Piece, type RawBlock, TextWalk } from './walk-text.ts';

export type { Piece } from './walk-text.ts';

export interface CollectedBlock extends TextBlock {
  readonly id: number;
  readonly text: string;
  readonly place: Place;
  /** What the block is, wherever it stands. */
  readonly part: RawBlock['part'];
  /** The element whose block this is; its text may go on after a block inside it. */
  readonly element: Element;
  readonly pieces: readonly Piece[];
}

export interface Collected extends ArticleText {
  /** Numbered from 0 in document order. */
  readonly blocks: readonly CollectedBlock[];
  /** The page is longer than `PAGE_CHARS`; what comes after was not read. */
  readonly tooLong: boolean;
  /** Open shadow roots seen, in page order. */
  readonly shadowRoots: readonly ShadowRoot[];
}

/** A page that changes under the walk so often, or never comes to its end, is read in one go. */
const TRIES = 3;
const MOST_SLICES = 1000;

/** Reads the whole document at once. */
export function collectText(document: Document, maxChars: number = PAGE_CHARS): Collected {
  const walk = new TextWalk(createDomReader(document), maxChars);
  walk.run();
  return resultOf(walk);
}

/** Reads the whole document in slices; begins again where the page has changed under its feet. */
export async function collectInSlices(document: Document, pace: Pace): Promise<Collected> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const walk = new TextWalk(createDomReader(document), PAGE_CHARS);
    if (!(await walkInSlices(walk, document, pace))) continue;
    await pace.rest();
    return resultOf(walk);
  }
  return collectText(document);
}

/**
 * Whether the walk came to its end on a page that kept its order. Other changes behind it are changes after the reading: whoever watches
 * the page will read again.
 */
async function walkInSlices(walk: TextWalk, document: Document, pace: Pace): Promise<boolean> {
  let isMoved = false;
  const observer = new MutationObserver((records) => {
    isMoved ||= records.some(({ removedNodes }) => [...removedNodes].some((node) => node.isConnected));
  });
  try {
    for (let slices = 0; slices < MOST_SLICES; slices += 1) {
      if (walk.run(pace.isLong)) return true;
      if (slices === 0) observer.observe(document, { subtree: true, childList: true });
      await pace.rest();
      if (isMoved || !walk.isIntact()) return false;
    }
    return false;
  } finally {
    observer.disconnect();
  }
}

function resultOf(walk: TextWalk): Collected {
  const article = findArticle(walk.blocks, walk.holders);
  const blocks = walk.blocks.map(({ text, part, element, pieces }, id): CollectedBlock => {
    const inside = id >= article.firstBlock && id < article.endBlock;
    return { id, text, place: placeOf(part, inside), part, element, pieces };
  });
  return { blocks, tooLong: walk.tooLong, shadowRoots: walk.shadowRoots, ...article };
}

/** Blocks of a page that is no article, as if all of it were one: for the reader who asks for marks all the same. */
export function asArticle(blocks: readonly CollectedBlock[]): CollectedBlock[] {
  return blocks.map((block) => ({ ...block, place: placeOf(block.part === 'heading' ? 'text' : block.part, true) }));
}

function placeOf(part: RawBlock['part'], inside: boolean): Place {
  if (part === 'headline') return part;
  if (!inside) return 'outside';
  return part === 'text' ? 'article' : part;
}
