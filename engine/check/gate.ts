/**
 * Whether what was found is an answer at all. A score can't tell: "France and Germany signed a treaty on rail freight in 2008" holds as
 * much of a pack on treaties as a claim about one. Evidence can. What the best passage holds must tell something: names that the whole
 * pack is about are none by themselves, however many, and years and numbers hardly count. And it must outweigh what the pack has never
 * heard of: a sentence on rail freight says so by its own words, most of all by its names.
 */
import type { AskedClaim, AskedWord, WordKind } from './ask-claim.ts';
import type { HeldClaim } from './held-words.ts';

type Weights = Readonly<Record<WordKind, number>>;

/** What a held word of each kind counts, by its weight; a name that the whole pack is about counts the same however rare it is. */
const EVIDENCE: Weights = { telling: 1, ordinary: 0.85, named: 2.4, number: 0.65, unknown: 0, stranger: 0 };
/** The same for the words that an answer can't do without. */
const TELLING: Weights = { ...EVIDENCE, named: 0, number: 0 };
/** What words unknown to the pack would count against the evidence if they were the whole claim. */
const AGAINST: Weights = { telling: 0, ordinary: 0, named: 0, number: 0, unknown: 5.4, stranger: 12.7 };
/** A term whose sense is decided, in the passage too, counts more than any word. */
const TERM = 7.5;
/** Less than one rare word tells nothing. */
const LEAST_TELLING = 2;
const LEAST_EVIDENCE = 5.2;
/** A claim that names nothing of what the pack is about must tell so much more. */
const WITHOUT_SUBJECT = 0.7;

/** True where the best passage's hold on the claim is evidence enough to answer. */
export function isEvidence({ words, terms }: AskedClaim, held: HeldClaim): boolean {
  const total = words.reduce((sum, { weight }) => sum + weight, 0);
  const against = words.reduce((sum, { kind, weight }) => sum + AGAINST[kind] * weight, 0) / Math.max(total, 1);
  const namesSubject = terms.length > 0 || words.some(({ kind }) => kind === 'named');
  const least = LEAST_EVIDENCE + (namesSubject ? 0 : WITHOUT_SUBJECT);
  return weigh(held, TELLING) >= LEAST_TELLING && weigh(held, EVIDENCE) - against >= least;
}

function weigh({ words, terms }: HeldClaim, by: Weights): number {
  const weightOf = ({ kind, weight }: AskedWord) => by[kind] * (kind === 'named' ? 1 : weight);
  return words.reduce((sum, { word, share }) => sum + weightOf(word) * share, terms.length > 0 ? TERM : 0);
}
