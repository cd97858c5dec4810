/**
 * Whether what was found is an answer at all. A score alone can't tell: "France and Germany signed a treaty on rail freight in 2008" holds
 * as much of a pack on treaties as a claim about one. Evidence can. What the best passage holds must tell something: names that the whole
 * pack is about, years and words of any newspaper are none by themselves, however many. And it must outweigh what the pack has never heard
 * of: a sentence on rail freight says so by its own words, most of all by its names. One that does not even name what the pack is about
 * must tell more.
 */
import type { AskedClaim, AskedWord, WordKind } from './ask-claim.ts';
import type { HeldClaim } from './held-words.ts';

type Weights = Readonly<Record<WordKind, number>>;

/**
 * What a held word of each kind counts, by its weight; a name that the whole pack is about counts the same however rare it is. These and
 * the numbers below were fitted on labelled claims, and on sentences of news pages that are about other things.
 */
const EVIDENCE: Weights = { telling: 1, ordinary: 0.85, named: 2.5, number: 1.15, unknown: 0, stranger: 0 };
/** The same for the words that an answer can't do without. */
const TELLING: Weights = { ...EVIDENCE, named: 0, number: 0 };
/** What words unknown to the pack would count against the evidence if they were the whole claim. */
const AGAINST: Weights = { telling: 0, ordinary: 0, named: 0, number: 0, unknown: 6.3, stranger: 10.8 };
/** What the score counts: a claim held whole is one. */
const WHOLE = 8.8;
/** A term whose sense is decided, in the passage too, counts more than any word. */
const TERM = 8;
/** Less than one rare word tells nothing. */
const LEAST_TELLING = 2;
const LEAST_EVIDENCE = 10.4;
/** A claim that names nothing of what the pack is about must tell so much more. */
const WITHOUT_SUBJECT = 1.5;

/** True where the best passage's hold on the claim, and the score that it gives, are evidence enough to answer. */
export function isEvidence({ words, terms }: AskedClaim, held: HeldClaim, score: number): boolean {
  const total = words.reduce((sum, { weight }) => sum + weight, 0);
  const against = words.reduce((sum, { kind, weight }) => sum + AGAINST[kind] * weight, 0) / Math.max(total, 1);
  const namesSubject = terms.length > 0 || words.some(({ kind }) => kind === 'named');
  const least = LEAST_EVIDENCE + (namesSubject ? 0 : WITHOUT_SUBJECT);
  return weigh(held, TELLING) >= LEAST_TELLING && weigh(held, EVIDENCE) + WHOLE * score - against >= least;
}

function weigh({ words, terms }: HeldClaim, by: Weights): number {
  const weightOf = ({ kind, weight }: AskedWord) => by[kind] * (kind === 'named' ? 1 : weight);
  return words.reduce((sum, { word, share }) => sum + weightOf(word) * share, terms.length > 0 ? TERM : 0);
}
