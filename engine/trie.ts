/** A trie whose letters are words: node 0 is the root, edges live in one hash table of flat arrays. */
import { capacityFor } from './word-table.ts';

export interface Trie {
  /** Triples of node, symbol and child, by open addressing; a child of 0 is an empty slot, since no edge leads to the root. */
  readonly edges: Int32Array;
  /** The children of the root by symbol: most words begin nothing, which a short list says sooner than a large table. */
  readonly starts: Int32Array;
}

export interface TrieBuilder {
  /** The node at the end of a row of symbols; made where it is missing. */
  add(symbols: readonly number[]): number;
  /** The trie and the number of its nodes. */
  finish(): { readonly trie: Trie; readonly nodes: number };
}

/** The node that `symbol` leads to, or 0. */
export function childOf({ edges, starts }: Trie, node: number, symbol: number): number {
  if (node === 0) return starts[symbol] ?? 0;
  return edges[3 * slotOf(edges, node, symbol) + 2] ?? 0;
}

/** Builds a trie with at most `most` edges: the sum of the lengths of all rows. */
export function buildTrie(most: number): TrieBuilder {
  const edges = new Int32Array(3 * capacityFor(most));
  let nodes = 1;
  const step = (node: number, symbol: number): number => {
    const slot = 3 * slotOf(edges, node, symbol);
    if (edges[slot + 2] === 0) {
      edges[slot] = node;
      edges[slot + 1] = symbol;
      edges[slot + 2] = nodes;
      nodes += 1;
    }
    return edges[slot + 2] ?? 0;
  };
  return {
    add: (symbols) => symbols.reduce(step, 0),
    finish: () => ({ trie: { edges, starts: startsIn(edges) }, nodes }),
  };
}

/** For each node from 1 to `nodes`, with it not counted, the node above it and the symbol that leads to it. */
export function edgesOf({ edges }: Trie, nodes: number): { readonly parents: Uint32Array; readonly symbols: Uint32Array } {
  const parents = new Uint32Array(nodes - 1);
  const symbols = new Uint32Array(nodes - 1);
  for (let slot = 0; slot < edges.length; slot += 3) {
    const child = edges[slot + 2] ?? 0;
    if (child === 0) continue;
    parents[child - 1] = edges[slot] ?? 0;
    symbols[child - 1] = edges[slot + 1] ?? 0;
  }
  return { parents, symbols };
}

/** The trie of such edges. */
export function makeTrie(parents: Uint32Array, symbols: Uint32Array): Trie {
  const edges = new Int32Array(3 * capacityFor(parents.length));
  for (let i = 0; i < parents.length; i++) {
    const node = parents[i] ?? 0;
    const symbol = symbols[i] ?? 0;
    edges.set([node, symbol, i + 1], 3 * slotOf(edges, node, symbol));
  }
  return { edges, starts: startsIn(edges) };
}

function startsIn(edges: Int32Array): Int32Array {
  const starts: (readonly [symbol: number, child: number])[] = [];
  for (let slot = 0; slot < edges.length; slot += 3) {
    const child = edges[slot + 2] ?? 0;
    if (child !== 0 && edges[slot] === 0) starts.push([edges[slot + 1] ?? 0, child]);
  }
  const bySymbol = new Int32Array(1 + starts.reduce((most, [symbol]) => Math.max(most, symbol), -1));
  for (const [symbol, child] of starts) bySymbol[symbol] = child;
  return bySymbol;
}

/** The slot of an edge, or the empty one where it would stand. */
function slotOf(edges: Int32Array, node: number, symbol: number): number {
  const mask = edges.length / 3 - 1;
  let slot = (Math.imul(node, 0x9e3779b1) ^ Math.imul(symbol + 1, 0x85ebca6b)) >>> 0;
  slot = (slot ^ (slot >>> 15)) & mask;
  while (edges[3 * slot + 2] !== 0 && (edges[3 * slot] !== node || edges[3 * slot + 1] !== symbol)) slot = (slot + 1) & mask;
  return slot;
}
