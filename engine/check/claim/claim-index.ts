/** A pack made ready for checking claims: its passages in one inverted index over stems, each with what stands around it. */
import type { Corpus } from '../../compile.ts';
import type { Pack, Passage, PassageId, Source, SourceId, TermId } from '../../corpus.ts';
import { dayInWords } from '../../days.ts';
import { createStemmer, type Stem, type Stemmer } from '../../search/stems.ts';
import { createSettings, findPlaces, type Place } from '../places.ts';
import { type NamesEverywhere, readNames } from './named-everywhere.ts';
import { isSmallWord } from './ordinary-words.ts';
import { namedIn } from './recognised-terms.ts';
import { createThesaurus, type Thesaurus } from './thesaurus.ts';

/**
 * How much of a word's weight a passage holds that has it in its text; among its other words; in its voice, source or date; in the
 * framing or term that it is for; in its question. A passage of twenty words says little of what it is about: what stands around it does.
 */
export const COUNTS = { text: 1, otherWords: 0.95, aside: 0.7, setting: 0.4, question: 0.3 } as const;

/** A long passage holds something of everything: what it holds counts less by this power of its length. */
const LENGTH_POWER = 0.1;

/** The passages that hold a stem, ascending, each with how much it counts there. */
export interface Postings {
  readonly documents: readonly number[];
  readonly counts: readonly number[];
}

export interface ClaimIndex {
  readonly pack: Pack;
  readonly stemmer: Stemmer;
  readonly thesaurus: Thesaurus;
  readonly names: NamesEverywhere;
  readonly postings: ReadonlyMap<string, Postings>;
  /** Passages that hold a stem in their text, voice, source or date: what a word is worth. */
  readonly holding: ReadonlyMap<string, number>;
  /** What each passage's hold counts by its length: 1 for one of mean length, less for a longer one. */
  readonly evenness: readonly number[];
  /** The passages that are for a term or name it. */
  readonly ofTerm: ReadonlyMap<TermId, Postings>;
  readonly places: ReadonlyMap<PassageId, readonly Place[]>;
  readonly sources: ReadonlyMap<SourceId, Source>;
}

const indexes = new WeakMap<Corpus, readonly ClaimIndex[]>();

/** One index a pack; made at the first claim and kept as long as the corpus. */
export function claimIndexesOf(corpus: Corpus): readonly ClaimIndex[] {
  const known = indexes.get(corpus) ?? corpus.packs.map((pack) => indexClaims(corpus, pack));
  indexes.set(corpus, known);
  return known;
}

function indexClaims(corpus: Corpus, pack: Pack): ClaimIndex {
  const stemmer = createStemmer(pack);
  const sources = new Map(pack.sources.map((source) => [source.id, source]));
  const places = findPlaces(pack);
  const settings = createSettings(pack, (text) => stemsIn(stemmer, text));
  const postings = createPostings<string>();
  const holding = new Map<string, number>();
  const otherWords = new Map(pack.otherWords?.map(({ passage, words }) => [passage, words]));
  const lengths: number[] = [];
  for (const [document, passage] of pack.passages.entries()) {
    const counts = new Map<string, number>();
    const own = stemsIn(stemmer, passage.text);
    lengths.push(own.length);
    noteStems(counts, own, COUNTS.text);
    for (const other of otherWords.get(passage.id) ?? []) noteStems(counts, stemsIn(stemmer, other), COUNTS.otherWords);
    noteStems(counts, stemsIn(stemmer, asideOf(passage, sources.get(passage.source))), COUNTS.aside);
    for (const stem of counts.keys()) holding.set(stem, (holding.get(stem) ?? 0) + 1);
    for (const place of places.get(passage.id) ?? []) {
      noteStems(counts, settings.of(place), COUNTS.setting);
      noteStems(counts, settings.ofQuestion(place), COUNTS.question);
    }
    for (const [stem, count] of counts) postings.note(stem, document, count);
  }
  const mean = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
  const evenness = lengths.map((length) => (mean / Math.max(1, length)) ** LENGTH_POWER);
  const ofTerm = passagesOfTerms(corpus, pack);
  const thesaurus = createThesaurus(pack, stemmer, (stem) => holding.has(stem));
  return { pack, stemmer, thesaurus, names: readNames(pack, stemmer), postings: postings.all, holding, evenness, ofTerm, places, sources };
}

/** The words of a claim or passage that count. */
export function readStems(stemmer: Stemmer, text: string): Stem[] {
  return stemmer.stemsOf(text).filter(({ word }) => !isSmallWord(word.plain));
}

const stemsIn = (stemmer: Stemmer, text: string) => readStems(stemmer, text).map(({ stem }) => stem);

function noteStems(counts: Map<string, number>, stems: Iterable<string>, count: number): void {
  for (const stem of stems) if ((counts.get(stem) ?? 0) < count) counts.set(stem, count);
}

function asideOf({ voice = '', date }: Passage, source: Source | undefined): string {
  const day = date ?? source?.date.from;
  return [voice, source?.shortName ?? '', source?.title ?? '', day === undefined ? '' : dayInWords(day)].join(' · ');
}

function createPostings<K>() {
  const all = new Map<K, { readonly documents: number[]; readonly counts: number[] }>();
  return {
    all,
    /** Documents come in order. */
    note(key: K, document: number, count: number): void {
      const of = all.get(key) ?? { documents: [], counts: [] };
      all.set(key, of);
      of.documents.push(document);
      of.counts.push(count);
    },
  };
}

/** Passages that name a term and those of its entry, and, for less, those of its question's framings. */
function passagesOfTerms(corpus: Corpus, pack: Pack): ReadonlyMap<TermId, Postings> {
  const named = pack.passages.map(({ text }) =>
    [...namedIn(corpus, text, pack.masthead.language)].flatMap((term) =>
      term.pack.masthead.id === pack.masthead.id ? [term.term.id] : [],
    ),
  );
  const byPassage = new Map<PassageId, Map<TermId, number>>(
    pack.passages.map(({ id }, i) => [id, new Map(named[i]?.map((term) => [term, COUNTS.text]))]),
  );
  for (const { id, record, passages, question } of pack.terms) {
    const framings = pack.questions.find((one) => one.id === question)?.framings ?? [];
    for (const of of framings.flatMap((framing) => framing.passages)) noteStems(byPassage.get(of) ?? new Map(), [id], COUNTS.setting);
    for (const of of [...record, ...passages]) noteStems(byPassage.get(of) ?? new Map(), [id], COUNTS.text);
  }
  const postings = createPostings<TermId>();
  for (const [document, { id }] of pack.passages.entries()) {
    for (const [term, count] of byPassage.get(id) ?? []) postings.note(term, document, count);
  }
  return postings.all;
}
