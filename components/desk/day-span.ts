import type { Texts } from '../../common/texts.ts';
import type { PartialDay } from '../../engine/corpus.ts';
import { dayWords, wordsLocale } from '../date-words.ts';

const DAY_MS = 86_400_000;

/** First moment of a day as exact as it is known, counted in days. */
export function startOf(day: PartialDay): number {
  const [year, month, ofMonth] = parts(day);
  return Date.UTC(year, (month ?? 1) - 1, ofMonth ?? 1) / DAY_MS;
}

/** The moment after it: of `2008` the first of January 2009. */
export function endOf(day: PartialDay): number {
  const [year, month, ofMonth] = parts(day);
  if (month === undefined) return Date.UTC(year + 1, 0, 1) / DAY_MS;
  return Date.UTC(year, ofMonth === undefined ? month : month - 1, ofMonth === undefined ? 1 : ofMonth + 1) / DAY_MS;
}

/** Year and month (from 0) in which a moment counted in days lies. */
export function monthOf(moment: number): { readonly year: number; readonly month: number } {
  const date = new Date(moment * DAY_MS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() };
}

/** "20–27 April 2026", "May to June 2023", "2021": both ends in as few words as the language has for them. */
export function daysWords(from: PartialDay, to: PartialDay | undefined, texts: Texts, length: 'short' | 'long' = 'long'): string {
  if (to === undefined || to === from) return dayWords(from, texts, length);
  if (to.length !== from.length)
    return texts.text('view_date_span', { from: dayWords(from, texts, length), to: dayWords(to, texts, length) });
  const options: Intl.DateTimeFormatOptions = { timeZone: 'UTC', calendar: 'gregory', year: 'numeric' };
  if (from.length > 4) options.month = length;
  if (from.length > 7) options.day = 'numeric';
  const format = new Intl.DateTimeFormat(wordsLocale(texts), options);
  return format.formatRange(new Date(startOf(from) * DAY_MS), new Date(startOf(to) * DAY_MS));
}

function parts(day: PartialDay): [year: number, month: number | undefined, ofMonth: number | undefined] {
  const [year = Number.NaN, month, ofMonth] = day.split('-').map(Number);
  return [year, month, ofMonth];
}
