/** Where the passages of a pack are shown: in a question, by the framing that rests on them where one does, or in a term; and what these are about. */
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

/** What places are about, in stems. */
export interface Settings {
  /** Of the framing's label, statement and voice, or of the term's name and gloss. */
  of(place: Place): readonly string[];
  /** Of the question's title and of what is disputed in it and what is not. */
  ofQuestion(place: Place): readonly string[];
}

/** Each text is read once, however many passages it stands around. */
export function createSettings(
  { questions, terms }: Pick<Pack, 'questions' | 'terms'>,
  stemsOf: (text: string) => readonly string[],
): Settings {
  const framings = questions.flatMap((question) => question.framings);
  const ofFraming = read(framings, ({ label, statement, voice }) => `${label} · ${statement} · ${voice}`, stemsOf);
  const ofTerm = read(terms, ({ name, gloss }) => `${name} · ${gloss}`, stemsOf);
  const ofQuestion = read(questions, ({ title, disputed, notDisputed }) => `${title} · ${disputed} · ${notDisputed}`, stemsOf);
  return {
    of: ({ framing, term }) => ofFraming.get(framing ?? '') ?? ofTerm.get(term ?? '') ?? [],
    ofQuestion: ({ question }) => ofQuestion.get(question ?? '') ?? [],
  };
}

function read<T extends { readonly id: string }>(
  items: readonly T[],
  textOf: (item: T) => string,
  stemsOf: (text: string) => readonly string[],
) {
  return new Map(items.map((item) => [item.id, stemsOf(textOf(item))]));
}
