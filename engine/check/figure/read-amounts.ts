/**
 * The figures of an English text: how much, of what, and where it stands. Numbers that count nothing are left out: of articles, points,
 * pages and resolutions, in names ("F-16", "G7", "28-point plan"), ordinals, times of day and days of a month.
 */
import type { Amount } from '../../checked.ts';
import type { Span } from '../../views.ts';
import { isChange, type Manner, mannerOf, QUALIFIED } from './amount-manner.ts';
import { currencyBefore, isCurrency, isTime, unitAfter, unitBefore } from './amount-units.ts';
import { type ClaimWord, claimWords } from './claim-words.ts';
import { type ReadNumber, readNumber } from './read-numbers.ts';
import { isNoCount, isVoteSplit } from './uncounted-numbers.ts';

export interface ReadAmount {
  readonly span: Span;
  readonly value: Amount;
  /** Digits behind the decimal point: what a rounded figure is rounded to. */
  readonly decimals: number;
  readonly manner: Manner;
  /** As `ReadUnit`. */
  readonly unit: string;
  readonly nouns: readonly string[];
  /** A duration, or a small number in words of something that has no unit: a figure only where the record has one of the same thing. */
  readonly isIncidental: boolean;
  /** The whole of "322 of 1,135", or "in all". */
  readonly isWhole: boolean;
  /** The other side of a vote: "303 votes to eight". */
  readonly isSecondOfVote: boolean;
}

const DEFINITE = /^(?:the|these|those|both|all|its|their|his|her|our|last|next|first|other|any|every|no)$/;
const SMALL = 12;

/** All figures of a text, from the left; `taken` are spans whose numbers count nothing: dates, and names of terms. */
export function readAmounts(text: string, taken: readonly Span[]): ReadAmount[] {
  const list = claimWords(text);
  const isTaken = createTaken(taken);
  const amounts: (ReadAmount & { readonly past: number })[] = [];
  for (let at = 0; at < list.length; ) {
    const word = list[at];
    if (word === undefined || isTaken(word)) {
      at += 1;
      continue;
    }
    const number = word.kind === 'mark' ? undefined : readNumber(list, at);
    if (!number) at += 1;
    else if (isNoCount(list, at, number)) at = number.to;
    else {
      const made = amountAt({ text, list, at, number }, amounts.at(-1));
      if (made) amounts.push(made);
      at = Math.max(number.to, made?.past ?? 0);
    }
  }
  return amounts.map(({ past: _past, ...amount }) => amount);
}

function createTaken(taken: readonly Span[]): (word: ClaimWord) => boolean {
  const spans = taken.toSorted(([a], [b]) => a - b);
  let next = 0;
  return ({ start }) => {
    while (next < spans.length && (spans[next]?.[1] ?? 0) <= start) next += 1;
    return (spans[next]?.[0] ?? Number.POSITIVE_INFINITY) <= start;
  };
}

interface Place {
  readonly text: string;
  readonly list: readonly ClaimWord[];
  readonly at: number;
  readonly number: ReadNumber;
}

type Made = ReadAmount & { readonly past: number };

function amountAt(place: Place, before: Made | undefined): Made | undefined {
  const { text, list, at, number } = place;
  const range = rangeAt(place);
  const last = range ?? number;
  const currency = currencyBefore(list, at);
  const after = unitAfter(list, last.to);
  const isSplit = before !== undefined && isVoteSplit(list, at) && !isChange(list, at);
  const own = currency?.unit ?? (after.unit || unitBefore(list, at));
  const unit = unitOf(place, own, before, isSplit);
  const isSmallWord = number.isInWords && !number.isFraction && !isSplit && number.value <= SMALL;
  if (unit === undefined || isNothing(place, { unit, isSmallWord, past: after.past })) return undefined;
  const past = Math.max(last.to, after.to);
  const start = list[currency?.from ?? at]?.start ?? 0;
  const { manner, from, to } = mannerOf(text.slice(Math.max(0, start - QUALIFIED), start), { list, at, past, unit });
  const span: Span = [start - from, list[to - 1]?.end ?? 0];
  const decimals = number.value >= 1000 ? 0 : Math.max(number.decimals, range?.decimals ?? 0);
  return {
    span,
    value: range ? [lowerEnd(number, range), range.value] : number.value,
    decimals: number.isFraction ? 0 : decimals,
    manner: number.isFraction && manner === 'exact' ? 'about' : manner,
    unit,
    nouns: own === '' ? (before?.nouns ?? []) : after.nouns,
    isIncidental: isTime(unit) || (isSmallWord && !NAMED_UNIT.test(unit)),
    isWhole: isWhole(place, before, text),
    isSecondOfVote: isSplit,
    past,
  };
}

