/** The forgiving search over names: what is spelled right comes alone; only where nothing is, what comes nearest. */
import Fuse, { type FuseResult } from 'fuse.js';
import type { CompiledTerm, Corpus } from './compile.ts';
import { type Token, tokenise } from './tokenise.ts';
import type { SearchResults } from './views.ts';

/** More is no list that somebody reads. */
const MOST_RESULTS = 20;
/** How unlike a word may be; two letters changed places in a word of five count 0.4. */
const FORGIVENESS = 0.4;

type Found = SearchResults['terms'][number];

interface Entry {
  readonly term: CompiledTerm;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly gloss: string;
  readonly words: { readonly name: readonly Token[]; readonly aliases: readonly string[]; readonly gloss: readonly string[] };
}

interface Index {
  readonly entries: readonly Entry[];
  readonly fuse: Fuse<Entry>;
}

const indexes = new WeakMap<Corpus, Index>();

/** Terms whose name, other names or gloss hold every word of the query, words as beginnings; else the nearest by spelling. */
export function searchNames(corpus: Corpus, query: string): SearchResults {
  const asked = foldedWords(query);
  if (asked.length === 0) return { how: 'spelled', terms: [] };
  const index = indexOf(corpus);
  const spelled = findSpelled(index.entries, asked);
  if (spelled.length > 0) return { how: 'spelled', terms: spelled };
  const nearest = index.fuse.search(asked.join(' '), { limit: MOST_RESULTS });
  return { how: 'nearest', terms: nearest.map((result) => describe(result.item, nameRanges(result))) };
}

/** Made at the first search and kept as long as the corpus: a page never pays for it. */
function indexOf(corpus: Corpus): Index {
  const known = indexes.get(corpus);
  if (known) return known;
  const entries = corpus.terms.map(entryOf);
  const fuse = new Fuse(entries, {
    keys: [
      { name: 'name', weight: 3 },
      { name: 'aliases', weight: 2 },
      { name: 'gloss', weight: 1 },
    ],
    useTokenSearch: true,
    tokenMatch: 'all',
    threshold: FORGIVENESS,
    ignoreDiacritics: true,
    ignoreFieldNorm: true,
    ignoreLocation: true,
    includeMatches: true,
  });
  const index = { entries, fuse };
  indexes.set(corpus, index);
  return index;
}

function entryOf(term: CompiledTerm): Entry {
  const { name, gloss } = term.term;
  const aliases = term.term.aliases.map(({ text }) => text.replaceAll('*', ''));
  const words = { name: tokenise(name).filter(({ isWord }) => isWord), aliases: aliases.flatMap(foldedWords), gloss: foldedWords(gloss) };
  return { term, name, aliases, gloss, words };
}

function findSpelled(entries: readonly Entry[], asked: readonly string[]): Found[] {
  const ranked = entries.flatMap((entry) => {
    const inName = asked.filter((word) => entry.words.name.some(({ folded }) => folded.startsWith(word)));
    const rest = asked.filter((word) => !inName.includes(word));
    const inAliases = rest.filter((word) => entry.words.aliases.some((other) => other.startsWith(word)));
    const isWhole = rest.every((word) => inAliases.includes(word) || entry.words.gloss.some((other) => other.startsWith(word)));
    return isWhole ? [{ entry, weight: inName.length * 2 + inAliases.length }] : [];
  });
  const best = ranked.sort((a, b) => b.weight - a.weight).slice(0, MOST_RESULTS);
  return best.map(({ entry }) =>
    describe(
      entry,
      entry.words.name.flatMap((token) => beginningOf(token, asked)),
    ),
  );
}

/** The part of a word of the name that the query spells. */
function beginningOf({ start, end, plain, folded }: Token, asked: readonly string[]): (readonly [number, number])[] {
  const longest = Math.max(0, ...asked.filter((word) => folded.startsWith(word)).map((word) => word.length));
  if (longest === 0) return [];
  return [[start, plain.length === end - start ? Math.min(end, start + longest) : end]];
}

function nameRanges({ matches = [] }: FuseResult<Entry>): (readonly [number, number])[] {
  return matches.filter(({ key }) => key === 'name').flatMap(({ indices }) => indices.map(([from, to]) => [from, to + 1] as const));
}

function describe({ term, name, gloss }: Entry, ranges: readonly (readonly [number, number])[]): Found {
  return { pack: term.pack.masthead.id, id: term.term.id, name, gloss, ranges };
}

function foldedWords(text: string): string[] {
  return tokenise(text).flatMap(({ isWord, folded }) => (isWord ? [folded] : []));
}
