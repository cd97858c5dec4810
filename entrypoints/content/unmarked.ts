/** Why words that were recognised have no mark. */
import type { Unmarked, UnmarkedReason } from '../../common/messages.ts';
import type { Mention, PageTerm } from '../../engine/page.ts';
import { keyOf } from './mark.ts';
import type { Reading } from './read-page.ts';

/** A page of lists may hold hundreds; a reader who asks for one word looks near the top. */
const UNMARKED_SHOWN = 200;

/** Mentions without a mark in reading order, the first of each term and reason; `terms` are the frame's own, as they are painted. */
export function listUnmarked({ decision, blocks }: Pick<Reading, 'decision' | 'blocks'>, terms: readonly PageTerm[]): Unmarked[] {
  const known = new Map(terms.map((term) => [keyOf(term), term]));
  const seen = (decision?.mentions ?? []).flatMap((mention, index): Unmarked[] => {
    const { name, block, start, end } = mention;
    const term = keyOf(mention);
    const reason = reasonOf(mention, index, known.get(term));
    const surface = blocks.get(block)?.text.slice(start, end);
    return reason && surface ? [{ term, name, surface, frameId: 0, block, start, end, reason }] : [];
  });
  return firstOfEach(seen);
}

/** The first of each term and reason, in the order given. */
export function firstOfEach(unmarked: readonly Unmarked[]): Unmarked[] {
  const first = new Map<string, Unmarked>();
  for (const one of unmarked) {
    const key = one.term + JSON.stringify(one.reason);
    if (!first.has(key)) first.set(key, one);
  }
  return [...first.values()].slice(0, UNMARKED_SHOWN);
}

function reasonOf({ status, why, place, markable }: Mention, index: number, term: PageTerm | undefined): UnmarkedReason | undefined {
  if (status === 'undecided') return { kind: status };
  if (status === 'excluded') return { kind: status, cue: why.find(({ sign }) => sign === 'excludes')?.cue ?? '' };
  if (term?.mark !== undefined) return term.mark === index ? undefined : { kind: 'marked elsewhere' };
  if (place !== 'article' && place !== 'headline') return { kind: 'place', place };
  // A headline whose term stands in the text as well: the words there say why.
  return markable && term?.unpainted && term.unpainted !== 'place' ? { kind: 'unpainted', why: term.unpainted } : undefined;
}
