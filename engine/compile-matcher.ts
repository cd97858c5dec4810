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
  /** Beginnings of words that stand with a `*`; their symbols follow those of the words. */
  readonly prefixes: WordTable;
  readonly trie: Trie;
  /** First alias group that ends at a node, and the next one at the same node; -1 where there is none. */
  readonly firstAlias: Int32Array;
  readonly nextAlias: Int32Array;
  /** The cue that ends at a node, or -1. */
  readonly cueAt: Int32Array;
}

interface DraftGroup extends AliasGroup {
  readonly pattern: Pattern;
  readonly candidates: { term: number; needsCue: boolean }[];
}

/** Collects aliases and cues in order of their coming; `finish` lays them into tables. */
export function createDraft() {
  const words = new Map<string, number>();
  const prefixes = new Map<string, number>();
  const patterns = new Map<string, Pattern>();
  const groups = new Map<string, DraftGroup>();
  const cues = new Map<string, Pattern>();
  const cueNumbers = new Map<string, number>();

  const patternOf = (text: string): Pattern => {
    const known = patterns.get(text);
    if (known) return known;
    const pattern = parsePattern(text);
    patterns.set(text, pattern);
    for (const { folded, open } of pattern.words) number(open ? prefixes : words, folded);
    return pattern;
  };

  return {
    /** Returns the words on which the corpus version depends. */
    addAlias(alias: Alias, term: number): string {
      const pattern = patternOf(alias.text);
      const onlyLang = alias.onlyLang ? primarySubtag(alias.lang) : '';
      const needsCue = alias.needsCue ?? false;
      const key = `${onlyLang}|${alias.case === 'exact' ? pattern.plainKey : ''}|${pattern.key}`;
      const group = groups.get(key) ?? newGroup(pattern, alias.case === 'exact', onlyLang);
      groups.set(key, group);
      addCandidate(group.candidates, term, needsCue);
      return `${key}|${needsCue}`;
    },
    /** Returns the cue's number; cues of the same words share one. */
    addCue(text: string): number {
      const pattern = patternOf(text);
      cues.set(pattern.key, pattern);
      return number(cueNumbers, pattern.key);
    },
    finish(): { aliases: readonly AliasGroup[]; matcher: Matcher } {
      const drafts = [...groups.values()];
      const aliases = drafts.map(({ pattern: _pattern, ...group }): AliasGroup => group);
      return { aliases, matcher: layOut({ words, prefixes, groups: drafts, cues: [...cues.values()] }) };
    },
  };
}

function newGroup(pattern: Pattern, exact: boolean, onlyLang: string): DraftGroup {
  return {
    pattern,
    ...(exact ? { exact: pattern.words.map(({ plain }) => plain) } : {}),
    ...(onlyLang === '' ? {} : { onlyLang }),
    candidates: [],
  };
}

/** A term that has the same alias twice needs a cue only if both do. Terms come in order, so the same one can only be the last. */
function addCandidate(candidates: { term: number; needsCue: boolean }[], term: number, needsCue: boolean): void {
  const last = candidates.at(-1);
  if (last?.term === term) last.needsCue &&= needsCue;
  else candidates.push({ term, needsCue });
}

function number(numbers: Map<string, number>, key: string): number {
  const known = numbers.get(key);
  if (known !== undefined) return known;
  numbers.set(key, numbers.size);
  return numbers.size - 1;
}

interface Parts {
  readonly words: ReadonlyMap<string, number>;
  readonly prefixes: ReadonlyMap<string, number>;
  readonly groups: readonly DraftGroup[];
  readonly cues: readonly Pattern[];
}

function layOut({ words, prefixes, groups, cues }: Parts): Matcher {
  const symbols = (pattern: Pattern) =>
    pattern.words.map(({ folded, open }) => (open ? words.size + (prefixes.get(folded) ?? 0) : (words.get(folded) ?? 0)));
  const patterns = [...cues, ...groups.map(({ pattern }) => pattern)];
  const builder = buildTrie(patterns.reduce((sum, pattern) => sum + pattern.words.length, 0));
  const cueNodes = cues.map((pattern) => builder.add(symbols(pattern)));
  const groupNodes = groups.map(({ pattern }) => builder.add(symbols(pattern)));
  const { trie, nodes } = builder.finish();
  const cueAt = new Int32Array(nodes).fill(-1);
  for (const [cue, node] of cueNodes.entries()) cueAt[node] = cue;
  const firstAlias = new Int32Array(nodes).fill(-1);
  const nextAlias = new Int32Array(groups.length).fill(-1);
  for (const [group, node] of groupNodes.entries()) {
    nextAlias[group] = firstAlias[node] ?? -1;
    firstAlias[node] = group;
  }
  return { words: makeWordTable([...words.keys()]), prefixes: makeWordTable([...prefixes.keys()]), trie, firstAlias, nextAlias, cueAt };
}
