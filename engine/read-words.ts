/** Where words stand in a text: those of plain letters found by hand, which most are, all others by an expression that knows every script. */
import { HASH_SEED, hashOn } from './word-table.ts';

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

const PLAIN_LETTER = 1;
const PLAIN_DIGIT = 2;
/** What each of the first 128 characters is. */
const KINDS = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  return /[A-Za-z]/.test(character) ? PLAIN_LETTER : /\d/.test(character) ? PLAIN_DIGIT : 0;
});

/** Goes from word to word. */
export class WordReader {
  start = 0;
  end = 0;
  /** The word is all letters and digits of ASCII. */
  isPlain = false;
  /** A plain word's, to look it up with. */
  hash = 0;
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  /** Moves on to the next word; false at the end of the text. */
  next(): boolean {
    const text = this.#text;
    for (let at = this.end; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code < 128 ? KINDS[code] !== 0 : !isBetweenWords(code)) return code < 128 ? this.#readPlain(at) : this.#readAny(at);
    }
    return false;
  }

  #readPlain(start: number): boolean {
    const text = this.#text;
    let kinds = 0;
    let end = start;
    let code = text.charCodeAt(end);
    let hash = HASH_SEED;
    for (let kind = KINDS[code] ?? 0; kind > 0; kind = KINDS[code] ?? 0) {
      kinds |= kind;
      hash = hashOn(hash, code);
      end += 1;
      code = text.charCodeAt(end);
    }
    if (code >= 128 && !isBetweenWords(code)) return this.#readAny(start);
    // A dot or a comma may belong to it.
    const isNumber = kinds === PLAIN_DIGIT;
    if ((code === DOT && (isNumber || end - start === 1)) || (code === COMMA && isNumber)) return this.#readAny(start);
    this.start = start;
    this.end = end;
    this.isPlain = true;
    this.hash = hash;
    return true;
  }

  #readAny(from: number): boolean {
    WORD.lastIndex = from;
    const match = WORD.exec(this.#text);
    if (!match) return false;
    this.start = match.index;
    this.end = match.index + match[0].length;
    this.isPlain = false;
    return true;
  }
}

const DOT = 46;
const COMMA = 44;

/** Hard spaces, dashes, quotation marks and dots beyond ASCII: nothing of a word. */
function isBetweenWords(code: number): boolean {
  return code === 0xa0 || (code >= 0x2010 && code <= 0x2027);
}
