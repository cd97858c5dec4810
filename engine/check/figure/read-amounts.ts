/**
 * The figures of an English text: how much, of what, and where it stands. Numbers that count nothing are left out: of articles, points,
 * pages and resolutions, in names ("F-16", "G7", "28-point plan"), ordinals, times of day and days of a month.
 */
import type { Amount } from '../../checked.ts';
import type { Span } from '../../views.ts';
import { currencyBefore, isCurrency, isTime, unitAfter, unitBefore } from './amount-units.ts';
import { type ClaimWord, claimWords, isHyphen } from './claim-words.ts';
import { type ReadNumber, readNumber } from './read-numbers.ts';

export interface ReadAmount {
  readonly span: Span;
  readonly value: Amount;
  /** Digits behind the decimal point: what a rounded figure is rounded to. */
  readonly decimals: number;
  /** `about`: not meant to the last digit, as fractions never are. `least`, `most`: a bound. `change`: by how much something grew. */
  readonly manner: 'exact' | 'about' | 'least' | 'most' | 'change';
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

const LABELS =
  /^(?:articles?|art|arts|paragraphs?|paras?|points?|sections?|chapters?|clauses?|pages?|footnotes?|notes?|resolutions?|protocols?|lines?|numbers?|nos?|options?|phases?|rounds?|questions?|annex(?:es)?|items?|licen[cs]es?|directives?|regulations?|groups?|categor(?:y|ies)|versions?|titles?|parts?|volumes?|levels?|types?|rule|rules|steps?|principles?|amendments?|figures?|tables?|route|channel|act|law|bill|aged|decrees?|orders?|brigade|battalion|regiment|flight|room|gate|bus|appendix|exhibit|columns?|edition|issue|episode|season|verse|highway|road|street|box|case|file|document|platform|schedule|form|hall|chart|unsc|unscr|unga)$/;
const MONTH =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec)$/;
const ABOUT =
  /\b(?:about|around|roughly|nearly|almost|some|approximately|circa|ca\.?|approx\.?|virtually|(?:an )?estimated|close to)(?:\s+(?:only|just|the))?\s*$/;
const LEAST = /\b(?:more than|over|at least|no fewer than|no less than|upwards of|above|not less than|minimum of|exceeding)(?: the)?\s*$/;
/** "Over ten years" is more than ten only behind these; elsewhere it is in the course of them. */
const OVER_TIME = /(?<!\b(?:for|last(?:s|ed|ing)?|of|is|was|took|takes?|after|than|just)\s)\bover(?: the)?\s*$/;
const MOST = /\b(?:less than|fewer than|under|at most|up to|no more than|not more than|below|maximum of|just short of)\s*$/;
const NEAR = /\b(?:just|slightly|a little|little|well)\s+(?:over|under|above|below|more than|less than|short of)\s*$/;
const GREW =
  /^(?:rose|rise|risen|rising|fell|fall|fallen|falling|grew|grow|grown|growing|increased?|increasing|dropped|drop|jumped|jump|climbed|climb|declined?|shrank|shrunk|went|soared|slumped|cut|raised?|expanded)$/;
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

