/** Holds the engine's marks against labelled sentences, and counts. */
import type { Corpus } from '../engine/compile.ts';
import { annotate } from './annotation.ts';
import { readText } from './documents.ts';
import type { SenseItem } from './sense-items.ts';

export interface Outcome {
  readonly item: SenseItem;
  /** `right`: marked as meant, or rightly not marked. `wrong`: marked as something else. `missed`: meant and not marked. */
  readonly result: 'right' | 'wrong' | 'missed';
  /** The term marked over the labelled words, if one is. */
  readonly marked?: string;
  /** The mark has exactly the labelled words. */
  readonly exact: boolean;
  /** The deciding cues of the mark, or why there is none. */
  readonly why: readonly string[];
}

export interface Score {
  readonly items: number;
  /** Items that mean a term. */
  readonly meant: number;
  /** Marked over the labelled words, and of these the right ones. */
  readonly marked: number;
  readonly right: number;
  readonly exact: number;
  /** Each null where there is nothing to divide by. */
  readonly precision: number | null;
  readonly recall: number | null;
  /** Share of items without a mark, rightly or not. */
  readonly abstention: number | null;
}

/** Reads one item as a whole page of text, its title as the page's, as `annotate` does. */
export function judge(corpus: Corpus, item: SenseItem): Outcome {
  const { id, text, title } = item;
  const found = annotate(corpus, readText({ id, text, ...(title === undefined ? {} : { title }) }), { texts: false });
  const over = ({ start, end }: { start: number; end: number }) => start < item.end && end > item.start;
  const marks = found.marks.filter(over);
  const mark = marks.find(({ term }) => term === item.term) ?? marks[0];
  if (!mark) {
    const why = found.unmarked.filter(over).map((spot) => `${spot.term}: ${spot.why.join(', ')}`);
    return { item, result: item.term === null ? 'right' : 'missed', exact: false, why };
  }
  const exact = mark.start === item.start && mark.end === item.end;
  return { item, result: mark.term === item.term ? 'right' : 'wrong', marked: mark.term, exact, why: mark.why };
}

/** Precision over all marks, recall over all items that mean a term. */
export function score(outcomes: readonly Outcome[]): Score {
  const meant = outcomes.filter(({ item }) => item.term !== null).length;
  const marked = outcomes.filter((outcome) => outcome.marked !== undefined);
  const right = marked.filter(({ result }) => result === 'right');
  return {
    items: outcomes.length,
    meant,
    marked: marked.length,
    right: right.length,
    exact: right.filter(({ exact }) => exact).length,
    precision: share(right.length, marked.length),
    recall: share(right.length, meant),
    abstention: share(outcomes.length - marked.length, outcomes.length),
  };
}

/** Scores of all outcomes with the same name, in the names' order of first coming. */
export function scoreBy(outcomes: readonly Outcome[], name: (outcome: Outcome) => string): ReadonlyMap<string, Score> {
  return new Map([...Map.groupBy(outcomes, name)].map(([key, group]) => [key, score(group)]));
}

/** A term's precision counts its marks on all items, also where something else or nothing was meant. */
export function scoreByTerm(outcomes: readonly Outcome[]): ReadonlyMap<string, Score> {
  const terms = new Set(outcomes.flatMap(({ item, marked }) => [item.term, marked].filter((term) => typeof term === 'string')));
  const entries = [...terms].sort().map((term): [string, Score] => {
    const own = outcomes.filter(({ item }) => item.term === term);
    const marked = outcomes.filter((outcome) => outcome.marked === term).length;
    const { right, ...rest } = score(own);
    return [term, { ...rest, marked, right, precision: share(right, marked) }];
  });
  return new Map(entries);
}

function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}
