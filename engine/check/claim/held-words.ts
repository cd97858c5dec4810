/** What of a claim one passage holds, word by word. */

import type { AskedClaim, AskedTerm, AskedWord } from './ask-claim.ts';
import { type ClaimIndex, COUNTS } from './claim-index.ts';

export interface HeldWord {
  readonly word: AskedWord;
  /** Share of the word's weight that the passage holds. */
  readonly share: number;
  /** In its own text or other words, its voice, source or date, and not only in what it is used for. */
  readonly isOwn: boolean;
}

export interface HeldClaim {
  readonly words: readonly HeldWord[];
  /** Terms that the passage names or is for. */
  readonly terms: readonly AskedTerm[];
}

export function holdOf(known: ClaimIndex, { words, terms }: AskedClaim, document: number): HeldClaim {
  return {
    words: words.flatMap((word): HeldWord[] => {
      const held = [...word.answers].map(([stem, share]) => ({ share, count: countIn(known.postings.get(stem), document) }));
      const share = Math.max(0, ...held.map((one) => one.share * one.count));
      return share > 0 ? [{ word, share, isOwn: held.some(({ count }) => count >= COUNTS.aside) }] : [];
    }),
    terms: terms.filter(({ term }) => countIn(known.ofTerm.get(term.term.id), document) > 0),
  };
}

function countIn(
  postings: { readonly documents: readonly number[]; readonly counts: readonly number[] } | undefined,
  document: number,
): number {
  if (!postings) return 0;
  let low = 0;
  let high = postings.documents.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((postings.documents[middle] ?? 0) < document) low = middle + 1;
    else high = middle;
  }
  return postings.documents[low] === document ? (postings.counts[low] ?? 0) : 0;
}
