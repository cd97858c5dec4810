/** How much of a claim each passage holds. */

import type { AskedClaim, AskedWord } from './ask-claim.ts';
import type { ClaimIndex, Postings } from './claim-index.ts';

export interface ScoredPassage {
  /** Its number in the pack. */
  readonly document: number;
  /** Share of the claim's weight that it holds, 0 to 1. */
  readonly score: number;
}

const NONE: Postings = { documents: [], counts: [] };

/** All passages that hold something of the claim, the best first; costs as many steps as the postings of its words are long. */
export function scorePassages(known: ClaimIndex, { words, terms }: AskedClaim): ScoredPassage[] {
  const held = new Float64Array(known.pack.passages.length);
  const best = new Float64Array(held.length);
  let total = 0;
  for (const word of words) {
    addWord(known, word, { held, best });
    total += word.weight;
  }
  for (const { term, weight } of terms) {
    const { documents, counts } = known.ofTerm.get(term.term.id) ?? NONE;
    for (let at = 0; at < documents.length; at += 1) add(held, documents[at], weight * (counts[at] ?? 0));
    total += weight;
  }
  const scored: ScoredPassage[] = [];
  for (let document = 0; document < held.length; document += 1) {
    const sum = held[document] ?? 0;
    if (sum > 0) scored.push({ document, score: Math.min(1, sum / total) });
  }
  return scored.sort((a, b) => b.score - a.score || a.document - b.document);
}

/** A passage that answers in several ways has the best of them. */
function addWord({ postings }: ClaimIndex, { weight, answers }: AskedWord, { held, best }: Record<'held' | 'best', Float64Array>): void {
  const touched: number[] = [];
  for (const [stem, share] of answers) {
    const { documents, counts } = postings.get(stem) ?? NONE;
    for (let at = 0; at < documents.length; at += 1) {
      const document = documents[at] ?? 0;
      const brought = share * (counts[at] ?? 0);
      const before = best[document] ?? 0;
      if (before === 0) touched.push(document);
      if (before < brought) best[document] = brought;
    }
  }
  for (const document of touched) {
    add(held, document, weight * (best[document] ?? 0));
    best[document] = 0;
  }
}

function add(to: Float64Array, at: number | undefined, value: number): void {
  if (at !== undefined) to[at] = (to[at] ?? 0) + value;
}
