/** One pack made ready for searching: terms, questions and passages as documents of one index, so that a word's rarity is the whole pack's. */
import type { Framing, Pack, Passage, PassageId, Question, QuestionId, Source, SourceId, Term, TermId } from '../corpus.ts';
import { type LetteredFraming, letterFramings } from '../framings.ts';
import { parsePattern, sampleVariantsOf } from '../pattern.ts';
import { createNearWords, type NearWords } from './near-words.ts';
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
  /** Words of names that stand for longer ones ("harbour*"), with their stems. */
  readonly openWords: ReadonlyMap<string, string>;
  /** Whether a name, gloss, title or label has a word with this stem. */
  readonly isInNames: (stem: string) => boolean;
  /** Words with such stems. */
  readonly names: NearWords;
  /** All words that begin with a letter. */
  readonly texts: (letter: string) => NearWords;
}

/** Reads a pack once; its cost grows with the text of names, questions and passages. */
export function indexPack(pack: Pack): PackIndex {
  const stemmer = createStemmer(pack);
  const sources = new Map(pack.sources.map((source) => [source.id, source]));
  const terms = pack.terms.map(spellOut).map((term) => ({ term, otherNames: term.aliases.map(({ text }) => text.replaceAll('*', '…')) }));
  const questions = pack.questions.map((question) => ({ question, lettered: letterFramings(question, sources) }));
  const openWords = new Map<string, string>();
  const index = buildStemIndex(documentsOf(pack, { stemmer, sources, openWords }), stemmer.synonyms);
  const named = terms.length + questions.length;
  const isInNames = (stem: string) => (index.postings.get(stem)?.documents[0] ?? named) < named; // documents come in order
  const names = createNearWords(index.words.filter((_word, i) => isInNames(index.stems[i] ?? '')));
  const uses = usesOf(pack);
  return {
    pack,
    stemmer,
    index,
    terms,
    questions,
    passages: pack.passages,
    sources,
    uses,
    openWords,
    isInNames,
    names,
    texts: byLetter(index),
  };
}

interface Making {
  readonly stemmer: Stemmer;
  readonly sources: ReadonlyMap<SourceId, Source>;
  readonly openWords: Map<string, string>;
}

/** One after the other, so that no more than one is held in memory. */
function* documentsOf({ terms, questions, passages }: Pack, { stemmer, sources, openWords }: Making): Generator<IndexedField[]> {
  for (const term of terms) yield fieldsOfTerm(spellOut(term), stemmer, openWords);
  for (const question of questions) yield fieldsOfQuestion(question, stemmer);
  const asides = new Map<string, IndexedField>();
  const aside = (text: string): IndexedField => {
    const known = asides.get(text) ?? field(stemmer, text, 'aside');
    asides.set(text, known); // voices and sources stand beside many passages
    return known;
  };
  for (const { text, voice = '', source } of passages) {
    yield [field(stemmer, text, 'main'), aside(voice), aside(sources.get(source)?.shortName ?? '')];
  }
}

/** A term whose aliases have no groups any more. */
function spellOut(term: Term): Term {
  return { ...term, aliases: term.aliases.flatMap((alias) => sampleVariantsOf(alias.text).map((text) => ({ ...alias, text }))) };
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
