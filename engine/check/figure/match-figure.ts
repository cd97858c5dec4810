/**
 * Finds the recorded figures of the same thing as a claimed one. What a recorded figure is of must stand in the claim for the most part,
 * and most of what the claim says around its figure must be explained by the record; words that the whole pack is about count little.
 */

import { isDisjoint } from '../disjoint.ts';
import { isCurrency, isTime } from './amount-units.ts';
import { chooseAmong, type FoundFigure, isSame } from './choose-figure.ts';
import { compareAmounts } from './compare-figures.ts';
import type { FigureIndex } from './figure-index.ts';
import { IS_NUMBER, NEARNESS, type Subject, subjectOf } from './figure-subject.ts';
import type { ReadAmount } from './read-amounts.ts';
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

/** For each claimed figure the recorded one to compare with; undefined where none is of the same thing at a comparable date. */
export function matchFigures(index: FigureIndex, claim: ReadClaim, asked: readonly ClaimFigure[]): (FoundFigure | undefined)[] {
  const fits = asked.map((figure): Fitting => {
    const subject = subjectOf(index, claim, figure);
    const scored = scoredFor(index, claim, subject);
    return { subject, scored, found: chooseAmong(scored, subject) };
  });
  for (const sentence of Map.groupBy(fits, ({ subject }) => subject.asked.sentence[0]).values()) shareOut(sentence);
  return fits.map(({ found }) => found);
}

interface Fitting {
  readonly subject: Subject;
  scored: readonly FoundFigure[];
  found: FoundFigure | undefined;
}

/** Two different figures of a sentence are not of one recorded figure: it is that of the surer one, and the other one is of another. */
function shareOut(fits: readonly Fitting[]): void {
  for (let isOpen = fits.length > 1; isOpen; ) {
    isOpen = false;
    for (const fit of fits) {
      const left = fit.scored.filter((mine) => !fits.some((other) => isSurer(other, fit, mine)));
      if (left.length === fit.scored.length) continue;
      fit.scored = left;
      fit.found = chooseAmong(left, fit.subject);
      isOpen = true;
    }
  }
}

/** The other claims another number for the same recorded figure, and names it better, or nearer to its number. */
function isSurer(other: Fitting, { subject }: Fitting, mine: FoundFigure): boolean {
  const { asked } = other.subject;
  if (!other.found || !isOneFigure(other.found, mine) || isSameAmount(asked.amount, subject.asked.amount, mine)) return false;
  if (other.found.score !== mine.score) return other.found.score > mine.score;
  const [theirs, own] = [other.subject, subject].map(({ distanceTo }) => Math.min(...[...mine.figure.answer].map(distanceTo)));
  return (theirs ?? 0) < (own ?? 0) || (theirs === own && asked.amount.span[0] < subject.asked.amount.span[0]);
}

/** "Over half" and "53 per cent" are one figure told twice. */
function isSameAmount(a: ReadAmount, b: ReadAmount, { figure: { unit } }: FoundFigure): boolean {
  const isWithin = (one: ReadAmount, other: ReadAmount) => compareAmounts(one, other.value, { unit }).verdict === 'agrees';
  return isWithin(a, b) || isWithin(b, a);
}

function isOneFigure(a: FoundFigure, b: FoundFigure): boolean {
  return isSame(a, b) && a.figure.date === b.figure.date;
}

export function scoredFor(index: FigureIndex, claim: ReadClaim, subject: Subject): FoundFigure[] {
  const { asked } = subject;
  const isThen = asked.isElsewhen || (asked.date === undefined && THEN.test(claim.text.slice(...asked.sentence)));
  return candidatesFor(index, subject).flatMap((figure): FoundFigure[] => {
    if (!isComparable(figure, asked) || (isThen && figure.type !== undefined)) return [];
    const found = scoreOf(index, subject, figure);
    return found ? [found] : [];
  });
}

function candidatesFor(index: FigureIndex, { near }: Subject): RecordedFigure[] {
  const found = new Set<RecordedFigure>();
  for (const stem of near.keys()) for (const figure of index.byStem.get(stem) ?? []) found.add(figure);
  return [...found];
}

const COUNTS = new Set(['votes', 'states', 'people']);

/** The same unit, or one that such figures are told in without naming it; the same side. */
function isComparable({ unit, side, isTotal }: RecordedFigure, { amount, side: askedSide }: ClaimFigure): boolean {
  if (amount.manner === 'change') return false;
  if (side !== askedSide && /^(?:percent|votes|states)$/.test(unit)) return false;
  if (isTotal !== amount.isWhole && (isTotal || amount.isWhole)) return false;
  if (amount.unit === unit) return true;
  if (
    unit === 'percent' ||
    /^[A-Z]{3}$/.test(unit) ||
    isTime(unit) ||
    /^[A-Z]{3}$/.test(amount.unit) ||
    amount.unit === 'percent' ||
    isTime(amount.unit)
  )
    return false;
  if (amount.unit === '') return true;
  if (amount.unit === 'votes') return unit === 'states';
  if (COUNTS.has(amount.unit)) return false;
  return amount.nouns.some((noun) => unit.includes(noun.replace(/s$/, ''))) || (COUNTS.has(unit) && !amount.isIncidental);
}

/** How surely it is of the same thing; undefined where it is not. */
function scoreOf(index: FigureIndex, subject: Subject, figure: RecordedFigure): FoundFigure | undefined {
  if (isElsewhere(index, subject, figure) || isAnotherNumber(subject, figure) || isOtherName(subject, figure)) return undefined;
  const shared = figure.type === undefined && [...figure.terms].some((term) => subject.terms.has(term));
  const nameWords = shared ? index.termStems(figure.terms, subject.terms) : new Set<string>();
  const named = Math.max(...[figure.need, ...figure.otherNeeds].map((need) => shareNamed(index, subject, { need, nameWords })));
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
  const own = [...need].filter((stem) => IS_NUMBER.test(stem));
  // A resolution's number names it alone.
  if (own.length > 0 && own.every((stem) => numbers.has(stem)) && (own.length > 1 || (own[0]?.length ?? 0) > 3)) return 1;
  // Where no country is named, the one that the pack is about is meant.
  const isHome = !hasCountry && asked.amount.unit !== 'percent';
  let [named, all, telling] = [0, 0, 0];
  for (const stem of need) {
    if ((IS_NUMBER.test(stem) && numbers.size === 0) || (isHome && index.home.has(stem))) continue;
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
  const hasCountry = [...figure.need].some((stem) => everywhere.countries.has(stem));
  if (hasCountry && owners.some(({ owner, of }) => figure.need.has(of) && !figure.need.has(owner))) return true;
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
function isAnotherNumber({ numbers }: Subject, { need }: RecordedFigure): boolean {
  const own = [...need].filter((stem) => IS_NUMBER.test(stem));
  return own.some((stem) => !numbers.has(stem)) && [...numbers].some((stem) => !need.has(stem));
}
