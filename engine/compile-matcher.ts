/** The matcher's tables: words numbered, patterns laid into a trie, and what stands at the end of each. */
import type { Alias } from './corpus.ts';
import { primarySubtag } from './normalise.ts';
import { type Pattern, parsePattern } from './pattern.ts';
import { buildTrie, type Trie } from './trie.ts';
import { makeWordTable, type WordTable } from './word-table.ts';

/** Aliases with the same words, case rule and language: one thing to find, maybe several terms that it may mean. */
export interface AliasGroup {
  /** Words as they must be written, where case matters; a word with a `*` without its end. */
  readonly exact?: readonly string[];
  /** Primary language subtag that the page must have. */
  readonly onlyLang?: string;
  readonly candidates: readonly AliasCandidate[];
}

export interface AliasCandidate {
  readonly term: number;
  readonly needsCue: boolean;
}

export interface Matcher {
  readonly words: WordTable;
  /** Beginnings of words that stand with a `*`. A word's symbol is twice its number; a beginning's is one more than twice. */
  readonly prefixes: WordTable;
  readonly trie: Trie;
  /** First alias group that ends at a node, and the next one at the same node; -1 where there is none. */
  readonly firstAlias: Int32Array;
  readonly nextAlias: Int32Array;
  /** The cue that ends at a node, or -1. */
  readonly cueAt: Int32Array;
}

interface DraftAlias {
  readonly symbols: readonly number[];
  readonly alias: Alias;
  readonly exact: readonly string[] | undefined;
  readonly term: number;
}

/** Collects aliases and cues in the order of their coming; `finish` lays them into tables. */
export function createDraft() {
  const words = new Map<string, number>();
  const prefixes = new Map<string, number>();
  const aliases: DraftAlias[] = [];
  const cueNumbers = new Map<string, number>();
  const cueTexts = new Map<string, number>();
  const cues: (readonly number[])[] = [];

  const symbolsOf = (pattern: Pattern) =>
    pattern.words.map(({ folded, open }) => (open ? 2 * numberOf(prefixes, folded) + 1 : 2 * numberOf(words, folded)));

  return {
    addAlias(alias: Alias, term: number): void {
      const pattern = parsePattern(alias.text);
      const exact = alias.case === 'exact' ? pattern.words.map(({ plain }) => plain) : undefined;
      aliases.push({ symbols: symbolsOf(pattern), alias, exact, term });
    },
    /** Returns the cue's number; cues of the same words share one. */
    addCue(text: string): number {
      const known = cueTexts.get(text); // terms share sets of cues
      if (known !== undefined) return known;
      const symbols = symbolsOf(parsePattern(text));
      const cue = numberOf(cueNumbers, symbols.join(' '));
      cues[cue] = symbols;
      cueTexts.set(text, cue);
      return cue;
    },
    finish(): { aliases: readonly AliasGroup[]; matcher: Matcher } {
      const rows = [...cues, ...aliases.map(({ symbols }) => symbols)];
      const builder = buildTrie(rows.reduce((sum, row) => sum + row.length, 0));
      const nodes = rows.map((row) => builder.add(row));
      const { trie, nodes: count } = builder.finish();
      const cueAt = new Int32Array(count).fill(-1);
      for (const cue of cues.keys()) cueAt[nodes[cue] ?? 0] = cue;
      const grouped = groupAliases(aliases, nodes.slice(cues.length), count);
      const tables = { words: makeWordTable([...words.keys()]), prefixes: makeWordTable([...prefixes.keys()]) };
      return { aliases: grouped.groups, matcher: { ...tables, trie, cueAt, firstAlias: grouped.firstAlias, nextAlias: grouped.nextAlias } };
    },
  };
}

interface Candidates extends AliasGroup {
  readonly candidates: { readonly term: number; needsCue: boolean }[];
}

/** Links the groups that end at one node, in their order. */
export function linkGroups(groupNodes: ArrayLike<number>, nodes: number): Pick<Matcher, 'firstAlias' | 'nextAlias'> {
  const firstAlias = new Int32Array(nodes).fill(-1);
  const nextAlias = new Int32Array(groupNodes.length).fill(-1);
  for (let group = 0; group < groupNodes.length; group++) {
    const node = groupNodes[group] ?? 0;
    nextAlias[group] = firstAlias[node] ?? -1;
    firstAlias[node] = group;
  }
  return { firstAlias, nextAlias };
}

/** Aliases that end at one node with the same rules become one group; the groups of a node are linked. */
function groupAliases(aliases: readonly DraftAlias[], nodes: readonly number[], count: number) {
  const groups: Candidates[] = [];
  const firstAlias = new Int32Array(count).fill(-1);
  const nextAlias = new Int32Array(aliases.length).fill(-1);
  for (const [i, { alias, exact, term }] of aliases.entries()) {
    const node = nodes[i] ?? 0;
    const onlyLang = alias.onlyLang ? primarySubtag(alias.lang) : undefined;
    let number = firstAlias[node] ?? -1;
    while (number >= 0 && !hasRules(groups[number], exact, onlyLang)) number = nextAlias[number] ?? -1;
    if (number < 0) {
      number = groups.length;
      groups.push({ ...(exact ? { exact } : {}), ...(onlyLang === undefined ? {} : { onlyLang }), candidates: [] });
      nextAlias[number] = firstAlias[node] ?? -1;
      firstAlias[node] = number;
    }
    addCandidate(groups[number]?.candidates ?? [], term, alias.needsCue ?? false);
  }
  return { groups, firstAlias, nextAlias: nextAlias.slice(0, groups.length) };
}

function hasRules(group: AliasGroup | undefined, exact: readonly string[] | undefined, onlyLang: string | undefined): boolean {
  return group?.onlyLang === onlyLang && group?.exact?.join(' ') === exact?.join(' ');
}

/** A term that has the same alias twice needs a cue only if both do. Terms come in order, so the same one can only be the last. */
function addCandidate(candidates: { readonly term: number; needsCue: boolean }[], term: number, needsCue: boolean): void {
  const last = candidates.at(-1);
  if (last?.term === term) last.needsCue &&= needsCue;
  else candidates.push({ term, needsCue });
}

function numberOf(numbers: Map<string, number>, key: string): number {
  const known = numbers.get(key);
  if (known !== undefined) return known;
  numbers.set(key, numbers.size);
  return numbers.size - 1;
}
