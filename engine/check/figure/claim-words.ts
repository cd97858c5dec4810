/** A claim cut into words, numbers and marks, as figures are read: "$350bn" is a sign, a number and a word; "57.3" and "1,135" are one number. */
import { foldCase, plainWord } from '../../normalise.ts';

export interface ClaimWord {
  readonly start: number;
  readonly end: number;
  readonly kind: 'number' | 'word' | 'mark';
  /** Folded word, a number's digits without their commas, or the mark. */
  readonly text: string;
  /** Begins with a capital. */
  readonly isCapital: boolean;
  /** Stands right behind the one before it, without a space. */
  readonly isJoined: boolean;
}

const DIGITS = String.raw`\d{1,3}(?:[,\u00a0\u202f]\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?`;
const WORD = String.raw`\p{L}(?:[\p{L}\p{M}\p{Nd}]|(?<=\p{L})\.(?=\p{L}\.?(?!\p{L})))*`;
const PART = new RegExp(`(?<number>${DIGITS})|(?<word>${WORD})|[^\\s\\p{L}\\p{Nd}]`, 'gu');
/** The `s` of a possessive is no word of its own. */
const POSSESSIVE = /['’ʼ]s(?![\p{L}\p{Nd}])/uy;
const DASH = /^[-‐‑‒–—―−]$/;

/** Reads a text once, from the left. */
export function claimWords(text: string): ClaimWord[] {
  const words: ClaimWord[] = [];
  let last = -1;
  PART.lastIndex = 0;
  // `matchAll` would make the expression anew for every text, which costs more than reading one.
  for (let match = PART.exec(text); match !== null; match = PART.exec(text)) {
    const start = match.index;
    if (start < last) continue; // inside a possessive
    const written = match[0];
    POSSESSIVE.lastIndex = start;
    const possessive = POSSESSIVE.exec(text);
    if (possessive) {
      last = start + possessive[0].length;
      continue;
    }
    const { number, word } = match.groups ?? {};
    const kind = number !== undefined ? 'number' : word !== undefined ? 'word' : 'mark';
    const end = start + written.length;
    words.push({ start, end, kind, text: textOf(kind, written), isCapital: /^\p{Lu}/u.test(written), isJoined: start === last });
    last = end;
  }
  return words;
}

function textOf(kind: ClaimWord['kind'], written: string): string {
  if (kind === 'word') return foldCase(plainWord(written));
  if (kind === 'number') return written.replace(/[,\u00a0\u202f]/g, '');
  return DASH.test(written) ? '-' : written;
}

/** True for a hyphen or dash that stands between two words without spaces. */
export function isHyphen(words: readonly ClaimWord[], at: number): boolean {
  const mark = words[at];
  return mark?.text === '-' && mark.isJoined && (words[at + 1]?.isJoined ?? false);
}
