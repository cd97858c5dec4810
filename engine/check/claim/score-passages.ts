/** How much of a claim each passage holds. */

import type { AskedClaim, AskedWord } from './ask-claim.ts';
import type { ClaimIndex, Postings } from './claim-index.ts';

export interface ScoredPassage {
  /** Its number in the pack. */
  readonly document: number;
  /** Share of the claim's weight that it holds, evened out for its length, and a little of what those beside it hold; 0 to 1. */
  readonly score: number;
}

/** How much of a score is that of the best others of the same question or term, among so many first passages. */
const BESIDE = 0.17;
const NEIGHBOURS = 40;

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
  return besideOthers(known, scored.sort(bestFirst));
}

const bestFirst = (a: ScoredPassage, b: ScoredPassage) => b.score - a.score || a.document - b.document;

/** What is right seldom stands alone: a part of a passage's score is that of the best others of its question or term. */
function besideOthers({ pack, places }: ClaimIndex, scored: readonly ScoredPassage[]): ScoredPassage[] {
  const subjectsOf = ({ document }: ScoredPassage) =>
    new Set((places.get(pack.passages[document]?.id ?? '') ?? []).map(({ question, term }) => question ?? term));
  const first = scored.slice(0, NEIGHBOURS).map((one) => ({ one, subjects: subjectsOf(one) }));
  const bySubject = new Map<string | undefined, ScoredPassage[]>();
  for (const { one, subjects } of first) for (const subject of subjects) bySubject.set(subject, [...(bySubject.get(subject) ?? []), one]);
  const beside = (one: ScoredPassage, subject: string | undefined) => {
    const [second, third] = (bySubject.get(subject) ?? []).filter((other) => other !== one);
    return ((second?.score ?? 0) + (third?.score ?? 0)) / 2;
  };
  const mixed = first.map(({ one, subjects }) => {
    const others = Math.max(0, ...[...subjects].map((subject) => beside(one, subject)));
    return { ...one, score: (1 - BESIDE) * one.score + BESIDE * others };
  });
  const rest = scored.slice(NEIGHBOURS).map((one) => ({ ...one, score: (1 - BESIDE) * one.score }));
  return [...mixed, ...rest].sort(bestFirst);
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
