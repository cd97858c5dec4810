/**
 * The search over the whole corpus: what is spelled right comes alone; only where nothing is, what comes nearest. An inverted index over
 * stems finds and ranks, so that a key press costs the same in a large pack; spelling is forgiven word by word.
 */
import type { Corpus } from '../compile.ts';
import type { Pack } from '../corpus.ts';
import type { FoundPassage, FoundQuestion, FoundTerm, SearchResults } from '../views.ts';
import { showPassage, showQuestion, showTerm } from './hits.ts';
import { indexPack, type PackIndex } from './pack-index.ts';
import { type AskedWord, forgive, readQuery } from './read-query.ts';
import { type DocumentScores, scoreDocuments } from './stem-index.ts';

/** More is no list that somebody reads. */
const MOST_RESULTS = 20;
/** Share of the query's weight that a question or passage must hold beside those that hold all of it. */
const LEAST_SHARE = 0.6;
/** The same where nothing holds all of it. */
const LEAST_SHARE_NEAREST = 0.5;

type How = SearchResults['how'];
/** From the best on. */
const HOWS: readonly How[] = ['spelled', 'some', 'nearest'];

interface Ranked<T> {
  readonly rank: number;
  /** Made only for what is shown. */
  readonly show: () => T;
}

interface Found<T> {
  readonly count: number;
  readonly first: readonly Ranked<T>[];
}

interface PackFound {
  readonly how: How;
  readonly terms: Found<FoundTerm>;
  readonly questions: Found<FoundQuestion>;
  readonly passages: Found<FoundPassage>;
}

const indexes = new WeakMap<Pack, PackIndex>();

/** Terms, questions and passages for a query, from all packs; where one pack has what is spelled so, nothing else of another. */
export function search(corpus: Corpus, query: string): SearchResults {
  const found = corpus.packs.map((pack) => searchPack(indexOf(pack), query)).filter(isSomething);
  const how = HOWS.find((one) => found.some((of) => of.how === one)) ?? 'nearest';
  const best = found.filter((of) => of.how === how);
  const terms = merge(best.map((of) => of.terms));
  const questions = merge(best.map((of) => of.questions));
  const passages = merge(best.map((of) => of.passages));
  return {
    how,
    terms: terms.first,
    questions: questions.first,
    passages: passages.first,
    counts: { terms: terms.count, questions: questions.count, passages: passages.count },
  };
}

/** Made at the first search and kept as long as the pack: a page never pays for it. */
function indexOf(pack: Pack): PackIndex {
  const known = indexes.get(pack) ?? indexPack(pack);
  indexes.set(pack, known);
  return known;
}

function searchPack(known: PackIndex, query: string): PackFound {
  const words = readQuery(known, query);
  const spelled = collect(known, { names: words, texts: words, onlyWhole: true });
  if (isSomething(spelled)) return { ...spelled, how: 'spelled' };
  const how = words.some(({ stems }) => stems.size === 0) ? 'nearest' : 'some';
  const names = forgive(known, words, true);
  const texts = forgive(known, words, false);
  const near = collect(known, { names, texts, onlyWhole: false });
  if (isSomething(near)) return { ...near, how };
  // A word that is like nothing outweighs all others: without it they may still lead somewhere.
  return { ...collect(known, { names: names.filter(isLikeSomething), texts: texts.filter(isLikeSomething), onlyWhole: false }), how };
}

const isLikeSomething = ({ stems }: AskedWord) => stems.size > 0;

interface Asked {
  /** For the names of terms. */
  readonly names: readonly AskedWord[];
  /** For questions and passages. */
  readonly texts: readonly AskedWord[];
  /** Nothing unless something holds all the words, and terms only if they do. */
  readonly onlyWhole: boolean;
}

const NOTHING = { count: 0, first: [] };
const NONE = { terms: NOTHING, questions: NOTHING, passages: NOTHING };

function collect(known: PackIndex, { names, texts, onlyWhole }: Asked): Omit<PackFound, 'how'> {
  const { terms, questions, passages, index } = known;
  const inTexts = scoresFor(known, texts);
  if (texts.length === 0 || (onlyWhole && !inTexts.held.includes(texts.length))) return NONE;
  const inNames = names === texts ? inTexts : scoresFor(known, names);
  const floor = onlyWhole ? LEAST_SHARE : LEAST_SHARE_NEAREST;
  const holdsAll = (document: number) => inNames.held[document] === names.length;
  const holdsEnough = (scores: DocumentScores) => (document: number) => (scores.shares[document] ?? 0) >= floor;
  const isTerm = onlyWhole ? holdsAll : holdsEnough(inNames);
  const inOrder = (scores: DocumentScores) => (a: number, b: number) =>
    (scores.ranks[b] ?? 0) - (scores.ranks[a] ?? 0) || (index.lengths[a] ?? 0) - (index.lengths[b] ?? 0) || a - b;
  const choose = <Item, T>(
    items: readonly Item[],
    from: number,
    scores: DocumentScores,
    show: (item: Item) => T,
    isFound = holdsEnough(scores),
  ) => {
    const { count, first } = chooseFirst(from, from + items.length, isFound, inOrder(scores));
    const ranked = first.flatMap((document): Ranked<T>[] => {
      const item = items[document - from];
      return item === undefined ? [] : [{ rank: scores.ranks[document] ?? 0, show: () => show(item) }];
    });
    return { count, first: ranked };
  };
  return {
    terms: choose(terms, 0, inNames, (term) => showTerm(known, term, names), isTerm),
    questions: choose(questions, terms.length, inTexts, (question) => showQuestion(known, question, texts)),
    passages: choose(passages, terms.length + questions.length, inTexts, (passage) => showPassage(known, passage, texts)),
  };
}

const scoresFor = ({ index }: PackIndex, words: readonly AskedWord[]): DocumentScores =>
  scoreDocuments(
    index,
    words.map(({ stems }) => stems),
  );

/** The best of the found numbers in a span, and how many there are: one pass, no sorting of what nobody will see. */
function chooseFirst(from: number, to: number, isFound: (n: number) => boolean, inOrder: (a: number, b: number) => number) {
  const first: number[] = [];
  let count = 0;
  for (let number = from; number < to; number += 1) {
    if (!isFound(number)) continue;
    count += 1;
    const last = first.at(-1);
    if (first.length === MOST_RESULTS && last !== undefined && inOrder(number, last) >= 0) continue;
    const at = first.findIndex((other) => inOrder(number, other) < 0);
    first.splice(at < 0 ? first.length : at, 0, number);
    if (first.length > MOST_RESULTS) first.pop();
  }
  return { count, first };
}

function isSomething({ terms, questions, passages }: Omit<PackFound, 'how'>): boolean {
  return terms.count + questions.count + passages.count > 0;
}

/** The first of several packs together; packs come in the reader's order where they rank alike. */
function merge<T>(found: readonly Found<T>[]): { readonly count: number; readonly first: T[] } {
  const first = found.flatMap((one) => one.first).sort((a, b) => b.rank - a.rank);
  return { count: found.reduce((sum, { count }) => sum + count, 0), first: first.slice(0, MOST_RESULTS).map(({ show }) => show()) };
}
