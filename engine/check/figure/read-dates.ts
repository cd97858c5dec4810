/** Days, months and years that an English sentence names, with the stretch of days that each can mean. */
import type { PartialDay } from '../../corpus.ts';
import { isPartialDay } from '../../days.ts';
import type { Span } from '../../views.ts';
import { type DayRange, rangeOf } from './calendar.ts';

export interface ReadDate {
  readonly span: Span;
  /** Equal where one day, month or year is named. */
  readonly from: PartialDay;
  readonly to: PartialDay;
  /** What is meant: of "early May 2022" the first ten days. */
  readonly range: DayRange;
  /** `by`, `since`, `before` …: the word that makes it a bound; absent where the day itself is named. */
  readonly bound?: 'before' | 'after' | 'since' | 'until';
}

const MONTHS = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];
const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
const MONTH =
  '(?:january|february|march|april|may|june|july|august|september|october|november|december|jan\\.?|feb\\.?|mar\\.?|apr\\.?|jun\\.?|jul\\.?|aug\\.?|sept?\\.?|oct\\.?|nov\\.?|dec\\.?)';
const YEAR = '(?:19|20)\\d\\d(?![\\d,.]\\d|[\\p{L}\\d])';
const DAY = '(?:3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?';
const TO = '\\s*(?:-|–|—|to|and|until)\\s*';
const SEASON = 'spring|summer|autumn|fall|winter';
const PART = `(?:(?<part>early|mid|late|the (?:beginning|start|middle|end) of|beginning of|end of|${SEASON})(?:[\\s‑-]+(?:in |of )?))`;

/** The longest first: of two that begin at one place the one with more parts is meant. */
const PATTERNS: readonly RegExp[] = [
  `(?<y>${YEAR})-(?<n>0[1-9]|1[0-2])(?:-(?<d>0[1-9]|[12]\\d|3[01]))?(?!\\d)`,
  `(?<d>${DAY})\\s+(?<m>${MONTH}),?\\s+(?<y>${YEAR})${TO}(?<d2>${DAY})\\s+(?<m2>${MONTH}),?\\s+(?<y2>${YEAR})`,
  `(?<d>${DAY})\\s+(?<m>${MONTH})${TO}(?<d2>${DAY})\\s+(?<m2>${MONTH}),?\\s+(?<y>${YEAR})`,
  `(?<d>${DAY})${TO}(?<d2>${DAY})\\s+(?:of\\s+)?(?<m>${MONTH}),?\\s+(?<y>${YEAR})`,
  `(?<d>${DAY})\\s+(?:of\\s+)?(?<m>${MONTH}),?\\s+(?<y>${YEAR})`,
  `(?<m>${MONTH})\\s+(?<d>${DAY})${TO}(?<d2>${DAY}),?\\s+(?<y>${YEAR})`,
  `(?<m>${MONTH})\\s+(?<d>${DAY}),?\\s+(?<y>${YEAR})`,
  `(?<m>${MONTH})\\s+(?<y>${YEAR})${TO}(?<m2>${MONTH})\\s+(?<y2>${YEAR})`,
  `(?<m>${MONTH})${TO}(?<m2>${MONTH})\\s+(?<y>${YEAR})`,
  `${PART}?(?<m>${MONTH}),?\\s+(?:of\\s+)?(?<y>${YEAR})`,
  `${PART}(?<y>${YEAR})`,
  `(?<=\\b(?:from|between)\\s+)(?<y>${YEAR})${TO}(?<y2>${YEAR})`,
  `(?<y>${YEAR})(?:-|–)(?<y2>${YEAR})`,
  `(?<y>${YEAR})`,
].map((pattern) => new RegExp(`(?<![\\p{L}\\p{Nd}$€£/.,]|\\p{L}[-‑–])(?:${pattern})(?![\\p{L}\\p{Nd}]|[-/]\\d)`, 'uy'));

const STARTS = new RegExp(`(?:${PART}|${MONTH}\\s|\\d)`, 'gu');
/** What follows a number of four digits that is no year, and what stands before one. */
const COUNTED =
  /^\s*(?:%|per\s?cent|percent|people|troops|soldiers|men|votes?|states|countries|staff|personnel|prisoners|km|kilomet|miles|points|standards|euros?|dollars?|million|billion)\b/u;
const NUMBERED =
  /\b(?:resolution|article|art\.|protocol|licen[cs]e|no\.|number|page|paragraph|footnote|act|section|bill|about|some|around|roughly|nearly|least|than|eur|usd|gbp)\s*$/u;

const BOUNDS: readonly (readonly [RegExp, NonNullable<ReadDate['bound']> | undefined])[] = [
  [/\bnot\s+(?:before|until|till)\s+(?:the\s+)?$/u, undefined],
  [/\b(?:before|prior to|ahead of)\s+(?:the\s+)?$/u, 'before'],
  [/\b(?:after|following)\s+(?:the\s+)?$/u, 'after'],
  [/\bsince\s+(?:the\s+)?$/u, 'since'],
  [/\b(?:until|till|up to)\s+(?:the\s+)?$/u, 'until'],
];

