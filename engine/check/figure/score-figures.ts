/**
 * How surely a recorded figure is of the same thing as a claimed one. What the recorded figure is of must stand in the claim for the most
 * part, and most of what the claim says around its number must be explained by the record; words weigh by how few figures have them
 * (inverse document frequency; Spärck Jones, Journal of Documentation 28, 1972, 11–21), those that the whole pack is about little.
 */
import { isDisjoint } from '../disjoint.ts';
import { isCurrency, isTime } from './amount-units.ts';
import type { FoundFigure } from './choose-figure.ts';
import type { FigureIndex } from './figure-index.ts';
import { IS_NUMBER, NEARNESS, type Subject } from './figure-subject.ts';
import type { ClaimFigure, ReadClaim } from './read-claim.ts';
import type { RecordedFigure } from './recorded-figures.ts';

/** Least share of what is counted that the claim must name, and of the claim's words that the record must hold. */
const LEAST_NAMED = 0.5;
const LEAST_NAMED_MORE = 0.6;
/** Of money, which few figures are. */
const LEAST_NAMED_MONEY = 0.4;
const LEAST_HELD = 0.4;
/** A term of the record that the claim names speaks for it; a name that the record lacks, more than another word against it. */
const NAMED_TERM = 0.15;
const FOREIGN_NAME = 1.5;
/** Words that put a figure without a date into a time of its own. */
const THEN = /\b(?:when|at (?:the|that) time|back then|by then|in those days|on the eve of|ahead of|once)\b/i;

/** The recorded figures that may be of the same thing, each with how surely it is. */
export function scoreFigures(index: FigureIndex, claim: ReadClaim, subject: Subject): FoundFigure[] {
  const { asked } = subject;
  const isThen = asked.isElsewhen || (asked.date === undefined && THEN.test(claim.text.slice(...asked.sentence)));
  return candidatesFor(index, subject).flatMap((figure): FoundFigure[] => {
    if (!isComparable(figure, asked) || (isThen && figure.type !== undefined)) return [];
    const found = scoreOf(index, subject, figure);
    return found ? [found] : [];
  });
}

/** Those of which the claim names a telling word, itself or by a term's name; what the whole pack is about tells none from another. */
function candidatesFor({ byStem, everywhere, byTerm }: FigureIndex, { near, terms }: Subject): RecordedFigure[] {
  const found = new Set<RecordedFigure>();
  for (const stem of near.keys()) if (!everywhere.stems.has(stem)) for (const figure of byStem.get(stem) ?? []) found.add(figure);
  for (const term of terms) for (const figure of byTerm.get(term) ?? []) found.add(figure);
  return [...found];
}

const COUNTS = new Set(['votes', 'states', 'people']);
const HAS_SIDES = new Set(['percent', 'votes', 'states']);

/** The same unit, or one that such figures are told in without naming it; the same side. */
function isComparable({ unit, side, isTotal }: RecordedFigure, { amount, side: askedSide }: ClaimFigure): boolean {
  if (amount.manner === 'change' || isTotal !== amount.isWhole) return false;
  if (side !== askedSide && HAS_SIDES.has(unit)) return false;
  if (amount.unit === unit) return true;
  if (isOwnUnit(unit) || isOwnUnit(amount.unit)) return false;
  if (amount.unit === '') return true;
  if (amount.unit === 'votes') return unit === 'states';
  if (COUNTS.has(amount.unit)) return false;
  return amount.nouns.some((noun) => unit.includes(noun.replace(/s$/, ''))) || (COUNTS.has(unit) && !amount.isIncidental);
}

/** No number of such a unit is told without it. */
const isOwnUnit = (unit: string) => unit === 'percent' || isCurrency(unit) || isTime(unit);

const NO_WORDS: ReadonlySet<string> = new Set();

/** How surely it is of the same thing; undefined where it is not. */
function scoreOf(index: FigureIndex, subject: Subject, figure: RecordedFigure): FoundFigure | undefined {
  if (isElsewhere(index, subject, figure) || isAnotherNumber(subject, figure) || isOtherName(subject, figure)) return undefined;
  const shared = figure.type === undefined && !isDisjoint(figure.terms, subject.terms);
  const nameWords = shared ? index.termStems(figure.terms, subject.terms) : NO_WORDS;
  const named = isNumbered(subject, figure)
    ? 1
    : Math.max(...[figure.need, ...figure.otherNeeds].map((need) => shareNamed(index, subject, { need, nameWords })));
  if (named < leastNamed(figure, subject)) return undefined;
  const held = shareHeld(index, subject, (stem) => nameWords.has(stem) || isHeld(figure, stem));
  return held < LEAST_HELD ? undefined : { figure, named, score: named / 2 + held / 2 + (shared ? NAMED_TERM : 0) };
}

