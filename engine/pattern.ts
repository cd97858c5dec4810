/** The words of an alias or a cue as a pack writes them, read with the same tokeniser as a page. */
import { foldCase } from './normalise.ts';
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
}

const PLAIN = /^[A-Za-z0-9]+(?: [A-Za-z0-9]+)*$/;

/** Reads a pattern; one without any word matches nothing. */
export function parsePattern(text: string): Pattern {
  // Most names are plain words: the tokeniser would say the same at ten times the cost, which counts in a pack of 100,000.
  if (PLAIN.test(text)) return { words: text.split(' ').map((plain) => ({ plain, folded: foldCase(plain), open: false })) };
  const ends = new Set<number>();
  let bare = '';
  for (const part of text.split('*')) {
    bare += part;
    ends.add(bare.length);
  }
  ends.delete(bare.length);
  if (text.endsWith('*')) ends.add(bare.length);
  return { words: tokenise(bare).map(({ folded, plain, end, isWord }) => ({ folded, plain, open: isWord && ends.has(end) })) };
}
