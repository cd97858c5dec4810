/** The order of framings, and the letters that stay with them. */
import type { Dating, Framing, Question, Source, SourceId } from './corpus.ts';
import { firstDayOf } from './days.ts';

export interface LetteredFraming {
  readonly letter: string;
  readonly framing: Framing;
  readonly source: Source;
  /** Day of the statement, or of its source. */
  readonly date: Dating;
}

/**
 * All framings of a question, oldest first by the earliest day that each can have; undated ones last; ties by source, then by
 * paragraph. Letters go over all of them, so that a hidden framing leaves its letter free.
 */
export function letterFramings(question: Question, sources: ReadonlyMap<SourceId, Source>): LetteredFraming[] {
  const dated = question.framings.flatMap((framing) => {
    const source = sources.get(framing.source);
    return source ? [{ framing, source, date: framing.date ?? source.date }] : [];
  });
  return dated.sort(inOrder).map((one, i) => ({ ...one, letter: one.framing.letter ?? letterOf(i) }));
}

function inOrder(a: Omit<LetteredFraming, 'letter'>, b: Omit<LetteredFraming, 'letter'>): number {
  return (
    compare(firstDayOf(a.date) ?? '9999', firstDayOf(b.date) ?? '9999') ||
    compare(a.framing.source, b.framing.source) ||
    (a.framing.paragraphs[0] ?? 0) - (b.framing.paragraphs[0] ?? 0) ||
    compare(a.framing.id, b.framing.id)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** A to Z, then AA, AB and so on. */
function letterOf(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : letterOf(Math.floor(index / 26) - 1) + last;
}