function leastNamed({ unit, type }: RecordedFigure, { hasCountry }: Subject): number {
  if (isCurrency(unit)) return LEAST_NAMED_MONEY;
  // Without its country more of the rest must be named.
  return type === undefined && hasCountry ? LEAST_NAMED : LEAST_NAMED_MORE;
}

const isHeld = ({ around, subject, pollster }: RecordedFigure, stem: string) => around.has(stem) || subject.has(stem) || pollster.has(stem);

/** The share of what is counted that the claim names; 0 where nothing of it is telling. */
function shareNamed(
  index: FigureIndex,
  { near, numbers, asked, hasCountry }: Subject,
  { need, nameWords }: { need: ReadonlySet<string>; nameWords: ReadonlySet<string> },
): number {
  // Where no country is named, the one that the pack is about is meant.
  const isHome = !hasCountry && asked.amount.unit !== 'percent';
  let [named, all, telling] = [0, 0, 0];
  for (const stem of need) {
    if ((numbers.size === 0 && IS_NUMBER.test(stem)) || (isHome && index.home.has(stem))) continue;
    const weight = index.weightOf(stem);
    const present = Math.max(near.get(stem) ?? 0, nameWords.has(stem) ? NEARNESS.part : 0);
    all += weight;
    named += weight * present;
    if (present > 0 && !index.everywhere.stems.has(stem)) telling += 1;
  }
  return telling === 0 ? 0 : named / all;
}

/** The share of what the claim says around its figure that the record holds; a name that it lacks weighs more than a word. */
function shareHeld(index: FigureIndex, { said, names }: Subject, isKnown: (stem: string) => boolean): number {
  let [held, total] = [0, 0];
  for (const [stem, nearness] of said) {
    const has = isKnown(stem);
    const weight = index.weightOf(stem) * nearness * (has || !names.has(stem) ? 1 : FOREIGN_NAME);
    total += weight;
    if (has) held += weight;
  }
  return total === 0 ? 0 : held / total;
}

/** Another institution, pollster, population, place or owner than the record's. */
function isElsewhere({ everywhere, homeActors }: FigureIndex, subject: Subject, figure: RecordedFigure): boolean {
  const { institutions, pollsters, population, places, owners, actors } = subject;
  const isAnother = (own: ReadonlySet<string>) => own.size > 0 && institutions.size > 0 && isDisjoint(own, institutions);
  if (isAnother(figure.institutions) || isAnother(figure.institutionsAround)) return true;
  if (
    actors.length > 0 &&
    !actors.some((stem) => figure.around.has(stem) || figure.subject.has(stem) || (figure.unit !== 'percent' && homeActors.has(stem)))
  )
    return true;
  if (figure.hasCountry && owners.some(({ owner, of }) => figure.need.has(of) && !figure.need.has(owner))) return true;
  if (figure.unit !== 'percent') return false;
  if (pollsters.size > 0 && figure.pollster.size > 0 && isDisjoint(figure.pollster, pollsters)) return true;
  const isWho = (stem: string) => (everywhere.countries.has(stem) ? figure.subject.has(stem) : isHeld(figure, stem));
  return !population.every(isWho) || !places.every((stem) => isHeld(figure, stem) || pollsters.has(stem));
}

/** One name in the place of another: a treaty is not another town's, nor a first vote the final one. */
function isOtherName({ names, near, orders }: Subject, figure: RecordedFigure): boolean {
  if (orders.size > 0 && figure.orders.size > 0 && isDisjoint(orders, figure.orders)) return true;
  return [...figure.names].some((name) => !near.has(name)) && [...names].some((name) => !isHeld(figure, name));
}

/** Numbers in names tell one thing from another: resolution 7 is not resolution 8. */
function isAnotherNumber({ numbers }: Subject, { need, numbers: own }: RecordedFigure): boolean {
  return own.some((stem) => !numbers.has(stem)) && [...numbers].some((stem) => !need.has(stem));
}

/** A resolution's number names it alone. */
function isNumbered({ numbers }: Subject, { numbers: own }: RecordedFigure): boolean {
  return own.length > 0 && own.every((stem) => numbers.has(stem)) && (own.length > 1 || (own[0]?.length ?? 0) > 3);
}
