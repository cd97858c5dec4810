/**
 * A compiled corpus as JSON, made when the extension is built: laying tens of thousands of spellings into tables takes a quarter of a
 * second, which nobody should wait for each time the browser has stopped the background.
 */
import { type CompiledTerm, type Corpus, placeTerms } from './compile.ts';
import type { AliasGroup, Matcher } from './compile-matcher.ts';
import { linkGroups } from './compile-matcher.ts';
import type { Pack } from './corpus.ts';
import { readNumbers, writeNumbers } from './number-list.ts';
import { edgesOf, makeTrie } from './trie.ts';
import { makeWordTable, wordsOf } from './word-table.ts';

/** JSON-safe; lists of numbers as `writeNumbers` writes them. */
export interface StoredCorpus {
  readonly version: string;
  /** Words and beginnings of words, each list as one text with line ends between. */
  readonly words: string;
  readonly prefixes: string;
  /** For each node of the trie from 1 on, the node above it and the symbol on the way. */
  readonly parents: string;
  readonly symbols: string;
  /** The node at which each cue and each group of aliases ends. */
  readonly cueNodes: string;
  readonly aliasNodes: string;
  /** For each group the number of its candidates, then for each twice its term, one more if it needs a cue. */
  readonly candidates: string;
  /** Words as they must be written, with line ends between, by group; and the groups' own languages. */
  readonly exact: readonly (readonly [group: number, words: string])[];
  readonly languages: readonly (readonly [group: number, language: string])[];
  /** The cues' numbers, term by term in the order in which the pack gives them. */
  readonly cues: readonly (readonly number[])[];
}

/** The tables of a corpus; its packs are not part of them. */
export function storeCorpus({ version, terms, aliases, matcher }: Corpus): StoredCorpus {
  const { parents, symbols } = edgesOf(matcher.trie, matcher.cueAt.length);
  return {
    version,
    words: wordsOf(matcher.words).join('\n'),
    prefixes: wordsOf(matcher.prefixes).join('\n'),
    parents: writeNumbers(parents),
    symbols: writeNumbers(symbols),
    cueNodes: writeNumbers(cueNodes(matcher)),
    aliasNodes: writeNumbers(aliasNodes(matcher, aliases.length)),
    candidates: writeNumbers(
      aliases.flatMap(({ candidates }) => [candidates.length, ...candidates.map(({ term, needsCue }) => 2 * term + Number(needsCue))]),
    ),
    exact: aliases.flatMap(({ exact }, group) => (exact ? [[group, exact.join('\n')] as const] : [])),
    languages: aliases.flatMap(({ onlyLang }, group) => (onlyLang === undefined ? [] : [[group, onlyLang] as const])),
    cues: terms.map((term) => term.cues.map(({ cue }) => cue)),
  };
}

/** The corpus whose tables were stored, over the same packs in the same order. Throws when they are not the same. */
export function loadCorpus(stored: StoredCorpus, packs: readonly Pack[]): Corpus {
  const placed = placeTerms(packs);
  if (placed.length !== stored.cues.length) throw new Error('the stored tables were made of other packs: build again');
  const terms = placed.map(({ cues, ...term }, i): CompiledTerm => {
    const numbers = stored.cues[i] ?? [];
    if (numbers.length !== cues.length) throw new Error(`the stored tables were made of another ${term.key}: build again`);
    return { ...term, cues: cues.map((cue, j) => ({ ...cue, cue: numbers[j] ?? 0 })) };
  });
  const parents = readNumbers(stored.parents);
  const nodes = parents.length + 1;
  const cueAt = new Int32Array(nodes).fill(-1);
  for (const [cue, node] of readNumbers(stored.cueNodes).entries()) cueAt[node] = cue;
  return {
    version: stored.version,
    packs,
    terms,
    aliases: readGroups(stored),
    matcher: {
      words: makeWordTable(lines(stored.words)),
      prefixes: makeWordTable(lines(stored.prefixes)),
      trie: makeTrie(parents, readNumbers(stored.symbols)),
      cueAt,
      ...linkGroups(readNumbers(stored.aliasNodes), nodes),
    },
  };
}

const lines = (text: string): string[] => (text === '' ? [] : text.split('\n'));

function readGroups({ candidates, exact, languages }: StoredCorpus): AliasGroup[] {
  const numbers = readNumbers(candidates);
  const written = new Map(exact);
  const languageOf = new Map(languages);
  const groups: AliasGroup[] = [];
  for (let at = 0; at < numbers.length; ) {
    const end = at + 1 + (numbers[at] ?? 0);
    const group = groups.length;
    const words = written.get(group)?.split('\n');
    const onlyLang = languageOf.get(group);
    groups.push({
      ...(words ? { exact: words } : {}),
      ...(onlyLang === undefined ? {} : { onlyLang }),
      candidates: Array.from(numbers.subarray(at + 1, end), (packed) => ({ term: packed >> 1, needsCue: (packed & 1) === 1 })),
    });
    at = end;
  }
  return groups;
}

function cueNodes({ cueAt }: Matcher): number[] {
  const nodes: number[] = [];
  for (const [node, cue] of cueAt.entries()) if (cue >= 0) nodes[cue] = node;
  return nodes;
}

function aliasNodes({ firstAlias, nextAlias }: Matcher, groups: number): number[] {
  const nodes = new Array<number>(groups).fill(0);
  for (const [node, first] of firstAlias.entries()) {
    for (let group = first; group >= 0; group = nextAlias[group] ?? -1) nodes[group] = node;
  }
  return nodes;
}
