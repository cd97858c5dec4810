/** The words of an alias or a cue as a pack writes them, read with the same tokeniser as a page. */
import { tokenise } from './tokenise.ts';

/** Letters that must stand before a `*`, and that it may stand for. */
export const STAR_LEAST = 4;
export const STAR_MOST = 6;

export interface PatternWord {
  readonly folded: string;
  readonly plain: string;
  /** Ends in a `*`. */
  readonly open: boolean;
}

export interface Pattern {
  readonly words: readonly PatternWord[];
  /** The same for patterns that match the same words; `plainKey` with their case. */
  readonly key: string;
  readonly plainKey: string;
}

/** Reads a pattern; one without any word matches nothing. */
export function parsePattern(text: string): Pattern {
  const ends = new Set<number>();
  let bare = '';
  for (const part of text.split('*')) {
    bare += part;
    ends.add(bare.length);
  }
  ends.delete(bare.length);
  if (text.endsWith('*')) ends.add(bare.length);
  const words = tokenise(bare).map(({ folded, plain, end, isWord }) => ({ folded, plain, open: isWord && ends.has(end) }));
  return { words, key: keyOf(words, 'folded'), plainKey: keyOf(words, 'plain') };
}

function keyOf(words: readonly PatternWord[], form: 'folded' | 'plain'): string {
  return words.map((word) => (word.open ? `${word[form]}*` : word[form])).join(' ');
}
