/** Ours and what else finds names in text, all made from the same list and asked for the same spans: the longest from the left. */
import AhoCorasick from 'modern-ahocorasick';
import { compileCorpus } from '../engine/compile.ts';
import type { Pack } from '../engine/corpus.ts';
import { scanBlock } from '../engine/match.ts';
import { plainWord } from '../engine/normalise.ts';
import { type Token, tokenise } from '../engine/tokenise.ts';
import { OURS } from './bench-figure.ts';

/** Where names stand in one block: start and end in turn. */
export type Spans = readonly number[];

/** Finds the names of a list in a block. */
export type FindNames = (text: string) => Spans;

/** Makes each contestant from a list of names; ours needs a pack to put them in. */
export const MATCHERS: Readonly<Record<string, (names: readonly string[], pack: Pack) => FindNames>> = {
  [OURS]: makeOurs,
  RegExp: makeRegExp,
  'modern-ahocorasick': makeAhoCorasick,
  'word trie': makeWordTrie,
};

function makeOurs(names: readonly string[], pack: Pack): FindNames {
  const corpus = compileCorpus([makeNamesPack(names, pack)]);
  return (text) => {
    const { hits } = scanBlock(corpus, { id: 0, place: 'article', text }, 'en');
    return hits.flatMap(({ start, end }) => [start, end]);
  };
}

/** A pack of names alone: no cues, no questions. */
function makeNamesPack(names: readonly string[], pack: Pack): Pack {
  const [term] = pack.terms;
  if (!term) throw new Error('data/ has no pack to measure with');
  const { question: _question, cues: _cues, ...bare } = term;
  const terms = names.map((name, i) => ({ ...bare, id: `name-${i}`, name, aliases: [{ text: name, lang: 'en' }] }));
  return { ...pack, terms, questions: [], passages: [] };
}

/** Nested maps of words over the same tokens as ours. */
function makeWordTrie(names: readonly string[]): FindNames {
  const root: WordNode = { next: new Map(), isEnd: false };
  for (const name of names) {
    let node = root;
    for (const { folded } of tokenise(name)) {
      const known = node.next.get(folded) ?? { next: new Map(), isEnd: false };
      node.next.set(folded, known);
      node = known;
    }
    node.isEnd = true;
  }
  return (text) => {
    const tokens = tokenise(text);
    const spans: number[] = [];
    for (let at = 0; at < tokens.length; ) {
      const to = longestFrom(root, tokens, at);
      if (to > at) spans.push(tokens[at]?.start ?? 0, tokens[to - 1]?.end ?? 0);
      at = Math.max(to, at + 1);
    }
    return spans;
  };
}

interface WordNode {
  readonly next: Map<string, WordNode>;
  isEnd: boolean;
}

function longestFrom(root: WordNode, tokens: readonly Token[], from: number): number {
  let longest = from;
  let node: WordNode | undefined = root;
  for (let to = from; node && to < tokens.length; to++) {
    node = node.next.get(tokens[to]?.folded ?? '');
    if (node?.isEnd) longest = to + 1;
  }
  return longest;
}

/** It knows letters only: what it reads are the same tokens as ours, each between two spaces. */
function makeAhoCorasick(names: readonly string[]): FindNames {
  const spaced = (tokens: readonly Token[]) => tokens.map(({ folded }) => ` ${folded} `).join('');
  const matcher = new AhoCorasick(names.map((name) => spaced(tokenise(name))));
  return (text) => {
    const tokens = tokenise(text);
    const starts = new Map<number, number>();
    const ends = new Map<number, number>();
    let length = 0;
    for (const { folded, start, end } of tokens) {
      starts.set(length, start);
      length += folded.length + 2;
      ends.set(length, end);
    }
    const found = matcher.search(spaced(tokens), { strategy: 'leftmost-longest' });
    return found.flatMap(({ start, end }) => [starts.get(start) ?? -1, ends.get(end) ?? -1]);
  };
}

/** What ours lets stand between two words of a name, and inside one. */
const QUOTES = '"\'“”„‟‘’‚‛«»‹›`´ʼ＇″′/';
const BETWEEN = `(?:['’ʼ＇][sS](?![\\p{L}\\p{Nd}]))?(?:[\\s\\p{Cf}${QUOTES}]+|\\p{Cf}*[-‐‑‒–−﹣－]\\p{Cf}*)`;
const INSIDE = '[\\p{Cf}\\p{M}]*';

/** One expression of all names, the longest first, with the tolerance written into it. */
function makeRegExp(names: readonly string[]): FindNames {
  const letters = looseLetters();
  const loose = (word: string) => [...word].map((letter) => letters.get(letter) ?? letter).join(INSIDE);
  const all = names
    .map((name) => tokenise(name).map(({ folded }) => folded))
    .sort((a, b) => b.length - a.length || b.join('').length - a.join('').length)
    .map((words) => words.map(loose).join(BETWEEN));
  const pattern = new RegExp(`(?<![\\p{L}\\p{Nd}]${INSIDE})(?:${all.join('|')})(?!${INSIDE}[\\p{L}\\p{Nd}])`, 'giu');
  return (text) => [...text.matchAll(pattern)].flatMap(({ index, 0: found }) => [index, index + found.length]);
}

/** For each plain letter the class of all letters that are read as it. */
function looseLetters(): Map<string, string> {
  const classes = new Map<string, string>();
  for (let code = 0xc0; code <= 0x24f; code++) {
    const letter = String.fromCharCode(code);
    const plain = plainWord(letter).toLowerCase();
    if (/^[a-z]$/.test(plain) && letter === letter.toLowerCase()) classes.set(plain, (classes.get(plain) ?? plain) + letter);
  }
  return new Map([...classes].map(([plain, all]) => [plain, `[${all}]`]));
}
