/**
 * Whether what was found is an answer at all. A score alone can't tell: "France and Germany signed a treaty on rail freight in 2008" holds as
 * much of a pack on treaties as a claim about one. Evidence can. What the best passage holds must tell something: names that the whole
 * pack is about, years and words of any newspaper are little, however many. And it must outweigh what the pack has never heard of: a sentence
 * on rail freight says so by its own words, all the more by names. One that does not even name what the pack is about must tell more.
 */
import type { AskedClaim, WordKind } from './ask-claim.ts';
import type { HeldClaim } from './held-words.ts';

type Weights = Readonly<Record<WordKind, number>>;

/** What a held word of each kind counts; telling words and, for less, ordinary ones are what an answer can't do without. */
const EVIDENCE: Weights = { telling: 1, ordinary: 0.55, named: 0.5, number: 0.5, unknown: 0, stranger: 0 };
const TELLING: Weights = { ...EVIDENCE, named: 0, number: 0 };
/** What an unknown word of each kind counts against. */
const UNKNOWN: Weights = { telling: 0, ordinary: 0, named: 0, number: 0, unknown: 1, stranger: 1.5 };
/** A term whose sense is decided counts as much as a rare word, whatever else is said. */
const TERM = 3;
/** What the whole claim would count if the passage held all of it, and if the pack knew nothing of it. */
const WHOLE_HELD = 13;
const WHOLE_UNKNOWN = 17;
/** Least evidence that tells something: less than one rare word. */
const LEAST_TELLING = 2;
const LEAST_EVIDENCE = 3.5;
const LEAST_WITHOUT_SUBJECT = 7;

/** True where the best passage's hold on the claim, with its score, is evidence enough to answer. */
export function isEvidence({ words, terms }: AskedClaim, held: HeldClaim, score: number): boolean {
  const ofTerms = held.terms.length > 0 ? TERM : 0;
  const weigh = (by: Weights) => held.words.reduce((sum, { word, share }) => sum + by[word.kind] * word.weight * share, ofTerms);
  const total = words.reduce((sum, { weight }) => sum + weight, 0);
  const unknown = words.reduce((sum, { kind, weight }) => sum + UNKNOWN[kind] * weight, 0) / Math.max(total, 1);
  const namesSubject = terms.length > 0 || words.some(({ kind }) => kind === 'named');
  const evidence = weigh(EVIDENCE) + WHOLE_HELD * score - WHOLE_UNKNOWN * unknown;
  return weigh(TELLING) >= LEAST_TELLING && evidence >= (namesSubject ? LEAST_EVIDENCE : LEAST_WITHOUT_SUBJECT);
}
