/** What the places of passages are about, in stems. */
import type { Pack } from '../corpus.ts';
import type { Place } from './places.ts';

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
