/** The figures of a claim, each with the words that tell what it is of, its date and its side. */
import type { Stem, Stemmer } from '../search/stems.ts';
import type { Span } from '../views.ts';
import { partsOf, sentenceSpans } from './claim-parts.ts';
import type { FindNames, NamedTerm } from './names-in-claim.ts';
import { type Side, sideAround } from './plain-words.ts';
import { type ReadAmount, readAmounts } from './read-amounts.ts';
import { type ReadDate, readDates } from './read-dates.ts';

export interface ClaimFigure {
  readonly amount: ReadAmount;
  /** The words up to the next figure, and the sentence. */
  readonly part: Span;
  readonly sentence: Span;
  /** The date nearest to it, in its part, its sentence, or the only one of the claim. */
  readonly date: ReadDate | undefined;
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
  const sentences = sentenceSpans(text);
  const figures = sentences.flatMap((sentence) => figuresOf(text, sentence, amounts, dates));
  return { text, stems: stemmer.stemsOf(text), names, dates, sentences, figures };
}

const isIn = ([start, end]: Span, [from, to]: Span) => start >= from && end <= to;

function figuresOf(text: string, sentence: Span, amounts: readonly ReadAmount[], dates: readonly ReadDate[]): ClaimFigure[] {
  const own = amounts.filter(({ span }) => isIn(span, sentence));
  const spans = own.map(({ span }) => span);
  const parts = partsOf(text, sentence, spans);
  const here = dates.filter(({ span }) => isIn(span, sentence));
  return own.map((amount, i) => {
    const part = parts[i] ?? sentence;
    return {
      amount,
      part,
      sentence,
      date: dateOf(amount.span, part, here) ?? (here.length === 0 && dates.length === 1 ? dates[0] : undefined),
      side: sideOf(text, amount, { sentence, next: spans[i + 1], last: spans[i - 1], part }),
    };
  });
}

/** Of the dates in its part, else of the sentence, the nearest. */
function dateOf(figure: Span, part: Span, dates: readonly ReadDate[]): ReadDate | undefined {
  const inPart = dates.filter(({ span }) => isIn(span, part));
  const among = inPart.length > 0 ? inPart : dates;
  const distance = ({ span }: ReadDate) => (span[0] >= figure[1] ? span[0] - figure[1] : figure[0] - span[1]);
  return among.toSorted((a, b) => distance(a) - distance(b))[0];
}

interface Around {
  readonly sentence: Span;
  readonly part: Span;
  readonly next: Span | undefined;
  readonly last: Span | undefined;
}

function sideOf(text: string, amount: ReadAmount, { sentence, part, next, last }: Around): Side {
  if (amount.isSecondOfVote) return 'against';
  // Its own words may name the side: "51 abstentions".
  const after = text.slice(amount.span[0], Math.min(part[1], next?.[0] ?? sentence[1]));
  const before = text.slice(Math.max(part[0], last?.[1] ?? sentence[0]), amount.span[0]);
  return sideAround(before, after);
}
