/** How much of a claim each passage holds. */

import type { AskedClaim, AskedWord } from './ask-claim.ts';
import type { ClaimIndex, Postings } from './claim-index.ts';

export interface ScoredPassage {
  /** Its number in the pack. */
  readonly document: number;
  /** Share of the claim's weight that it holds, evened out for its length; 0 to 1. */
  readonly score: number;
}

const NONE: Postings = { documents: [], counts: [] };

/**
 * The passages that hold something of the claim, the best first. Costs as many steps as the postings of its words are long.
 */
export function scorePassages(known: ClaimIndex, { words, terms }: AskedClaim): ScoredPassage[] {
  const held = new Float64Array(known.pack.passages.length);
  const answered = new Float64Array(held.length);
  let total = 0;
  for (const word of words) {
    addWord(known, word, { held, answered });
    total += word.weight;
  }
  for (const { term, weight } of terms) {
    const { documents, counts } = known.ofTerm.get(term.term.id) ?? NONE;
    for (let at = 0; at < documents.length; at += 1) add(held, documents[at], weight * (counts[at] ?? 0));
    total += weight;
  }
  for (let document = 0; document < held.length; document += 1) {
    const score = Math.min(1, ((held[document] ?? 0) / Math.max(total, Number.MIN_VALUE)) * (known.evenness[document] ?? 1));
    held[document] = score;
  }
  const scored: ScoredPassage[] = [];
  for (const [document, score] of held.entries()) if (score > 0) scored.push({ document, score });
  return scored.sort((a, b) => b.score - a.score || a.document - b.document);
}

/** A passage that answers in several ways has the best of them. */
function addWord(
  { postings }: ClaimIndex,
  { weight, answers }: AskedWord,
  { held, answered }: Record<'held' | 'answered', Float64Array>,
): void {
  const touched: number[] = [];
  for (const [stem, share] of answers) {
    const { documents, counts } = postings.get(stem) ?? NONE;
    for (let at = 0; at < documents.length; at += 1) {
      const document = documents[at] ?? 0;
      const brought = share * (counts[at] ?? 0);
      const before = answered[document] ?? 0;
      if (before === 0) touched.push(document);
      if (before < brought) answered[document] = brought;
    }
  }
  for (const document of touched) {
    add(held, document, weight * (answered[document] ?? 0));
    answered[document] = 0;
  }
}

function add(to: Float64Array, at: number | undefined, value: number): void {
  if (at !== undefined) to[at] = (to[at] ?? 0) + value;
}