/** Of "40 to 50 billion" the lower end is in billions, too. */
function lowerEnd({ value, scale = 1 }: ReadNumber, upper: ReadNumber): number {
  const scaled = value * (upper.scale ?? 1);
  return scale === 1 && scaled < upper.value ? scaled : value;
}

/** Units whose every number is a figure. */
const NAMED_UNIT = /^(?:percent|votes|states|people|[A-Z]{3})$/;

/** "the two countries", "its five permanent members", "23 percentage points", "Leopard 2 tanks" */
function isNothing(
  { text, list, at, number }: Place,
  { unit, isSmallWord, past }: { unit: string; isSmallWord: boolean; past: number },
): boolean {
  const [before, first] = [list[at - 1], list[at]];
  const isDefinite = DEFINITE.test(before?.text ?? '') || /['’]s?\s*$/.test(text.slice(before?.end ?? 0, first?.start ?? 0));
  if (isSmallWord && isDefinite && !isTime(unit) && unit !== 'votes' && unit !== 'percent') return true;
  if (unit === 'percent' && list[past]?.text.startsWith('point')) return true;
  const isNamed = !number.isInWords && number.value < 1000 && !NAMED_UNIT.test(unit) && !isTime(unit);
  const isInside = list[at - 2] !== undefined && !/^[.!?]$/.test(list[at - 2]?.text ?? '');
  return isNamed && isInside && before?.kind === 'word' && before.isCapital && /^\s$/.test(text.slice(before.end, first?.start));
}

function isWhole({ list, at, number }: Place, before: Made | undefined, text: string): boolean {
  const last = before === undefined ? -1 : list.slice(Math.max(0, at - 5), at).findLastIndex(({ end }) => end === before.span[1]);
  const isOf = last >= 0 && wholeBehind(list, Math.max(0, at - 5) + last + 1) !== undefined;
  const [start, end] = [list[at]?.start ?? 0, list[number.to - 1]?.end ?? 0];
  const isTotal =
    /\b(?:in all|in total)[\s:]*$/i.test(text.slice(Math.max(0, start - 20), start)) ||
    /^[^,.;]{0,30}\bin (?:all|total)\b/.test(text.slice(end, end + 45));
  return isOf || isTotal;
}

/** Its own unit; that of the number before or behind it where it has none ("322 of 1,135 standards", "93 for, 18 against"). */
function unitOf({ list, number, at }: Place, own: string, before: Made | undefined, isSplit: boolean): string | undefined {
  if (number.isFraction) return own === '' || own === 'percent' || !isCurrency(own) ? 'percent' : undefined;
  if (isSplit) return before?.unit === '' ? 'votes' : before?.unit;
  if (own !== '') return own;
  const whole = wholeBehind(list, number.to);
  if (whole && !whole.isFraction) return unitAfter(list, whole.to).unit;
  if (isSplitBehind(list, number)) return 'votes';
  const isSameSentence =
    before !== undefined &&
    !list.slice(Math.max(0, at - 25), at).some((word) => word.start >= before.span[1] && /^[.!?;]$/.test(word.text));
  return isSameSentence && !isTime(before.unit) ? before.unit : '';
}

/** "334 to 17" counts votes; "15 to 20" is a range. */
function isSplitBehind(list: readonly ClaimWord[], { to, value }: ReadNumber): boolean {
  const other = list[to]?.text === 'to' ? readNumber(list, to + 1) : undefined;
  return other !== undefined && !other.isFraction && other.value < value && unitAfter(list, other.to).unit === '';
}

/** The whole of which a number is a part: "of 1,135", "out of the 1,135", "of the alliance's 1,135". */
function wholeBehind(list: readonly ClaimWord[], at: number): ReadNumber | undefined {
  const of = list[at]?.text === 'out' ? at + 1 : at;
  if (list[of]?.text !== 'of') return undefined;
  for (let i = of + 1; i <= of + 3 && (i === of + 1 || list[i - 1]?.kind === 'word'); i += 1) {
    const whole = readNumber(list, i);
    if (whole) return whole;
  }
  return undefined;
}

/** The upper end of "between 24 and 39", "15 to 20", "15–20". */
function rangeAt({ list, at, number }: Place): ReadNumber | undefined {
  if (number.isFraction || isChange(list, at)) return undefined;
  const currency = currencyBefore(list, at) ? 1 : 0;
  const start = list[at - 1 - currency]?.text ?? '';
  const unit = unitAfter(list, number.to);
  const link = /^(?:percent)$/.test(unit.unit) || isCurrency(unit.unit) ? unit.to : number.to;
  const word = list[link]?.text ?? '';
  const isLinked = word === '-' || word === 'to' || (word === 'and' && start === 'between');
  if (!isLinked) return undefined;
  const upper = list[link + 1]?.kind === 'mark' ? readNumber(list, link + 2) : readNumber(list, link + 1);
  if (!upper || upper.isFraction || upper.value <= number.value) return undefined;
  return upper;
}
