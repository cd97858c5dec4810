/** From a decision to marks on the page's text nodes, keeping those that stand already. */
import type { TermKey } from '../../engine/corpus.ts';
import type { Mention, Painted } from '../../engine/page.ts';
import { locateMatch, offsetInBlock } from './locate-matches.ts';
import { createMark, isStanding, keyOf, type Mark } from './mark.ts';
import type { Reading } from './read-page.ts';

/** Where the standing marks are in a reading's blocks: text may have come before them since they were painted. */
export function paintedIn(blocks: Reading['blocks'], marks: readonly Mark[]): (Painted & { readonly mark: Mark })[] {
  return marks.filter(isStanding).flatMap((mark) => {
    const [range] = mark.ranges;
    for (const block of range ? blocks.values() : []) {
      const start = range && offsetInBlock(block, range.startContainer, range.startOffset);
      if (start !== undefined) return [{ term: mark.term, block: block.id, start, mark }];
    }
    return [];
  });
}

/** Marks of a decision in reading order; one whose words are no longer there is left out. */
export function placeMarks(reading: Reading, standing: readonly Mark[], taken: ReadonlySet<TermKey>): Mark[] {
  const { decision, blocks } = reading;
  if (!decision) return [];
  const painted = new Map(paintedIn(blocks, standing).map((at) => [`${at.term} ${at.block} ${at.start}`, at.mark]));
  return decision.marks.flatMap((index) => {
    const mention = decision.mentions[index];
    if (!mention) return [];
    const before = painted.get(`${keyOf(mention)} ${mention.block} ${mention.start}`);
    if (before) return [before];
    return taken.has(keyOf(mention)) ? [] : (findMark(reading, mention) ?? []);
  });
}

/** A mention as a mark, not yet painted; undefined when its words are no longer there. */
export function findMark({ blocks }: Reading, mention: Mention): Mark | undefined {
  const block = blocks.get(mention.block);
  if (!block) return undefined;
  return createMark(mention, block.text.slice(mention.start, mention.end), locateMatch(block, mention.start, mention.end));
}
