import type { Texts } from '../../common/texts.ts';
import type { Amount, CheckedFigure } from '../../engine/checked.ts';
import { dayWords, wordsLocale } from '../date-words.ts';

type Value = CheckedFigure['claimed'];

/** Units that count whole things; each has its words in the catalogue. */
const COUNTED = new Set(['votes', 'people', 'states', 'days']);
/** A number of which the claim names no unit. */
const BARE = 'number';
const CURRENCY = /^[A-Z]{3}$/;

/** "22 %", "22 to 22.3 %", "334 votes", "US$350 billion", "3 April 2008". */
export function valueWords(value: Value, unit: string, texts: Texts): string {
  const [low, high] = endsOf(value);
  if (typeof low === 'string' || typeof high === 'string')
    return spanWords(dayWords(String(low), texts), dayWords(String(high), texts), texts);
  const amount = spanWords(numberWords(low, unit, texts), numberWords(high, unit, texts), texts);
  if (CURRENCY.test(unit)) return amount;
  if (unit === 'percent') return texts.text('check_percent', { amount });
  if (unit === BARE) return amount;
  return COUNTED.has(unit) ? texts.text(`check_unit_${unit}`, { count: high, amount }) : `${amount} ${unit}`;
}

/** The claim's own words for its figure, with the number behind them where they spell it: "a fifth (20 %)". */
export function claimedWords({ text, claimed, unit }: CheckedFigure, texts: Texts): string {
  if (unit === 'date') return text;
  const value = valueWords(claimed, unit, texts);
  if (/^[\p{N}.,\s]+$/u.test(text)) return value;
  return /\p{N}/u.test(text) ? text : texts.text('check_in_figures', { words: text, value });
}

/** "12 points lower", "20 to 34 points lower", "2 months later": where the claim stands from the record; undefined where they are the same, or nothing was compared. */
export function distanceWords({ claimed, recorded, unit, difference }: CheckedFigure, texts: Texts): string | undefined {
  if (typeof claimed === 'string' && typeof recorded === 'string') return dateDistance(claimed, recorded, texts);
  if (difference === null) return undefined;
  const [low, high] = ordered(difference);
  const way = waysOf(unit);
  const size = (amount: Amount) => sizeWords(amount, unit, texts);
  if (low === 0 && high === 0) return undefined;
  if (high <= 0) return texts.text(way.below, { distance: size(high === 0 ? -low : narrowed(-high, -low)) });
  if (low >= 0) return texts.text(way.above, { distance: size(low === 0 ? high : narrowed(low, high)) });
  return texts.text('check_both_ways', {
    below: texts.text(way.below, { distance: size(-low) }),
    above: texts.text(way.above, { distance: size(high) }),
  });
}

/** The claim is one of the figures, or a part of them, that the record gives as a range. */
export function isWithinRecorded({ claimed, recorded }: CheckedFigure): boolean {
  if (recorded === null || typeof recorded !== 'object') return false;
  const [[low, high], [from, to]] = [endsOf(claimed), endsOf(recorded)];
  return (low > from || high < to) && low >= from && high <= to;
}

/** Days are compared as exactly as both are known: "1 year later" for two years, never 365 days. */
function dateDistance(claimed: string, recorded: string, texts: Texts): string | undefined {
  const [from, to] = [partsOf(recorded), partsOf(claimed)];
  const known = Math.min(from.length, to.length);
  const [year, month, day] = (['year', 'month', 'day'] as const).map((_, at) => (to[at] ?? 0) - (from[at] ?? 0));
  const size = known === 1 ? (year ?? 0) : known === 2 ? (year ?? 0) * 12 + (month ?? 0) : daysBetween(recorded, claimed, day ?? 0);
  if (size === 0) return undefined;
  const unit = known === 1 ? 'years' : known === 2 ? 'months' : 'days';
  const distance = texts.text(`check_unit_${unit}`, { count: Math.abs(size), amount: plain(Math.abs(size), texts) });
  return texts.text(size < 0 ? 'check_earlier' : 'check_later', { distance });
}

function daysBetween(from: string, to: string, unknown: number): number {
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000;
  return Number.isNaN(days) ? unknown : Math.round(days);
}

const partsOf = (day: string) => day.split('-').map(Number);

function sizeWords(amount: Amount, unit: string, texts: Texts): string {
  if (unit !== 'percent') return valueWords(amount, unit === 'date' ? 'days' : unit, texts);
  const [low, high] = ordered(amount);
  return texts.text('check_unit_points', { count: high, amount: spanWords(plain(low, texts), plain(high, texts), texts) });
}

/** Points are lower, things are fewer, sums are less, days are earlier. */
function waysOf(unit: string): { readonly below: string; readonly above: string } {
  if (unit === 'percent') return { below: 'check_lower', above: 'check_higher' };
  if (unit === 'date') return { below: 'check_earlier', above: 'check_later' };
  return { below: COUNTED.has(unit) ? 'check_fewer' : 'check_less', above: 'check_more' };
}

function numberWords(value: number, unit: string, texts: Texts): string {
  if (!CURRENCY.test(unit)) return plain(value, texts);
  const money = { style: 'currency', currency: unit, notation: 'compact', maximumFractionDigits: 2 } as const;
  return new Intl.NumberFormat(wordsLocale(texts), money).format(value);
}

const plain = (value: number, texts: Texts) => new Intl.NumberFormat(wordsLocale(texts), { maximumFractionDigits: 2 }).format(value);

const spanWords = (from: string, to: string, texts: Texts) => (from === to ? from : texts.text('view_date_span', { from, to }));

const narrowed = (low: number, high: number): Amount => (low === high ? low : [low, high]);

function ordered(amount: Amount): readonly [number, number] {
  const [one, other] = typeof amount === 'number' ? [amount, amount] : amount;
  return one <= other ? [one, other] : [other, one];
}

function endsOf(value: Value): readonly [number | string, number | string] {
  return typeof value === 'object' ? value : [value, value];
}
