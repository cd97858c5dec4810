/** A claim cut into sentences, and each sentence into the parts that belong to one of its figures or dates. */
import { tokenise } from '../../tokenise.ts';
import type { Span } from '../../views.ts';

/** Spans of a text's sentences, from the first word of each to the first word of the next. */
export function sentenceSpans(text: string): Span[] {
  const spans: Span[] = [];
  let sentence = -1;
  let start = 0;
  for (const token of tokenise(text)) {
    if (!token.isWord || token.sentence === sentence) continue;
    if (sentence >= 0) spans.push([start, token.start]);
    start = sentence < 0 ? 0 : token.start;
    sentence = token.sentence;
  }
  spans.push([start, text.length]);
  return spans;
}

const STRONG = /;|,?\s(?:while|whereas|but)\s|[,–—]\s*(?:and|but)\s/u;
const WEAK = /[,:()–—]|\sand\s|\sor\s/u;

/** Of figures in one sentence, each one's part: to the first comma or "and" between it and the next. */
export function partsOf(text: string, [start, end]: Span, figures: readonly Span[]): Span[] {
  const cuts = figures.slice(1).map((next, i) => cutBetween(text, figures[i]?.[1] ?? start, next[0]));
  return figures.map((_figure, i): Span => [i === 0 ? start : (cuts[i - 1] ?? start), cuts[i] ?? end]);
}

/** True where words between two figures end the clause of the first. */
export const endsClause = (between: string): boolean => STRONG.test(between);

function cutBetween(text: string, from: number, to: number): number {
  const between = text.slice(from, to);
  const match = STRONG.exec(between) ?? WEAK.exec(between);
  return match ? from + match.index + match[0].length : from;
}

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
