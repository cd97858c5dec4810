/** A quotation's words as they are compared: without case, accents, punctuation and dashes; what was left out is marked. */
import { foldCase, plainWord } from '../../normalise.ts';

export interface QuotedWord {
  readonly folded: string;
  readonly start: number;
  readonly end: number;
  /** Words are left out before it, and the quotation says so: "…", "[…]", or a word in brackets. */
  readonly afterGap: boolean;
  /** A hyphen joins it to the word before. */
  readonly isJoined: boolean;
}

const PART =
  /(?<gap>\.{3,}|…|\[[^\]]*\]|\(\s*(?:…|\.{3})\s*\))|(?<word>[$€£]?[\p{L}\p{Nd}](?:[\p{L}\p{M}\p{Nd}]|[.,](?=\p{Nd})|(?<=(?<!\p{L})\p{L})\.(?=\p{L}(?!\p{L}))|['’ʼ](?=\p{L}))*%?)/gu;
const HYPHEN = /^[-‐‑‒–]$/;

/** Reads a quotation once, with offsets into it. */
export function quotedWords(text: string): QuotedWord[] {
  const words: QuotedWord[] = [];
  let afterGap = false;
  for (const { 0: written, index, groups } of text.matchAll(PART)) {
    if (groups?.gap !== undefined) {
      afterGap = true;
      continue;
    }
    const isJoined = HYPHEN.test(text.slice(words.at(-1)?.end ?? index, index));
    words.push({
      folded: foldCase(plainWord(written)).replaceAll(',', ''),
      start: index,
      end: index + written.length,
      afterGap: afterGap && words.length > 0,
      isJoined,
    });
    afterGap = false;
  }
  return words;
}
