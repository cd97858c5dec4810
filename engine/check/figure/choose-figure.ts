/** Which of the recorded figures that fit a claim is compared with it. */
import { contains, overlaps } from './calendar.ts';
import { distanceOf } from './compare-figures.ts';
import type { Subject } from './figure-subject.ts';
import { ENDS } from './plain-words.ts';
import type { ClaimFigure } from './read-claim.ts';
import type { RecordedFigure } from './recorded-figures.ts';

export interface FoundFigure {
  readonly figure: RecordedFigure;
  /** The share of what it is of that the claim names, and with what else the claim says how surely it is of the same thing; up to about 1. */
  readonly named: number;
  readonly score: number;
}

/** Two subjects whose scores are nearer than this can't be told apart. */
const MARGIN = 0.07;
/** Figures of one question type are told apart by their dates; by the words of what they are of only where these differ by more than this. */
const TYPE_MARGIN = 0.2;
/** Days that a poll takes at most; a longer stretch is a date that nobody knows better. */
const LONGEST_POLL = 62;

/** At the claim's date the nearest, without a date the newest; none where two subjects compete. */
export function chooseAmong(scored: readonly FoundFigure[], subject: Subject): FoundFigure | undefined {
  const { asked } = subject;
  const best = scored.toSorted((a, b) => b.score - a.score)[0];
  if (!best) return undefined;
  const isLikely = (found: FoundFigure) => isNear(found, best) || isBeside(found.figure, best.figure);
  const fitting = ofOneEnd(
    scored.filter((found) => fitsDate(found.figure, asked.date) && isLikely(found)),
    subject,
  );
  const top = fitting.toSorted((a, b) => b.score - a.score)[0];
  if (!top) return undefined;
  const groups = Map.groupBy(
    fitting.filter((found) => isNear(found, top) || isBeside(found.figure, top.figure)),
    ({ figure }) => keyOf(figure),
  );
  const tops = [...groups.values()].map((group) => pickIn(group, asked)).toSorted((a, b) => b.score - a.score);
  return ofSubject(tops, subject);
}

/** As sure as the other, or nearly; of one question type by what they are of alone, for all else that is said is of the poll. */
function isNear(found: FoundFigure, other: FoundFigure): boolean {
  const isOfType = found.figure.type !== undefined && found.figure.type === other.figure.type;
  return isOfType ? found.named >= other.named - TYPE_MARGIN : found.score >= other.score - MARGIN;
}

/** Two figures of one entry: at another date, or by other words beside the number, the other may be meant. */
function isBeside(a: RecordedFigure, b: RecordedFigure): boolean {
  return a.type === undefined && b.type === undefined && a.source.id !== null && a.source.id === b.source.id;
}

/** A vote that ends a thing is not the one that began it. */
function ofOneEnd(found: readonly FoundFigure[], { words }: Subject): readonly FoundFigure[] {
  const ends = ENDS.test(words) ? found.filter(({ figure }) => COUNTS_VOTES.test(figure.unit) && ENDS.test(figure.of)) : [];
  return ends.length > 0 ? ends : found;
}

const COUNTS_VOTES = /^(?:votes|states)$/;

/** One subject has one key: a question with one answer on a side, one of several answers, or what a single figure is of. */
function keyOf({ type, side, otherNeeds, answer, of, value }: RecordedFigure): string {
  if (type === undefined) return `${of} ${String(value)}`;
  return otherNeeds.length > 0 ? `${type} ${side}` : `${type} ${[...answer].toSorted().join(' ')}`;
}

/** The likeliest subject; of several in one entry or poll the one whose own words stand nearest to the number. */
function ofSubject(tops: readonly FoundFigure[], subject: Subject): FoundFigure | undefined {
  const [first] = tops;
  if (!first) return undefined;
  const isRelated = ({ figure }: FoundFigure) =>
    isBeside(figure, first.figure) || (figure.type !== undefined && figure.type === first.figure.type);
  const rivals = tops.filter((other) => first.score - other.score < (isRelated(other) ? TYPE_MARGIN : MARGIN));
  if (rivals.every((other) => isSame(other, first))) return first;
  return rivals.every(isRelated) ? nearestOf(rivals, subject) : undefined;
}

export function isSame({ figure: a }: FoundFigure, { figure: b }: FoundFigure): boolean {
  return String(a.value) === String(b.value) && a.unit === b.unit && a.side === b.side;
}

/** Of related figures the one with a word of its own nearest to the number; none where two are as near. */
function nearestOf(rivals: readonly FoundFigure[], subject: Subject): FoundFigure | undefined {
  const counts = new Map<string, number>();
  for (const { figure } of rivals) for (const stem of figure.answer) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  const placed = rivals.map((found) => {
    const own = [...found.figure.answer].filter((stem) => (counts.get(stem) ?? 0) < rivals.length);
    return { found, place: Math.min(...own.map((stem) => subject.distanceTo(stem))) };
  });
  const [first, second] = placed.toSorted((a, b) => a.place - b.place || b.found.score - a.found.score);
  if (!first || !second) return first?.found;
  return first.place < second.place || isSame(first.found, second.found) ? first.found : undefined;
}

function fitsDate({ range, mentioned, type }: RecordedFigure, date: ClaimFigure['date']): boolean {
  if (!date || !range || mentioned.includes(date.from)) return true;
  if (date.bound === 'before' || date.bound === 'until') return false;
  // A poll of some day of a year is none of a certain month.
  if (type !== undefined && range.last - range.first > LONGEST_POLL && !contains(date.range, range)) return false;
  if (date.bound === 'since' || date.bound === 'after') return range.last >= date.range.first;
  return overlaps(range, date.range);
}

/** Of one subject: what lies in the claimed days before what only touches them, one number before a range, then the nearest. */
function pickIn(group: readonly FoundFigure[], { amount, date }: Pick<ClaimFigure, 'amount' | 'date'>): FoundFigure {
  const isRange = typeof amount.value !== 'number';
  const rank = ({ figure }: FoundFigure): readonly number[] => {
    const { value, range, reading, source } = figure;
    const unchecked = reading?.how === 'unchecked' ? 1 : 0;
    const otherShape = (typeof value !== 'number') === isRange ? 0 : 1;
    const nameless = source.id === null ? 1 : 0;
    if (!date) return [unchecked, otherShape, -(range?.last ?? 0), nameless];
    return [range && contains(date.range, range) ? 0 : 1, unchecked, otherShape, distanceOf(amount.value, value), nameless];
  };
  const ranked = group.map((found) => ({ found, ranks: rank(found) }));
  return ranked.reduce((a, b) => ((compareRanks(a.ranks, b.ranks) || b.found.score - a.found.score) <= 0 ? a : b)).found;
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
  for (const [i, one] of a.entries()) {
    const difference = one - (b[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
