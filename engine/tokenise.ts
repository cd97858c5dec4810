/** Words of a text with offsets into the text as it is, and the breaks between them over which no term reaches. */
import { foldCase, plainWord } from './normalise.ts';
import { WordReader } from './read-words.ts';
import { endsSentence, type Gap, isAbbreviationDot } from './sentences.ts';

/**
 * A word, or a break: punctuation that parts two words ("in Lunde, summit leaders" holds no summit). A break's `folded` is its first
 * character, so that an alias may hold a comma of its own; all dashes are one.
 */
export interface Token {
  /** The whole text that it stands in. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly isWord: boolean;
  /** A word that is all letters and digits of ASCII, as it is written. */
  readonly isPlain: boolean;
  /** A plain word's, to look it up with. */
  readonly hash: number;
  /** Without accents and invisible characters, case kept. */
  readonly plain: string;
  /** As `plain`, without case. */
  readonly folded: string;
  /** Number of the sentence in the text. */
  readonly sentence: number;
  /** Number of words before it. */
  readonly word: number;
}

/** A sentence longer than this has no end that we could see (tables, lists, scripts without spaces); it is cut, which bounds the work. */
const SENTENCE_WORDS = 150;

/** What may stand between the words of a term: spaces, quotation marks, a slash; hyphens and short dashes without spaces around. */
const JOINS = /[\s\p{Cf}"'“”„‟‘’‚‛«»‹›`´ʼ＇″′/]/u;
const HYPHENS = /^[\p{Cf}]*[-‐‑‒–−﹣－][\p{Cf}]*$/u;
const DASH = /[-‐‑‒–—―−﹣－]/;
const APOSTROPHE = /^['’ʼ＇]$/;

/** Reads a text once; its cost grows with the text alone. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  const at: Position = { sentence: 0, word: 0, sentenceWord: 0, end: 0 };
  const words = new WordReader(text);
  let last: Part | undefined;
  while (words.next()) {
    const { start, end } = words;
    if (last && isPossessive(text, at.end, start, end)) {
      at.end = end;
      continue;
    }
    const word = new Part(text, words, at);
    if (last) readGap(text, { tokens, at, last, word });
    word.sentence = at.sentence;
    tokens.push(word);
    last = word;
    at.word += 1;
    at.end = end;
  }
  return tokens;
}

/** A word or a break, whose forms are made when they are asked for: most words of a text are in no pack, and nobody asks. */
class Part implements Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly isWord: boolean;
  readonly isPlain: boolean;
  readonly hash: number;
  sentence: number;
  readonly word: number;
  #plain: string | undefined;
  #folded: string | undefined;

  /** A break has its mark. */
  constructor(text: string, { start, end, isPlain, hash }: Read, { sentence, word }: Position, mark?: string) {
    this.text = text;
    this.start = start;
    this.end = end;
    this.isWord = mark === undefined;
    this.isPlain = isPlain;
    this.hash = hash;
    this.sentence = sentence;
    this.word = word;
    this.#plain = mark;
    this.#folded = mark;
  }

  get written(): string {
    return this.text.slice(this.start, this.end);
  }

  get plain(): string {
    this.#plain ??= this.isPlain ? this.written : plainWord(this.written);
    return this.#plain;
  }

  get folded(): string {
    this.#folded ??= foldCase(this.plain);
    return this.#folded;
  }
}

type Read = Pick<WordReader, 'start' | 'end' | 'isPlain' | 'hash'>;

interface Position {
  sentence: number;
  word: number;
  /** Words before the present sentence. */
  sentenceWord: number;
  /** End of the last word, its possessive included. */
  end: number;
}

/** The `s` of a possessive: no word of its own, and outside the span of the word before it. */
function isPossessive(text: string, lastEnd: number, start: number, end: number): boolean {
  return end - start === 1 && start === lastEnd + 1 && 'sS'.includes(text.charAt(start)) && APOSTROPHE.test(text.charAt(lastEnd));
}

function readGap(text: string, next: { tokens: Token[]; at: Position; last: Part; word: Part }): void {
  const { tokens, at, last, word } = next;
  const start = at.end;
  const end = word.start;
  const isLong = at.word - at.sentenceWord >= SENTENCE_WORDS;
  if (end === start || (end === start + 1 && text.charAt(start) === ' ')) {
    if (isLong) nextSentence(at);
    return;
  }
  const gap = new GapBetween(text.slice(start, end), last, word);
  const mark = breakIn(gap);
  if (mark) tokens.push(new Part(text, { start, end, isPlain: false, hash: 0 }, at, mark));
  if (endsSentence(gap) || isLong) nextSentence(at);
}

/** A gap whose neighbours are read only where they decide. */
class GapBetween implements Gap {
  readonly text: string;
  readonly #last: Part;
  readonly #next: Part;

  constructor(text: string, last: Part, next: Part) {
    this.text = text;
    this.#last = last;
    this.#next = next;
  }

  get before(): string {
    return this.#last.folded;
  }

  get after(): string {
    return this.#next.folded;
  }

  get nextFirst(): string {
    return this.#next.written.slice(0, 2);
  }

  get afterAcronym(): boolean {
    return this.#last.written.includes('.') && !/\p{Nd}/u.test(this.#last.plain);
  }
}

function nextSentence(at: Position): void {
  at.sentence += 1;
  at.sentenceWord = at.word;
}

/** The character that parts two words, if one does. */
function breakIn(gap: Gap): string | undefined {
  if (gap.text === ', ') return ',';
  if (HYPHENS.test(gap.text) || isAbbreviationDot(gap)) return undefined;
  for (const character of gap.text) if (!JOINS.test(character)) return DASH.test(character) ? '–' : character;
  return undefined;
}
