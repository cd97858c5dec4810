/** One pack made ready for searching: terms, questions and passages as documents of one index, so that a word's rarity is the whole pack's. */
import type { Framing, Pack, Passage, PassageId, Question, QuestionId, Source, SourceId, Term, TermId } from './corpus.ts';
import { type LetteredFraming, letterFramings } from './framings.ts';
import { createNearWords, type NearWords } from './near-words.ts';
import { parsePattern } from './pattern.ts';
import { buildStemIndex, type IndexedField, type StemIndex } from './stem-index.ts';
import { createStemmer, type Stemmer } from './stems.ts';

/** What a match counts in the order of results: in the name, title or text; in another name or a label; in the gloss, voice or source. */
const COUNTS = { main: 1, other: 0.8, aside: 0.5 } as const;

export interface SearchedTerm {
  readonly term: Term;
  /** Other names as they are shown: a star is an ellipsis there. */
  readonly otherNames: readonly string[];
}

export interface SearchedQuestion {
  readonly question: Question;
  readonly lettered: readonly LetteredFraming[];
}

/** Where a passage is shown: in a question, by the framing that rests on it where one does, or in a term. */
export interface PassageUse {
  readonly question?: QuestionId;
  readonly framing?: Framing['id'];
  readonly term?: TermId;
}

export interface PackIndex {
  readonly pack: Pack;
  readonly stemmer: Stemmer;
  /** Documents: all terms, then all questions, then all passages. */
  readonly index: StemIndex;
  readonly terms: readonly SearchedTerm[];
  readonly questions: readonly SearchedQuestion[];
  readonly passages: readonly Passage[];
  readonly sources: ReadonlyMap<SourceId, Source>;
  readonly uses: ReadonlyMap<PassageId, PassageUse>;
  /** Words of names that stand for longer ones ("planet*"), with their stems. */
  readonly openWords: ReadonlyMap<string, string>;
  /** Words of names, glosses, titles and labels. */
  readonly names: NearWords;
  /** All words that begin with a letter. */
  readonly texts: (letter: string) => NearWords;
}

/** Reads a pack once; its cost grows with the text of names, questions and passages. */
export function indexPack(pack: Pack): PackIndex {
  const stemmer = createStemmer(pack);
  const sources = new Map(pack.sources.map((source) => [source.id, source]));
  const terms = pack.terms.map((term) => ({ term, otherNames: term.aliases.map(({ text }) => text.replaceAll('*', '…')) }));
  const questions = pack.questions.map((question) => ({ question, lettered: letterFramings(question, sources) }));
  const openWords = new Map<string, string>();
  const named = [
    ...terms.map(({ term }) => fieldsOfTerm(term, stemmer, openWords)),
    ...questions.map(({ question }) => fieldsOfQuestion(question, stemmer)),
  ];
  const texts = pack.passages.map((passage) => fieldsOfPassage(passage, stemmer, sources));
  const index = buildStemIndex([...named, ...texts], stemmer.synonyms);
  const nameWords = new Set(named.flatMap((fields) => fields.flatMap(({ words }) => words.map(({ folded }) => folded))));
  const names = createNearWords([...nameWords]);
  return {
    pack,
    stemmer,
    index,
    terms,
    questions,
    passages: pack.passages,
    sources,
    uses: usesOf(pack),
    openWords,
    names,
    texts: byLetter(index),
  };
}

function fieldsOfTerm(term: Term, stemmer: Stemmer, openWords: Map<string, string>): IndexedField[] {
  const others = term.aliases.flatMap(({ text }) =>
    parsePattern(text).words.flatMap(({ folded, open }) => {
      if (stemmer.isStopWord(folded)) return [];
      const stem = stemmer.stemOf(folded);
      if (open) openWords.set(folded, stem);
      return [{ folded, stem }];
    }),
  );
  return [field(stemmer, term.name, 'main'), { words: others, counts: COUNTS.other }, field(stemmer, term.gloss, 'aside')];
}

function fieldsOfQuestion({ title, framings }: Question, stemmer: Stemmer): IndexedField[] {
  return [field(stemmer, title, 'main'), ...framings.map(({ label }) => field(stemmer, label, 'other'))];
}

function fieldsOfPassage({ text, voice, source }: Passage, stemmer: Stemmer, sources: ReadonlyMap<SourceId, Source>): IndexedField[] {
  return [
    field(stemmer, text, 'main'),
    field(stemmer, voice ?? '', 'aside'),
    field(stemmer, sources.get(source)?.shortName ?? '', 'aside'),
  ];
}

function field(stemmer: Stemmer, text: string, counts: keyof typeof COUNTS): IndexedField {
  return { words: stemmer.stemsOf(text).map(({ stem, word }) => ({ folded: word.folded, stem })), counts: COUNTS[counts] };
}

/** A question's framing before its record, and a question before a term: what is contested is never shown without its framings. */
function usesOf({ terms, questions }: Pack): Map<PassageId, PassageUse> {
  const uses = new Map<PassageId, PassageUse>();
  const note = (passages: readonly PassageId[], use: PassageUse) => {
    for (const passage of passages) if (!uses.has(passage)) uses.set(passage, use);
  };
  for (const { id, framings } of questions) for (const framing of framings) note(framing.passages, { question: id, framing: framing.id });
  for (const { id, record } of questions) note(record, { question: id });
  for (const { id, passages, record } of terms) note([...passages, ...record], { term: id });
  return uses;
}

/** Forgiving search among all words is made a letter at a time, when one is first asked for. */
function byLetter({ words }: StemIndex): (letter: string) => NearWords {
  const made = new Map<string, NearWords>();
  return (letter) => {
    let near = made.get(letter);
    if (!near) {
      near = createNearWords(words.filter((word) => word.startsWith(letter)));
      made.set(letter, near);
    }
    return near;
  };
}
