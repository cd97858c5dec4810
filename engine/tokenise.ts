/** Words of a text with offsets into the text as it is, and the breaks between them over which no term reaches. */
import { foldCase, plainWord } from './normalise.ts';
import { endsSentence, type Gap, isAbbreviationDot } from './sentences.ts';

/**
 * A word, or a break: punctuation that parts two words ("in Lunde, summit leaders" holds no summit). A break's `folded` is its first
 * character, so that an alias may hold a comma of its own; all dashes are one.
 */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly isWord: boolean;
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

const LETTER = '[[\\p{L}\\p{Nd}]--[\\u02bc\\uff07]]';
const INNER = `[[\\p{L}\\p{Nd}\\p{M}]--[\\u02bc\\uff07]]`;
const UNSPACED =
  '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}]\\p{M}*';
/** Letters with dots between them: one word without them. */
const ACRONYM = '\\p{L}(?:\\.\\p{L})+(?![\\p{L}\\p{Nd}])';
const NUMBER = '\\p{Nd}+(?:[.,]\\p{Nd}+)+(?!\\p{L})';
/** An apostrophe is a letter's equal in Cyrillic words only; in Latin script it parts them ("l'article", "Crete's"). */
const CYRILLIC_APOSTROPHE = "(?<=\\p{Script=Cyrillic})['’‘`\\u02bc\\uff07](?=\\p{Script=Cyrillic})";
const WORD = new RegExp(`${UNSPACED}|${ACRONYM}|${NUMBER}|${LETTER}(?:\\p{Cf}*${INNER}|${CYRILLIC_APOSTROPHE})*`, 'gv');

/** What may stand between the words of a term: spaces, quotation marks, a slash; hyphens and short dashes without spaces around. */
const JOINS = /[\s\p{Cf}"'“”„‟‘’‚‛«»‹›`´ʼ＇″′/]/u;
const HYPHENS = /^[\p{Cf}]*[-‐‑‒–−﹣－][\p{Cf}]*$/u;
const DASH = /[-‐‑‒–—―−﹣－]/;
const APOSTROPHE = /^['’ʼ＇]$/;

/** Reads a text once; its cost grows with the text alone. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  const at: Position = { sentence: 0, word: 0, sentenceWord: 0, end: 0 };
  let last: Token | undefined;
  for (const match of text.matchAll(WORD)) {
    const start = match.index;
    const end = start + match[0].length;
    if (last && isPossessive(text, at.end, start, match[0])) {
      at.end = end;
      continue;
    }
    const plain = plainWord(match[0]);
    const folded = foldCase(plain);
    if (last) readGap(text, { tokens, at, last, start, folded });
    last = { start, end, isWord: true, plain, folded, sentence: at.sentence, word: at.word };
    tokens.push(last);
    at.word += 1;
    at.end = end;
  }
  return tokens;
}

interface Position {
  sentence: number;
  word: number;
  /** Words before the present sentence. */
  sentenceWord: number;
  /** End of the last word, its possessive included. */
  end: number;
}

/** The `s` of a possessive: no word of its own, and outside the span of the word before it. */
function isPossessive(text: string, end: number, start: number, word: string): boolean {
  return (word === 's' || word === 'S') && start === end + 1 && APOSTROPHE.test(text.slice(end, start));
}

function readGap(text: string, next: { tokens: Token[]; at: Position; last: Token; start: number; folded: string }): void {
  const { tokens, at, last, start } = next;
  const written = text.slice(at.end, start);
  if (written === ' ' || written === '') {
    if (at.word - at.sentenceWord >= SENTENCE_WORDS) nextSentence(at);
    return;
  }
  const afterAcronym = text.slice(last.start, last.end).includes('.') && !/\p{Nd}/u.test(last.plain);
  const gap: Gap = { text: written, before: last.folded, after: next.folded, nextFirst: text.slice(start, start + 2), afterAcronym };
  const mark = breakIn(gap);
  if (endsSentence(gap) || at.word - at.sentenceWord >= SENTENCE_WORDS) nextSentence(at);
  if (mark) tokens.push({ start: at.end, end: start, isWord: false, plain: mark, folded: mark, sentence: last.sentence, word: at.word });
}

function nextSentence(at: Position): void {
  at.sentence += 1;
  at.sentenceWord = at.word;
}

/** The character that parts two words, if one does. */
function breakIn(gap: Gap): string | undefined {
  if (HYPHENS.test(gap.text) || isAbbreviationDot(gap)) return undefined;
  for (const character of gap.text) if (!JOINS.test(character)) return DASH.test(character) ? '–' : character;
  return undefined;
}
