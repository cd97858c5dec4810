/**
 * Words numbered in the order of their coming, as one string and flat arrays. A `Map` would do as well while it lives; this form can be
 * stored and read back as it is, at a fraction of the time.
 */

export interface WordTable {
  /** All words, one after the other. */
  readonly letters: string;
  /** Where each word begins in `letters`, and after the last its end. */
  readonly offsets: Uint32Array;
  /** Open addressing: number of a word plus one, 0 where empty. Its length is a power of two. */
  readonly slots: Int32Array;
}

/** Number of the word that the first `length` characters of `word` make, or -1. */
export function findWord(table: WordTable, word: string, length: number = word.length): number {
  const mask = table.slots.length - 1;
  for (let slot = hash(word, length) & mask; ; slot = (slot + 1) & mask) {
    const number = (table.slots[slot] ?? 0) - 1;
    if (number < 0) return -1;
    const from = table.offsets[number] ?? 0;
    const found = (table.offsets[number + 1] ?? 0) - from;
    if (found === length && table.letters.startsWith(length === word.length ? word : word.slice(0, length), from)) return number;
  }
}

/**
 * Number of the word that stands in a text from `start` to `end` in letters and digits of ASCII, whatever their case; or -1. As `findWord`,
 * without a string of its own for each word of the text, and with a hash that whoever read the word has made on the way.
 */
export function findPlainWord(table: WordTable, text: string, start: number, end: number, hashed = hashPlain(text, start, end)): number {
  const mask = table.slots.length - 1;
  for (let slot = mixed(hashed) & mask; ; slot = (slot + 1) & mask) {
    const number = (table.slots[slot] ?? 0) - 1;
    if (number < 0) return -1;
    const from = table.offsets[number] ?? 0;
    if ((table.offsets[number + 1] ?? 0) - from !== end - start) continue;
    let at = start;
    while (at < end && (text.charCodeAt(at) | LOWER) === table.letters.charCodeAt(from + at - start)) at += 1;
    if (at === end) return number;
  }
}

function hashPlain(text: string, start: number, end: number): number {
  let value = HASH_SEED;
  for (let at = start; at < end; at++) value = hashOn(value, text.charCodeAt(at));
  return value;
}

/** The hash of a plain word with one more character, begun with `HASH_SEED`. */
export function hashOn(value: number, code: number): number {
  return Math.imul(value ^ (code | LOWER), HASH_FACTOR);
}

/** The bit that tells small letters from capitals in ASCII; digits have it anyway. */
const LOWER = 0x20;

/** The words of a table in the order of their numbers. */
export function wordsOf({ letters, offsets }: WordTable): string[] {
  return Array.from({ length: offsets.length - 1 }, (_, i) => letters.slice(offsets[i], offsets[i + 1]));
}

/** The table of words that are all different; the number of a word is its place in the list. */
export function makeWordTable(words: readonly string[]): WordTable {
  const offsets = new Uint32Array(words.length + 1);
  // Most words that are looked up are not there, and an empty slot says so at once.
  const slots = new Int32Array(capacityFor(2 * words.length));
  const mask = slots.length - 1;
  let end = 0;
  for (const [number, word] of words.entries()) {
    end += word.length;
    offsets[number + 1] = end;
    let slot = hash(word, word.length) & mask;
    while (slots[slot] !== 0) slot = (slot + 1) & mask;
    slots[slot] = number + 1;
  }
  return { letters: words.join(''), offsets, slots };
}

/** A power of two that leaves at least half of the slots empty, which keeps chains short. */
export function capacityFor(entries: number): number {
  let capacity = 16;
  while (capacity < 2 * entries) capacity *= 2;
  return capacity;
}

export const HASH_SEED = 0x811c9dc5;
const HASH_FACTOR = 0x01000193;

function hash(word: string, length: number): number {
  let value = HASH_SEED;
  for (let i = 0; i < length; i++) value = Math.imul(value ^ word.charCodeAt(i), HASH_FACTOR);
  return mixed(value);
}

function mixed(value: number): number {
  return (value ^ (value >>> 15)) >>> 0;
}
