/** Days that are known to the year, month or day, and stretches of them, counted in days. */
import type { PartialDay } from '../../corpus.ts';

/** First and last day that are meant, as numbers of days; a part may be open to the right. */
export interface DayRange {
  readonly first: number;
  readonly last: number;
}

const DAY_MS = 86_400_000;

function firstDay(day: PartialDay): number {
  return Date.parse(`${`${day}-01-01`.slice(0, 10)}T00:00:00Z`) / DAY_MS;
}

export function lastDay(day: PartialDay): number {
  const [year = 0, month, date] = day.split('-').map(Number);
  if (month === undefined) return Date.UTC(year + 1, 0, 1) / DAY_MS - 1;
  if (date === undefined) return Date.UTC(year, month, 1) / DAY_MS - 1;
  return firstDay(day);
}

export function rangeOf(from: PartialDay, to: PartialDay = from): DayRange {
  return { first: firstDay(from), last: lastDay(to) };
}

export function overlaps(a: DayRange, b: DayRange): boolean {
  return a.first <= b.last && b.first <= a.last;
}

export function contains(outer: DayRange, inner: DayRange): boolean {
  return outer.first <= inner.first && inner.last <= outer.last;
}

/** The least number of days from `b` to `a`, below zero where `a` is earlier; 0 where they overlap. */
export function daysBetween(a: DayRange, b: DayRange): number {
  if (overlaps(a, b)) return 0;
  return a.first > b.last ? a.first - b.last : a.last - b.first;
}
