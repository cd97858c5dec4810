/** Which of the recorded figures that fit a claim is compared with it. */
import { contains, overlaps } from './calendar.ts';
import { distanceOf } from './compare-figures.ts';
import type { FigureIndex } from './figure-index.ts';
import type { Subject } from './figure-subject.ts';
import type { ClaimFigure } from './read-claim.ts';
import type { RecordedFigure } from './recorded-figures.ts';

export interface FoundFigure {
  readonly figure: RecordedFigure;
  /** How surely it is of the same thing. */
  readonly score: number;
}

/** Two subjects whose scores are nearer than this can't be told apart. */
const MARGIN = 0.07;
/** Figures of one question type are told apart by their dates; by their words only where these differ by more than this. */
const TYPE_MARGIN = 0.2;
/** Days that a poll takes at most; a longer stretch is a date that nobody knows better. */
const LONGEST_POLL = 62;

/** At the claim's date the nearest, without a date the newest; none where two subjects compete. */
export function chooseAmong(index: FigureIndex, scored: readonly FoundFigure[], subject: Subject): FoundFigure | undefined {
  const { asked } = subject;
  const best = scored.toSorted((a, b) => b.score - a.score)[0];
  if (!best) return undefined;
  const room = ({ type }: RecordedFigure) => (type !== undefined && type === best.figure.type ? TYPE_MARGIN : MARGIN);
  const isLikely = ({ figure, score }: FoundFigure) => score >= best.score - room(figure) || isBeside(figure, best.figure);
  const fitting = scored.filter((found) => fitsDate(found.figure, asked.date) && isLikely(found));
  const top = Math.max(...fitting.map(({ score }) => score));
  const groups = Map.groupBy(
    fitting.filter(({ figure, score }) => score >= top - (figure.type === undefined ? MARGIN : TYPE_MARGIN)),
    ({ figure }) => figure.type ?? `${figure.of} ${String(figure.value)}`,
  );
  const tops = [...groups.values()].map((group) => pickIn(group, asked)).toSorted((a, b) => b.score - a.score);
  const [first, second] = tops;
  if (!first || !second || first.score - second.score >= MARGIN || isSame(first, second)) return first;
  return onlyActor(index, tops, subject);
}

/** Two figures of one entry: at another date the other may be meant. */
function isBeside(a: RecordedFigure, b: RecordedFigure): boolean {
  return a.type === undefined && b.type === undefined && a.source.id !== null && a.source.id === b.source.id;
}

function isSame({ figure: a }: FoundFigure, { figure: b }: FoundFigure): boolean {
  return String(a.value) === String(b.value) && a.unit === b.unit;
}

/** Of figures that differ only in whose they are, the one whose party stands in the figure's part of the sentence. */
function onlyActor({ everywhere }: FigureIndex, found: readonly FoundFigure[], { inPart }: Subject): FoundFigure | undefined {
  const hits = ({ figure }: FoundFigure) => [...figure.need].filter((stem) => everywhere.stems.has(stem) && inPart.has(stem)).length;
  const [first, second] = found.toSorted((a, b) => hits(b) - hits(a));
  const isOne = new Set(found.map(({ figure }) => figure.source.id)).size === 1;
  return isOne && first && second && hits(first) > hits(second) ? first : undefined;
}

function fitsDate({ range, mentioned, type }: RecordedFigure, date: ClaimFigure['date']): boolean {
  if (!date || !range || mentioned.includes(date.from)) return true;
  if (date.bound === 'before' || date.bound === 'until') return false;
  // A poll of some day of a year is none of a certain month.
  if (type !== undefined && range.last - range.first > LONGEST_POLL && !contains(date.range, range)) return false;
  if (date.bound === 'since' || date.bound === 'after') return range.last >= date.range.first;
  return overlaps(range, date.range);
}

/** Within one question type: what lies in the claimed days before what only touches them, one number before a range, then the nearest. */
function pickIn(group: readonly FoundFigure[], { amount, date }: Pick<ClaimFigure, 'amount' | 'date'>): FoundFigure {
  const best = Math.max(...group.map(({ score }) => score));
  const near = group.filter(({ figure, score }) => score >= best - (figure.otherNeeds.length > 0 ? TYPE_MARGIN : MARGIN));
  const isRange = typeof amount.value !== 'number';
  const rank = ({ figure }: FoundFigure): readonly number[] => {
    const { value, range, reading } = figure;
    const unchecked = reading?.how === 'unchecked' ? 1 : 0;
    const otherShape = (typeof value !== 'number') === isRange ? 0 : 1;
    if (!date) return [unchecked, otherShape, -(range?.last ?? 0)];
    return [range && contains(date.range, range) ? 0 : 1, unchecked, otherShape, distanceOf(amount.value, value)];
  };
  return near.toSorted(
    (a, b) =>
      compareRanks(rank(a), rank(b)) || b.score - a.score || Number(b.figure.source.id !== null) - Number(a.figure.source.id !== null),
  )[0] as FoundFigure;
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
  for (const [i, one] of a.entries()) {
    const difference = one - (b[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
