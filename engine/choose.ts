/** Chooses which mentions get a mark: few, and not close together. */
import type { TermKey } from './corpus.ts';

export interface Limits {
  /** Marks an article. */
  readonly marks: number;
  /** A mark that stands fewer words away from a painted one is left out. */
  readonly wordsBetween: number;
}

/** A term's first markable mention. */
export interface MarkCandidate {
  readonly key: TermKey;
  /** Index of the mention, which is its place in reading order. */
  readonly mention: number;
  /** Words of the article before it. */
  readonly spot: number;
  readonly inHeadline: boolean;
  readonly mentions: number;
  readonly contested: boolean;
}

/** Words at the beginning of an article whose terms come before those of the rest. */
const OPENING_WORDS = 150;

/**
 * Indexes of the mentions to paint, in reading order: those already painted, then candidates in the order of their weight, until
 * the limit is reached or a painted one stands too near.
 */
export function chooseMarks(from: {
  readonly painted: readonly Pick<MarkCandidate, 'mention' | 'spot'>[];
  readonly candidates: readonly MarkCandidate[];
  /** Marks that other frames of the tab show. */
  readonly taken: number;
  readonly limits: Limits;
}): number[] {
  const { limits, taken } = from;
  const chosen = [...from.painted];
  for (const candidate of from.candidates.toSorted(byWeight)) {
    if (chosen.length + taken >= limits.marks) break;
    if (chosen.every((mark) => Math.abs(mark.spot - candidate.spot) >= limits.wordsBetween)) chosen.push(candidate);
  }
  return chosen.map(({ mention }) => mention).sort((a, b) => a - b);
}

function byWeight(a: MarkCandidate, b: MarkCandidate): number {
  return (
    Number(b.inHeadline) - Number(a.inHeadline) ||
    Number(b.spot < OPENING_WORDS) - Number(a.spot < OPENING_WORDS) ||
    b.mentions - a.mentions ||
    Number(b.contested) - Number(a.contested) ||
    a.mention - b.mention
  );
}
