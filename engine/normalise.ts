/**
 * The form in which words are compared. Texts spell one word in many ways (full-width letters, ligatures, soft hyphens, accents left
 * out); a word is folded by itself, so that offsets into the original text are never lost.
 */

const ASCII = /^[\x20-\x7e]*$/;

/** Letters that are commonly written without their stroke or dots, and lose them in no other way. */
const PLAIN_LETTERS: Readonly<Record<string, string>> = {
  ł: 'l',
  Ł: 'L',
  ø: 'o',
  Ø: 'O',
  đ: 'd',
  Đ: 'D',
  ð: 'd',
  Ð: 'D',
  ß: 'ss',
  ẞ: 'SS',
  æ: 'ae',
  Æ: 'AE',
  œ: 'oe',
  Œ: 'OE',
  þ: 'th',
  Þ: 'Th',
  ı: 'i',
  // Most Cyrillic texts leave the dots out.
  ё: 'е',
  Ё: 'Е',
};
const PLAIN_LETTER = new RegExp(`[${Object.keys(PLAIN_LETTERS).join('')}]`, 'g');

/**
 * A word without invisible characters, dots of an acronym, typographic apostrophes and accents; its case is kept. Accents go in
 * Latin script only: in Cyrillic they make other letters (и and й, і and ї), but for the stress mark of dictionaries.
 */
export function plainWord(word: string): string {
  const shown = ASCII.test(word) ? word : fold(word);
  return ACRONYM.test(shown) ? shown.replaceAll('.', '') : shown;
}

const ACRONYM = /^\p{L}(?:\.\p{L})+$/u;

/** Only over vowels: over г and к it makes letters of their own. */
const STRESS = /([аеєиіоуыэюя]\u0308?)[\u0300\u0301]/giu;

function fold(word: string): string {
  return word
    .replace(/\p{Cf}|\p{Variation_Selector}/gu, '')
    .replace(/[’‘`ʼ＇]/g, "'")
    .normalize('NFKD')
    .replace(/(\p{Script=Latin})\p{M}+/gu, '$1')
    .replace(STRESS, '$1')
    .normalize('NFC')
    .replace(PLAIN_LETTER, (letter) => PLAIN_LETTERS[letter] ?? letter);
}

/** A plain word without its case. */
export function foldCase(plain: string): string {
  return plain.toLowerCase();
}

/** Language of a tag without region or script: `en` of `en-GB`. */
export function primarySubtag(language: string): string {
  return language.toLowerCase().split(/[-_]/, 1)[0] ?? '';
}
