import type { PartialDay } from '../corpus.ts';
import type { CitedSource } from '../desk.ts';

/** The one day of a source, as exact as all that it can be has in common: "2023" for a span within 2023; its first year where a span has nothing in common. */
export function issuedDay({ basis, from, to = from }: Pick<CitedSource, 'basis' | 'from' | 'to'>): PartialDay | undefined {
  if (basis === 'none' || from === undefined || to === undefined) return undefined;
  if (from === to) return from;
  const shared = [7, 4].map((length) => from.slice(0, length)).find((part) => to.startsWith(part));
  return shared ?? from.slice(0, 4);
}

/**
 * Both ends of a source's span, as exact as the less exact of them: programs that set citations refuse a span of a month and a day, and
 * with it the whole list. One day where both are the same; the notes say how exactly each end is known.
 */
export function issuedSpan({ basis, from, to = from }: Pick<CitedSource, 'basis' | 'from' | 'to'>): readonly PartialDay[] {
  if (basis === 'none' || from === undefined || to === undefined) return [];
  const length = Math.min(from.length, to.length);
  return [...new Set([from.slice(0, length), to.slice(0, length)])];
}
