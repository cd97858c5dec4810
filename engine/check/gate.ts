/**
 * Whether what was found is an answer at all. A score can't tell: "France and Germany signed a treaty on rail freight in 2008" holds as
 * much of a pack on treaties as a claim about one. Two things can. What the best passage holds must tell something: names that the whole
 * pack is about and words of any newspaper are little evidence, however many. And it must outweigh what the pack has never heard of:
 * a sentence on rail freight says so by its own words.
 */

import type { AskedClaim, WordKind } from './ask-claim.ts';
import type { HeldClaim } from './held-words.ts';

/** What a held word of each kind counts. */
const EVIDENCE: Readonly<Record<WordKind, number>> = { telling: 1, ordinary: 0.55, named: 0.5, unknown: 0 };
/** The same for what is no name, year or number: these alone are never an answer. */
const TELLING: Readonly<Record<WordKind, number>> = { telling: 1, ordinary: 0.55, named: 0, unknown: 0 };
/** A term whose sense is decided counts as much as a rare word, whatever else is said. */
const TERM = 3;
/** Least evidence that tells something: one rare word, or a less rare one with something beside it. */
const LEAST_TELLING = 2.6;
/** How much more evidence there must be for each share of the claim that the pack does not know, beyond what is always forgiven. */
const PER_UNKNOWN = 19;
const FORGIVEN = 1.4;

/** True where the best passage's hold on the claim is evidence enough to answer. */
export function isEvidence({ words }: AskedClaim, held: HeldClaim): boolean {
  const terms = held.terms.length > 0 ? TERM : 0;
  const weigh = (by: Readonly<Record<WordKind, number>>) =>
    held.words.reduce((sum, { word, share }) => sum + by[word.kind] * word.weight * share, terms);
  const total = words.reduce((sum, { weight }) => sum + weight, 0);
  const unknown = words.reduce((sum, { kind, weight }) => (kind === 'unknown' ? sum + weight : sum), 0);
  return weigh(TELLING) >= LEAST_TELLING && weigh(EVIDENCE) >= PER_UNKNOWN * (unknown / Math.max(total, 1)) - FORGIVEN;
}