/** All dates of a text, from the left, none over another; one without a year has that of the date before it in its sentence, else behind it. */
export function readDates(text: string): ReadDate[] {
  const dated = readWholeDates(text);
  return dated.length === 0 ? [] : [...dated, ...readYearless(text, dated)].sort((a, b) => a.span[0] - b.span[0]);
}

/** "By mid-March", "on 18 March": a month's name alone may be a word ("may") or a name. */
const YEARLESS = new RegExp(
  `(?:(?<=\\b(?:[Ii]n|[Bb]y|[Ss]ince|[Uu]ntil|[Ff]rom|and|of)\\s)|(?<part>[Ee]arly|[Mm]id|[Ll]ate)[\\s‑-]|(?<![\\d.,])(?<d>${DAY})\\s+(?:of\\s+)?)(?<m>${MONTHS.map(capital).join('|')})(?![\\p{L}\\p{Nd}]|,?\\s+(?:of\\s+)?(?:\\d{4}|\\d{1,2}\\b))`,
  'gu',
);

function readYearless(text: string, dated: readonly ReadDate[]): ReadDate[] {
  return [...text.matchAll(YEARLESS)].flatMap(({ 0: written, index, groups = {} }): ReadDate[] => {
    const end = index + written.length;
    if (dated.some(({ span }) => index < span[1] && end > span[0])) return [];
    const isOneSentence = (between: string) => !/[.!?]\s+\p{Lu}/u.test(between);
    const near =
      dated.findLast(({ span }) => span[1] <= index && isOneSentence(text.slice(span[1], index))) ??
      dated.find(({ span }) => span[0] >= end && isOneSentence(text.slice(end, span[0])));
    const days = near && daysOf({ ...groups, y: near.to.slice(0, 4) });
    return days ? [{ span: [index, end], ...days }] : [];
  });
}

/** All dates of a text with a year of their own. */
function readWholeDates(text: string): ReadDate[] {
  const dates: ReadDate[] = [];
  // Expressions that tell no case from another take ten times as long to make.
  const lower = text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
  let free = 0;
  for (const { index } of lower.matchAll(STARTS)) {
    if (index < free) continue;
    const date = dateAt(lower, index);
    if (!date) continue;
    dates.push(date);
    free = date.span[1];
  }
  return dates;
}

function dateAt(text: string, at: number): ReadDate | undefined {
  for (const pattern of PATTERNS) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (!match) continue;
    const end = at + match[0].length;
    const groups = match.groups ?? {};
    const isBareYear = groups.m === undefined && groups.n === undefined && groups.part === undefined;
    const before = text.slice(Math.max(0, at - 40), at);
    if (isBareYear && (COUNTED.test(text.slice(end, end + 30)) || NUMBERED.test(before))) return undefined;
    const days = daysOf(groups);
    if (!days) continue;
    const bound = BOUNDS.find(([words]) => words.test(before))?.[1];
    return { span: [at, end], ...days, ...(bound === undefined ? {} : { bound }) };
  }
  return undefined;
}

type Groups = Readonly<Record<string, string | undefined>>;

function daysOf({ y, m, n, d, y2, m2, d2, part }: Groups): Pick<ReadDate, 'from' | 'to' | 'range'> | undefined {
  const from = partial(y, n ?? monthNumber(m), d);
  const isRange = y2 !== undefined || m2 !== undefined || d2 !== undefined;
  const to = isRange ? partial(y2 ?? y, monthNumber(m2 ?? m), d2) : from;
  if (from === undefined || to === undefined || to < from) return undefined;
  return { from, to, range: part === undefined ? rangeOf(from, to) : partOf(from, part.toLowerCase()) };
}

function partial(year: string | undefined, month: string | undefined, day: string | undefined): PartialDay | undefined {
  const date = day === undefined ? undefined : day.replace(/\D/g, '').padStart(2, '0');
  const text = [year, month, date].filter((piece) => piece !== undefined).join('-');
  return isPartialDay(text) ? text : undefined;
}

function monthNumber(name: string | undefined): string | undefined {
  if (name === undefined) return undefined;
  const month = MONTHS.findIndex((full) => full.startsWith(name.toLowerCase().replace('.', '').slice(0, 3)));
  return String(month + 1).padStart(2, '0');
}

/** Of a month thirds, of a year the months that the words commonly mean. */
function partOf(day: PartialDay, part: string): DayRange {
  const season = { spring: ['03', '05'], summer: ['06', '08'], autumn: ['09', '11'], fall: ['09', '11'], winter: ['01', '03'] }[part];
  if (season) return rangeOf(`${day}-${season[0]}`, `${day}-${season[1]}`);
  const { first, last } = rangeOf(day);
  const third = Math.floor((last - first) / 3);
  if (/early|beginning|start/.test(part)) return { first, last: first + third };
  if (/late|end/.test(part)) return { first: last - third, last };
  return { first: first + third, last: last - third };
}
