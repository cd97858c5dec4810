import type { CitedItem, CitedPiece, CitedSource } from '../desk.ts';

/** Every piece of an item: what is cited, then the framings of its question, then the record. */
export function piecesOf({ main, question }: CitedItem): CitedPiece[] {
  return [...main, ...(question ? [...question.framings, ...question.record] : [])];
}

/**
 * Each source once, in the order in which it is first cited. Some pieces give a source without its address, because only a report of it
 * was read: it keeps the address that another piece gives.
 */
export function sourcesOf(pieces: readonly CitedPiece[]): CitedSource[] {
  const sources = new Map<string, CitedSource>();
  for (const { source } of pieces) {
    const key = keyOf(source);
    const known = sources.get(key);
    if (!known || (known.address === undefined && source.address !== undefined)) sources.set(key, source);
  }
  return [...sources.values()];
}

/** The same for pieces of one source as it stood when they were kept; a source that a pack update changed counts as another. */
export function keyOf({ address: _address, ...source }: CitedSource): string {
  return JSON.stringify(Object.entries(source).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
