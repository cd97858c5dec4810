/** Days that are known to the year, the month or the day. */
import type { Dating, PartialDay } from './corpus.ts';

const PARTIAL_DAY = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/;

/** The first day that a partial day can mean: of '2023' the first of January. */
export function earliestDay(day: PartialDay): string {
  return `${day}-01-01`.slice(0, 10);
}

/** True for a year, a month or a day that the calendar has. */
export function isPartialDay(day: string): boolean {
  if (!PARTIAL_DAY.test(day)) return false;
  const ms = Date.parse(`${earliestDay(day)}T00:00:00Z`);
  return !Number.isNaN(ms) && new Date(ms).toISOString().slice(0, day.length) === day;
}

/** The first day that a date can mean; undefined when there is none. */
export function firstDayOf(date: Dating): string | undefined {
  return date.basis === 'none' || date.from === undefined ? undefined : earliestDay(date.from);
}

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** A day in words, as exact as it is known: "3 April 2008", "April 2008", "2008". */
export function dayInWords(day: PartialDay): string {
  const [year, month, dayOfMonth] = day.split('-');
  const name = month === undefined ? undefined : MONTHS[Number(month) - 1];
  return [dayOfMonth === undefined ? undefined : String(Number(dayOfMonth)), name, year].filter((part) => part !== undefined).join(' ');
}

/** A date in words with its basis: "18 February 2025", "2023, inferred: …", "not dated". */
export function dateInWords(date: Dating): string {
  if (date.basis === 'none' || date.from === undefined) return 'not dated';
  const span = spanInWords(date.from, date.to ?? date.from);
  if (date.basis === 'stated') return span;
  return date.evidence === undefined ? `${span}, inferred from its content` : `${span}, inferred: ${date.evidence}`;
}

function spanInWords(from: PartialDay, to: PartialDay): string {
  const common = sharedPart(from, to);
  return common === undefined ? `${dayInWords(from)} to ${dayInWords(to)}` : dayInWords(common);
}

/** The year or month that both ends lie in; the span is told no more exactly than that. */
function sharedPart(from: PartialDay, to: PartialDay): PartialDay | undefined {
  if (from === to) return from;
  return [7, 4].map((length) => from.slice(0, length)).find((part) => to.startsWith(part));
}
