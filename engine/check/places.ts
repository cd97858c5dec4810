/** Where the passages of a pack are shown: in a question, by the framing that rests on them where one does, or in a term. */
import type { FramingId, Pack, PassageId, QuestionId, TermId } from '../corpus.ts';

export interface Place {
  readonly question?: QuestionId;
  readonly framing?: FramingId;
  readonly term?: TermId;
}

/** All places of each passage: framings first, then records of questions, then terms. */
export function findPlaces({ terms, questions }: Pick<Pack, 'terms' | 'questions'>): ReadonlyMap<PassageId, readonly Place[]> {
  const places = new Map<PassageId, Place[]>();
  const note = (passages: Iterable<PassageId>, place: Place) => {
    for (const passage of passages) places.set(passage, [...(places.get(passage) ?? []), place]);
  };
  for (const { id, framings } of questions) for (const framing of framings) note(framing.passages, { question: id, framing: framing.id });
  for (const { id, record } of questions) note(record, { question: id });
  for (const { id, passages, record } of terms) note(new Set([...passages, ...record]), { term: id });
  return places;
}
