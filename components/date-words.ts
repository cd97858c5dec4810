import type { Texts } from '../common/texts.ts';
import type { Dating, PartialDay } from '../engine/corpus.ts';

type Length = 'short' | 'long';

/** The date of a framing in few words: "18 Feb 2025", "Dec 2025, inferred", "2023, inferred", "not dated". */
export function shortDate(dating: Dating, texts: Texts): string {
  const days = spanWords(dating, texts, 'short');
  if (days === undefined) return texts.text('view_not_dated');
  return dating.basis === 'inferred' ? texts.text('view_date_inferred', { date: days }) : days;
}

/** The date with its evidence: "December 2025, inferred: it reports a statement of 14 December". */
export function longDate(dating: Dating, texts: Texts): string {
  const days = spanWords(dating, texts, 'long');
  if (days === undefined) return texts.text('view_not_dated');
  if (dating.basis !== 'inferred') return days;
  if (dating.evidence === undefined) return texts.text('view_date_inferred', { date: days });
  return texts.text('view_date_inferred_why', { date: days, evidence: dating.evidence });
}

/** A day as exact as it is known, never broken over two lines: "9 October 2026", "April 2008", "2008". */
export function dayWords(day: PartialDay, texts: Texts, length: Length = 'long'): string {
  const [year, month, ofMonth] = day.split('-').map(Number);
  const options: Intl.DateTimeFormatOptions = { timeZone: 'UTC', calendar: 'gregory', year: 'numeric' };
  if (month !== undefined) options.month = length;
  if (ofMonth !== undefined) options.day = 'numeric';
  const date = new Date(Date.UTC(year ?? Number.NaN, (month ?? 1) - 1, ofMonth ?? 1));
  if (Number.isNaN(date.getTime())) return day;
  return unbroken(new Intl.DateTimeFormat(wordsLocale(texts), options).format(date));
}

/** True when the first day is surely after the second; a day that is known only in part is not surely after. */
export function isLater(day: PartialDay, than: PartialDay): boolean {
  return day > than && !day.startsWith(than);
}

/** Both ends as one: the day, else their common month, else their common year, else both. */
function spanWords({ basis, from, to }: Dating, texts: Texts, length: Length): string | undefined {
  const first = from ?? to;
  const last = to ?? from;
  if (basis === 'none' || first === undefined || last === undefined) return undefined;
  if (first === last) return dayWords(first, texts, length);
  for (const digits of [7, 4]) {
    const start = first.slice(0, digits);
    if (start.length === digits && start === last.slice(0, digits)) return dayWords(start, texts, length);
  }
  return texts.text('view_date_span', { from: dayWords(first, texts, length), to: dayWords(last, texts, length) });
}

/** Packs write English as "9 October 2026" and "4, 6 and 8"; the interface's words beside their text do the same in every English. */
export function wordsLocale({ language }: Texts): string {
  return /^en\b/.test(language) ? 'en-GB' : language;
}

function unbroken(words: string): string {
  return words.replace(/ /g, '\u00a0');
}