/** Numbers of names and places in a text. */
function isNoCount(list: readonly ClaimWord[], at: number, { to, isInWords, isFraction, value, decimals }: ReadNumber): boolean {
  const [before, after] = [list[at - 1], list[to]];
  const first = list[at];
  if (first === undefined) return true;
  if (isFraction) return false;
  if (isAfterLabel(list, at)) return true;
  if (isInWords && value === 1) return !/^(?:votes?|states?|country|person|ballot)$/.test(after?.text ?? '') && !isVoteSplit(list, at);
  if (before?.text === '-' && before.isJoined && first.isJoined && !isRangeDash(list, at - 1)) return true;
  if (first.isJoined && /^[/:#.№]$/.test(before?.text ?? '')) return true;
  if (after?.isJoined && /^[/:]$/.test(after.text) && list[to + 1]?.isJoined) return true;
  if (after?.isJoined && after.kind === 'word' && /^(?:st|nd|rd|th|s|d)$/.test(after.text)) return true;
  if (MONTH.test(after?.text ?? '') && after?.isCapital && value <= 31) return true;
  if (MONTH.test(before?.text ?? '') && before?.isCapital && value <= 31) return true;
  // "League 3.0"
  if (first.kind === 'number' && first.text.endsWith('.0') && decimals === 1 && before?.isCapital) return true;
  return isHyphen(list, to) && !isCountedByHyphen(list, to);
}

/** "Article 5", "Articles 3 and 5", "points 7, 8 and 9". */
function isAfterLabel(list: readonly ClaimWord[], at: number): boolean {
  for (let i = at - 1; i >= 0 && i > at - 12; i -= 1) {
    const word = list[i];
    if (word?.kind === 'word' && LABELS.test(word.text)) return true;
    const isLink = word?.kind === 'number' || /^(?:and|or|to|-|,|\.|\(|no|nr)$/.test(word?.text ?? '');
    // A list of numbers needs a number between the label and its "and".
    if (!isLink) return false;
  }
  return false;
}

function isCountedByHyphen(list: readonly ClaimWord[], at: number): boolean {
  const unit = unitAfter(list, at);
  return (
    isTime(unit.unit) ||
    unit.unit === 'percent' ||
    isCurrency(unit.unit) ||
    /^(?:strong|man|member|troop|state|nation|country|vote|nautical|miles?|km|kilomet(?:re|er)s?)$/.test(list[at + 1]?.text ?? '') ||
    list[at + 1]?.kind === 'number'
  );
}

function isRangeDash(list: readonly ClaimWord[], dash: number): boolean {
  return list[dash - 1]?.kind === 'number' && list[dash + 1]?.kind === 'number';
}

/** "votes to eight", "303 to 8", "303–8" */
function isVoteSplit(list: readonly ClaimWord[], at: number): boolean {
  if (isHyphen(list, at - 1) && list[at - 2]?.kind === 'number') return true;
  return list[at - 1]?.text === 'to' && (/^(?:votes?|ballots)$/.test(list[at - 2]?.text ?? '') || list[at - 2]?.kind === 'number');
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
  const { manner, from, to } = mannerOf(text.slice(Math.max(0, start - QUALIFIED), start), { place, past, unit });
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
  const isSameSentence =
    before !== undefined &&
    !list.slice(Math.max(0, at - 25), at).some((word) => word.start >= before.span[1] && /^[.!?;]$/.test(word.text));
  return isSameSentence && !isTime(before.unit) ? before.unit : '';
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

/** "rose from 20 to 59 per cent", "grew by 10 per cent" */
function isChange(list: readonly ClaimWord[], at: number): boolean {
  const link = list[at - 1]?.text ?? '';
  if (!/^(?:from|by)$/.test(link) && !(link === 'to' && list[at - 2]?.kind === 'number')) return false;
  return list.slice(Math.max(0, at - 7), at).some(({ text }) => GREW.test(text));
}

/** How far before a figure the words that bound it are looked for, in characters. */
const QUALIFIED = 40;

interface Manner {
  readonly manner: ReadAmount['manner'];
  /** Characters before the figure that say so ("at least"). */
  readonly from: number;
  /** Index behind the figure's last word, "or so" included. */
  readonly to: number;
}

/** What the words around a figure say of how exactly it is meant. */
function mannerOf(before: string, { place, past, unit }: { place: Place; past: number; unit: string }): Manner {
  const { list, at } = place;
  const words = before.toLowerCase();
  const saidBy = (manner: Manner['manner'], pattern: RegExp): Manner | undefined => {
    const found = pattern.exec(words);
    return found ? { manner, from: words.length - found.index, to: past } : undefined;
  };
  if (isChange(list, at) && list[at - 1]?.text !== 'to') return { manner: 'change', from: 0, to: past };
  const isDuring = isTime(unit) && OVER_TIME.test(words);
  const isOrSo = list[past]?.text === 'or' && list[past + 1]?.text === 'so';
  return (
    saidBy('about', NEAR) ??
    (isDuring ? undefined : saidBy('least', LEAST)) ??
    saidBy('most', MOST) ??
    saidBy('about', ABOUT) ?? { manner: isOrSo ? 'about' : 'exact', from: 0, to: isOrSo ? past + 2 : past }
  );
}
