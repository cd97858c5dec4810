/** Which of a sentence's dates a figure has. */
import type { Span } from '../../views.ts';
import { endsClause } from './claim-parts.ts';
import type { ReadDate } from './read-dates.ts';

export interface DatedSentence {
  /** The whole claim; all spans are of it. */
  readonly text: string;
  /** Of the sentence's figures. */
  readonly spans: readonly Span[];
  readonly dates: readonly PlacedDate[];
}

/** A date with the index of the figure in whose part it stands. */
export interface PlacedDate {
  readonly date: ReadDate;
  readonly at: number;
}

export function placeDates(dates: readonly ReadDate[], parts: readonly Span[]): PlacedDate[] {
  return dates.map((date) => ({ date, at: parts.findIndex((part) => date.span[0] >= part[0] && date.span[1] <= part[1]) }));
}

/**
 * The date of the figure at an index: the nearest in its own part; else the last one before it, which holds until another is named; else
 * one behind a later figure of the same clause ("41 per cent for and 46 against in December"). Undefined where none is its own.
 */
export function dateOf({ text, spans, dates }: DatedSentence, i: number): ReadDate | undefined {
  const [start, end] = spans[i] ?? [0, 0];
  const distance = ({ span }: ReadDate) => (span[0] >= end ? span[0] - end : start - span[1]);
  const own = dates.filter(({ at }) => at === i).toSorted((a, b) => distance(a.date) - distance(b.date));
  const isOfAll = ({ date, at }: PlacedDate) => {
    const [from, to] = spans[at] ?? [0, 0];
    return at > i && date.span[0] >= to && !endsClause(text.slice(end, from));
  };
  return (own[0] ?? dates.findLast(({ at }) => at < i) ?? dates.find(isOfAll))?.date;
}
