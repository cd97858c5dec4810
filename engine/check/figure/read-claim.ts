/** The figures of a claim, each with the words that tell what it is of, its date and its side. */
import type { Stem, Stemmer } from '../../search/stems.ts';
import type { Span } from '../../views.ts';
import { partsOf, sentenceSpans, within } from './claim-parts.ts';
import { dateOf, placeDates } from './figure-date.ts';
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
  const amounts = readAmounts(text, [...dates, ...names].map(spanOf));
  const stems = stemmer.stemsOf(text);
  const isDate = createWithin(dates.map(spanOf));
  const isNumber = createWithin(amounts.map(spanOf));
  const told = stems.filter((one) => !isDate(one) && !(isNumber(one) && /\p{Nd}/u.test(one.word.folded)));
  const sentences = sentenceSpans(text);
  const figures = sentences.flatMap((sentence, i) => {
    const before = sentences[i - 1] ?? [sentence[0], sentence[0]];
    const context: SentenceContext = {
      stems: within(sentence, stems, startOf),
      told: within(sentence, told, startOf),
      beside: within(before, told, startOf),
      names: within([before[0], sentence[1]], names, placeOf),
    };
    const [own, here] = [within(sentence, amounts, placeOf), within(sentence, dates, placeOf)];
    return figuresOf({ text, sentence, context, own, here, only: dates.length === 1 ? dates[0] : undefined });
  });
  return { text, stems, names, dates, sentences, figures };
}

const spanOf = ({ span }: { readonly span: Span }) => span;
const placeOf = ({ span }: { readonly span: Span }) => span[0];
const startOf = ({ word }: Stem) => word.start;

/** Whether a word stands in one of some spans; asked from the left. */
function createWithin(spans: readonly Span[]): (stem: Stem) => boolean {
  let next = 0;
  return ({ word }) => {
    while (next < spans.length && (spans[next]?.[1] ?? 0) <= word.start) next += 1;
    return (spans[next]?.[0] ?? Number.POSITIVE_INFINITY) <= word.start;
  };
}

interface Sentence {
  readonly text: string;
  readonly sentence: Span;
  readonly context: SentenceContext;
  /** Its figures and dates, and the only date of the whole claim. */
  readonly own: readonly ReadAmount[];
  readonly here: readonly ReadDate[];
  readonly only: ReadDate | undefined;
}

function figuresOf({ text, sentence, context, own, here, only }: Sentence): ClaimFigure[] {
  const spans = own.map(spanOf);
  const parts = partsAround(text, sentence, own);
  const dates = placeDates(here, parts);
  return own.map((amount, i) => {
    const part = parts[i] ?? sentence;
    const date = dateOf({ text, spans, dates }, i) ?? (here.length === 0 ? only : undefined);
    const next = own.find((other, at) => at > i && !other.isIncidental);
    const side = sideOf(text, amount, { sentence, next, last: spans[i - 1], part });
    return { context, amount, part, sentence, date, isElsewhen: date === undefined && here.length > 0, side };
  });
}

/** Each figure's part; durations and small numbers in words have theirs, and leave the others' parts whole. */
function partsAround(text: string, sentence: Span, own: readonly ReadAmount[]): Span[] {
  const counting = own.filter(({ isIncidental }) => !isIncidental);
  const whole = new Map(partsOf(text, sentence, counting.map(spanOf)).map((part, i) => [counting[i], part]));
  const all = partsOf(text, sentence, own.map(spanOf));
  return own.map((amount, i) => whole.get(amount) ?? all[i] ?? sentence);
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
