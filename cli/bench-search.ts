/**
 * What a key press in the search costs. Ours looks through terms, questions and passages; the contestants look through passages only:
 * fuse.js as it comes, MiniSearch with our tokens.
 */
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import { compileCorpus } from '../engine/compile.ts';
import type { Pack, Passage } from '../engine/corpus.ts';
import { indexPack } from '../engine/search/pack-index.ts';
import { search } from '../engine/search/search.ts';
import { createStemmer } from '../engine/search/stems.ts';
import { type BenchOptions, type Figure, median, medianTimes, OURS, timeFigure } from './bench-figure.ts';
import { makeLargePack } from './bench-pack.ts';
import { readBundledPacks } from './read-pack.ts';

const SIZES = [300, 10_000];
const ROUNDS = 5;
/** A frame: what is typed appears with its results. Promised for the larger size. */
const KEY_PRESS_MS = 16;
/** Letters after which a query is timed; its end always is. */
const TIMED_AFTER = [1, 4, 9];

/** Key presses, and how long the index takes that the first of them makes. */
export function* benchSearch({ say }: BenchOptions): Generator<Figure> {
  const [pack] = readBundledPacks().packs;
  if (!pack) throw new Error('data/ has no pack to measure with');
  const keys = keyPresses(pack);
  for (const size of SIZES) {
    say(`search: ${keys.length} key presses, ${size} passages, ${ROUNDS} rounds`);
    yield* benchSize(makeLargePack(pack, size), keys, size === Math.max(...SIZES) ? KEY_PRESS_MS : null);
  }
}

function* benchSize(pack: Pack, keys: readonly string[], target: number | null): Generator<Figure> {
  const size = pack.passages.length.toLocaleString('en');
  const built = { [OURS]: () => indexPack(pack), 'fuse.js': () => createFuse(pack), MiniSearch: () => createMiniSearch(pack) };
  yield timeFigure(`search index of ${size} passages`, medianTimes(built, ROUNDS));

  const corpus = compileCorpus([pack]);
  const fuse = createFuse(pack);
  const mini = createMiniSearch(pack);
  search(corpus, '');
  const times = keys.map((key) =>
    medianTimes(
      {
        [OURS]: () => search(corpus, key),
        'fuse.js': () => fuse.search(key, { limit: 20 }),
        MiniSearch: () => mini.search(key, { prefix: (_term, i, terms) => i === terms.length - 1 }),
      },
      ROUNDS,
    ),
  );
  yield timeFigure(`search, key press, ${size} passages`, over(times, median), target);
  yield timeFigure(
    `search, slowest key press, ${size} passages`,
    over(times, (all) => Math.max(...all)),
    target,
  );
}

/** Queries as they are typed: a name, one misspelt, another spelling, a question, words of a passage. */
function keyPresses({ terms, questions, passages }: Pack): string[] {
  const name = terms[0]?.name ?? '';
  const other =
    terms
      .flatMap(({ aliases }) => aliases)
      .find(({ lang }) => lang !== 'en')
      ?.text.replaceAll('*', '') ?? '';
  const queries = [
    name,
    name.replace(/(\p{L})(\p{L})(?=\p{L}*$)/u, '$2$1'),
    other,
    questions[0]?.title ?? '',
    passages.at(-1)?.text.split(' ').slice(0, 6).join(' ') ?? '',
  ];
  return [...new Set(queries.flatMap((query) => [...TIMED_AFTER, query.length].map((end) => query.slice(0, end))))];
}

function createFuse({ passages }: Pack): Fuse<Passage> {
  return new Fuse(passages, { keys: ['text', 'voice'], ignoreLocation: true, includeMatches: true });
}

function createMiniSearch(pack: Pack): MiniSearch<Passage> {
  const { stemsOf } = createStemmer(pack);
  const tokenize = (text: string) => stemsOf(text).map(({ stem }) => stem);
  const mini = new MiniSearch<Passage>({ fields: ['text', 'voice'], tokenize, processTerm: (term) => term, searchOptions: { tokenize } });
  mini.addAll(pack.passages);
  return mini;
}

/** One value a name over the times of all key presses. */
function over(times: readonly Readonly<Record<string, number>>[], take: (all: number[]) => number): Record<string, number> {
  const names = Object.keys(times[0] ?? {});
  return Object.fromEntries(names.map((name) => [name, take(times.map((of) => of[name] ?? 0))]));
}
