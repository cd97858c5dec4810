/**
 * Finds aliases and cues in a block of text: the longest alias from the left, and every cue. The work grows with the words of the
 * text; the number of terms does not enter.
 */
import type { Corpus } from './compile.ts';
import type { AliasGroup, Matcher } from './compile-matcher.ts';
import { primarySubtag } from './normalise.ts';
import type { BlockScan, TextBlock } from './page.ts';
import { STAR_LEAST, STAR_MOST } from './pattern.ts';
import { type FoundCue, type FoundSpan, placeCues } from './place-cues.ts';
import { type Token, tokenise } from './tokenise.ts';
import { childOf } from './trie.ts';
import { findPlainWord, findWord, type WordTable } from './word-table.ts';

/** Counts words looked up and edges followed, for whoever wants to see that the cost is what we say. */
export interface StepCounter {
  steps: number;
}

/** What the matcher sees in one block of a page in `language` (a tag; aliases that are for one language only ask for it). */
export function scanBlock(corpus: Corpus, block: TextBlock, language: string, counter: StepCounter = { steps: 0 }): BlockScan {
  const tokens = tokenise(block.text);
  const search: Search = {
    corpus,
    tokens,
    symbols: tokens.map((token) => symbolsOf(corpus.matcher, token, counter)),
    language: primarySubtag(language),
    counter,
    cues: [],
  };
  const spans = findSpans(search);
  return { id: block.id, place: block.place, words: wordCount(tokens), ...placeCues({ corpus, tokens, spans, cues: search.cues }) };
}

interface Search {
  readonly corpus: Corpus;
  readonly tokens: readonly Token[];
  /** For each token the symbols that it can stand for. */
  readonly symbols: readonly (readonly number[])[];
  readonly language: string;
  readonly counter: StepCounter;
  /** Filled on the way. */
  readonly cues: FoundCue[];
}

const NONE: readonly number[] = [];

/** The word's own symbol, and those of all beginnings with a `*` that it continues. */
export function symbolsOf(matcher: Matcher, token: Token, counter: StepCounter): readonly number[] {
  counter.steps += 1;
  const own = numberOf(matcher.words, token);
  const symbols = own < 0 ? NONE : [2 * own];
  return matcher.prefixes.offsets.length === 1 ? symbols : withBeginnings(matcher.prefixes, token, symbols);
}

function withBeginnings(prefixes: WordTable, token: Token, symbols: readonly number[]): readonly number[] {
  const most = token.isPlain ? token.end - token.start : token.folded.length;
  let all = symbols;
  for (let length = most; length >= Math.max(STAR_LEAST, most - STAR_MOST); length--) {
    const prefix = numberOf(prefixes, token, length);
    if (prefix >= 0) all = [...all, 2 * prefix + 1];
  }
  return all;
}

/** The number in a table of a token's folded word, or of its beginning. */
function numberOf(table: WordTable, token: Token, length?: number): number {
  const { text, start, end, hash } = token;
  if (!token.isPlain) return findWord(table, token.folded, length);
  return length === undefined ? findPlainWord(table, text, start, end, hash) : findPlainWord(table, text, start, start + length);
}

function findSpans(search: Search): FoundSpan[] {
  const spans: FoundSpan[] = [];
  let free = 0;
  for (let from = 0; from < search.tokens.length; from++) {
    if (search.symbols[from] === NONE) continue;
    const span = walk(search, from);
    if (span && from >= free) {
      spans.push(span);
      free = span.to;
    }
  }
  return spans;
}

const ROOT: readonly number[] = [0];

/** Follows all rows of words that begin at a token; notes their cues and returns the longest alias. */
function walk(search: Search, from: number): FoundSpan | undefined {
  let longest: FoundSpan | undefined;
  let nodes = ROOT;
  for (let to = from; to < search.tokens.length; to++) {
    nodes = childrenOf(search, nodes, search.symbols[to] ?? NONE);
    if (nodes === NONE) break;
    const groups = readNodes(search, nodes, from, to + 1);
    if (groups.length > 0) longest = { from, to: to + 1, groups };
  }
  return longest;
}

/** The nodes that any of the symbols leads to from any of the nodes. */
function childrenOf({ corpus, counter }: Search, nodes: readonly number[], symbols: readonly number[]): readonly number[] {
  let children: number[] | undefined;
  for (const symbol of symbols) {
    for (const node of nodes) {
      counter.steps += 1;
      const child = childOf(corpus.matcher.trie, node, symbol);
      if (child === 0) continue;
      if (children) children.push(child);
      else children = [child];
    }
  }
  return children ?? NONE;
}

/** Notes the cues that end at any of the nodes, and returns the alias groups that do. */
function readNodes(search: Search, nodes: readonly number[], from: number, to: number): readonly number[] {
  const { cueAt, firstAlias } = search.corpus.matcher;
  let groups = NONE;
  for (const node of nodes) {
    const cue = cueAt[node] ?? -1;
    if (cue >= 0) search.cues.push({ cue, from, to });
    if ((firstAlias[node] ?? -1) >= 0) groups = [...groups, ...groupsAt(search, node, from)];
  }
  return groups;
}

/** The alias groups that end at a node and whose case and language rules the text keeps. */
function groupsAt({ corpus, tokens, language }: Search, node: number, from: number): number[] {
  const { firstAlias, nextAlias } = corpus.matcher;
  const groups: number[] = [];
  for (let number = firstAlias[node] ?? -1; number >= 0; number = nextAlias[number] ?? -1) {
    const group = corpus.aliases[number];
    if (group && isAllowed(group, language, tokens, from)) groups.push(number);
  }
  return groups.sort((a, b) => a - b);
}

function isAllowed({ onlyLang, exact }: AliasGroup, language: string, tokens: readonly Token[], from: number): boolean {
  if (onlyLang !== undefined && onlyLang !== language) return false;
  // The folded words are known to match, so that the beginning decides the whole word.
  return exact === undefined || exact.every((word, i) => tokens[from + i]?.plain.startsWith(word));
}

function wordCount(tokens: readonly Token[]): number {
  const last = tokens.at(-1);
  return last ? last.word + 1 : 0;
}
