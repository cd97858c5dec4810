/** The figures of a claim, each with the words that tell what it is of, its date and its side. */
import type { Stem, Stemmer } from '../../search/stems.ts';
import type { Span } from '../../views.ts';
import { endsClause, partsOf, sentenceSpans } from './claim-parts.ts';
import type { FindNames, NamedTerm } from './names-in-claim.ts';
import { type ReadAmount, readAmounts } from './read-amounts.ts';
import { type ReadDate, readDates } from './read-dates.ts';
import { type Side, sideAround, sideOfSplit } from './sides.ts';

/** A sentence's words, read once for all of its figures. */
export interface SentenceContext {
  readonly stems: readonly Stem[];
  /** Without those of dates and figures. */
  readonly told: readonly Stem[];
  /** Those of the sentence before it. */
  readonly beside: readonly Stem[];
  /** Names of terms in both. */
  readonly names: readonly NamedTerm[];
}

export interface ClaimFigure {
  readonly context: SentenceContext;
  readonly amount: ReadAmount;
  /** The words up to the next figure, and the sentence. */
  readonly part: Span;
  readonly sentence: Span;
  /** Its date: of its part, its sentence, or the only one of the claim. */
  readonly date: ReadDate | undefined;
  /** Its sentence has dates, and none is its own. */
  readonly isElsewhen: boolean;
  readonly side: Side;
}

export interface ReadClaim {
  readonly text: string;
  readonly stems: readonly Stem[];
  readonly names: readonly NamedTerm[];
  readonly dates: readonly ReadDate[];
  readonly sentences: readonly Span[];
  readonly figures: readonly ClaimFigure[];
}

/** Reads a claim once. */
export function readClaim(text: string, stemmer: Stemmer, findNames: FindNames): ReadClaim {
  const dates = readDates(text);
  const names = findNames(text);
  const taken = [...dates.map(({ span }) => span), ...names.map(({ span }) => span)];
  const amounts = readAmounts(text, taken);
  const stems = stemmer.stemsOf(text);
  const numbers = amounts.map(({ span }) => span);
  const isDate = createWithin(dates.map(({ span }) => span));
  const isNumber = createWithin(numbers);
  const told = stems.filter((one) => !isDate(one) && !(isNumber(one) && /\p{Nd}/u.test(one.word.folded)));
  const sentences = sentenceSpans(text);
  const figures = sentences.flatMap((sentence, i) => {
    const before = sentences[i - 1] ?? [0, 0];
    const own = within(sentence, stems, startOf);
    const context: SentenceContext = {
      stems: own,
      told: within(sentence, told, startOf),
      beside: within(before, told, startOf),
      names: within([before[1] === 0 ? sentence[0] : before[0], sentence[1]], names, ({ span }) => span[0]),
    };
    return figuresOf(
      { text, sentence, context },
      within(sentence, amounts, ({ span }) => span[0]),
      within(sentence, dates, ({ span }) => span[0]),
      dates,
    );
  });
  return { text, stems, names, dates, sentences, figures };
}

const startOf = ({ word }: Stem) => word.start;

/** Those that begin in a span, of a list in the order of their beginnings. */
export function within<T>([from, to]: Span, list: readonly T[], start: (one: T) => number): T[] {
  const first = firstFrom(list, from, start);
  return list.slice(first, firstFrom(list, to, start));
}

function firstFrom<T>(list: readonly T[], place: number, start: (one: T) => number): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const one = list[middle];
    if (one !== undefined && start(one) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether a word stands in one of some spans; asked from the left. */
function createWithin(spans: readonly Span[]): (stem: Stem) => boolean {
  let next = 0;
  return ({ word }) => {
    while (next < spans.length && (spans[next]?.[1] ?? 0) <= word.start) next += 1;
    return (spans[next]?.[0] ?? Number.POSITIVE_INFINITY) <= word.start;
  };
}

const isIn = ([start, end]: Span, [from, to]: Span) => start >= from && end <= to;

interface Sentence {
  readonly text: string;
  readonly sentence: Span;
  readonly context: SentenceContext;
}

function figuresOf(
  { text, sentence, context }: Sentence,
  own: readonly ReadAmount[],
  here: readonly ReadDate[],
  all: readonly ReadDate[],
): ClaimFigure[] {
  const spans = own.map(({ span }) => span);
  const parts = partsAround(text, sentence, own);
  const placed = here.map((date): PlacedDate => {
    const at = parts.findIndex((part) => isIn(date.span, part));
    return { date, at, isBehind: date.span[0] >= (spans[at]?.[1] ?? 0) };
  });
  return own.map((amount, i) => {
    const part = parts[i] ?? sentence;
    const isOfAll = (to: number) => !endsClause(text.slice(amount.span[1], spans[to]?.[0] ?? sentence[1]));
    const date = dateOf(amount.span, i, placed, isOfAll) ?? (here.length === 0 && all.length === 1 ? all[0] : undefined);
    return {
      context,
      amount,
      part,
      sentence,
      date,
      isElsewhen: date === undefined && here.length > 0,
      side: sideOf(text, amount, { sentence, next: own[i + 1], last: spans[i - 1], part }),
    };
  });
}

/** Each figure's part; durations and small numbers in words have theirs, and leave the others' parts whole. */
function partsAround(text: string, sentence: Span, own: readonly ReadAmount[]): Span[] {
  const all = partsOf(
    text,
    sentence,
    own.map(({ span }) => span),
  );
  const counting = own.filter(({ isIncidental }) => !isIncidental);
  const whole = partsOf(
    text,
    sentence,
    counting.map(({ span }) => span),
  );
  return own.map((amount, i) => whole[counting.indexOf(amount)] ?? all[i] ?? sentence);
}

/** A date with the index of the figure in whose part it stands, and whether it stands behind that figure. */
interface PlacedDate {
  readonly date: ReadDate;
  readonly at: number;
  readonly isBehind: boolean;
}

/**
 * The nearest date in its own part; else the last one before it, which holds until another is named; else one behind a later figure of
 * the same clause ("41 per cent for and 46 against in December").
 */
function dateOf(figure: Span, i: number, dates: readonly PlacedDate[], isOfAll: (to: number) => boolean): ReadDate | undefined {
  const own = dates.filter(({ at }) => at === i);
  const distance = ({ date: { span } }: PlacedDate) => (span[0] >= figure[1] ? span[0] - figure[1] : figure[0] - span[1]);
  const found =
    own.toSorted((a, b) => distance(a) - distance(b))[0] ??
    dates.findLast(({ at }) => at < i) ??
    dates.find(({ at, isBehind }) => at > i && isBehind && isOfAll(at));
  return found?.date;
}

interface Around {
  readonly sentence: Span;
  readonly part: Span;
  readonly next: ReadAmount | undefined;
  readonly last: Span | undefined;
}

function sideOf(text: string, amount: ReadAmount, { sentence, part, next, last }: Around): Side {
  const before = text.slice(Math.max(part[0], last?.[1] ?? sentence[0]), amount.span[0]);
  if (amount.isSecondOfVote || next?.isSecondOfVote) return sideOfSplit(text.slice(sentence[0], amount.span[0]), amount.isSecondOfVote);
  // Its own words may name the side: "51 abstentions".
  const after = text.slice(amount.span[0], Math.min(part[1], next?.span[0] ?? sentence[1]));
  return sideAround(before, after);
}
