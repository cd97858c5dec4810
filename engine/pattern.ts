/** The words of an alias or a cue as a pack writes them, read with the same tokeniser as a page. */
import { foldCase, plainWord } from './normalise.ts';
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

/** No alias or cue may stand for more spellings than this. */
export const MOST_VARIANTS = 400;

/** `(a|b)` is one of several, `(a)` and `(a|)` may be left out. No group stands inside another. */
const GROUP = /\(([^()]*)\)/;

/** All spellings that a text with groups stands for, those of the first alternatives first; the text itself where it has none. */
export function variantsOf(text: string): readonly string[] {
  if (!text.includes('(')) return [text];
  let variants = [''];
  for (const choices of choicesIn(text)) {
    if (variants.length * choices.length > MOST_VARIANTS) return [];
    variants = variants.flatMap((variant) => choices.map((choice) => variant + choice));
  }
  return [...new Set(variants.map(tidy))];
}

/** A single word that is left of a text of several when each of its groups that may be left out is; one that a group gives as a whole is meant. */
export function remainderOf(text: string): string | undefined {
  if (variantsOf(text).every((variant) => countWords(variant) <= 1)) return undefined;
  const parts = choicesIn(text);
  const whole = new Set(parts.flatMap((choices) => (choices.length > 1 ? choices.map(tidy) : [])));
  let rests = [''];
  for (const choices of parts) {
    const left = choices.length > 1 && choices.includes('') ? [''] : choices;
    rests = rests.flatMap((rest) => left.map((choice) => rest + choice));
  }
  return rests.map(tidy).find((rest) => countWords(rest) === 1 && !whole.has(rest));
}

function countWords(text: string): number {
  return parsePattern(text).words.length;
}

/** A few of the spellings in which every alternative occurs, for those who look a name up. */
export function sampleVariantsOf(text: string): readonly string[] {
  if (!text.includes('(')) return [text];
  const parts = choicesIn(text);
  const most = Math.max(...parts.map(({ length }) => length));
  const samples = Array.from({ length: most }, (_, i) => parts.map((choices) => choices[Math.min(i, choices.length - 1)] ?? '').join(''));
  return [...new Set(samples.map(tidy))];
}

/** What a text with groups is made of, in order: each part's alternatives, one where there is no choice. */
function choicesIn(text: string): readonly (readonly string[])[] {
  return text.split(GROUP).map((part, i) => {
    if (i % 2 === 0) return [part];
    const choices = part.split('|');
    return choices.length === 1 ? [...choices, ''] : choices;
  });
}

function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

const PLAIN = /^[A-Za-z0-9]+(?:[ -][A-Za-z0-9]+)*$/;
const LETTERS = '[\\p{Script=Latin}\\p{Script=Cyrillic}\\p{Nd}]+(?:’s)?\\*?';
/** Words of two scripts with spaces or hyphens between them, each maybe a possessive or open. */
const SIMPLE = new RegExp(`^${LETTERS}(?:[ -]${LETTERS})*$`, 'u');

/** Reads a pattern; one without any word matches nothing. */
export function parsePattern(text: string): Pattern {
  // Most names are simple words: the tokeniser would say the same at ten times the cost, which counts in a pack of 100,000.
  if (PLAIN.test(text)) return { words: text.split(/[ -]/).map((plain) => ({ plain, folded: foldCase(plain), open: false })) };
  if (SIMPLE.test(text)) return { words: text.split(/[ -]/).map(simpleWord) };
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

function simpleWord(written: string): PatternWord {
  const open = written.endsWith('*');
  const plain = plainWord(written.replace(/(?:’s)?\*?$/, ''));
  // A star after a possessive ends no word.
  return { plain, folded: foldCase(plain), open: open && !written.endsWith('’s*') };
}
