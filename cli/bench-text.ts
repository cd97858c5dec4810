/** Text like news with names in it, and lists of names of any length; the same at every run. */
import type { Pack } from '../engine/corpus.ts';
import { createRandom, inventWord } from './bench-pack.ts';

const SEED = 20261009;
const SENTENCES_PER_BLOCK = 4;
/** Of a sentence's longer words so many are exchanged for others; of sentences so many name something. */
const EXCHANGED = 0.3;
const NAMING = 0.5;
const INVENTED = 0.03;
const INVENTED_WORDS = 4096;

/** As print sets names and as sites spoil them; a matcher that is of use reads them all. */
const SPELLINGS: readonly ((name: string) => string)[] = [
  (name) => name,
  (name) => name,
  (name) => name,
  (name) => name.toUpperCase(),
  (name) => `${name}’s`,
  (name) => `“${name}”`,
  (name) => name.replaceAll(' ', '\u00a0'),
  (name) => name.replaceAll(' ', '-'),
  (name) => name.replaceAll(' ', ' “'),
  (name) => name.replaceAll('-', '\u2011'),
  (name) => name.replace(/(\p{L}{3})(\p{L}{2})/u, '$1\u00ad$2'),
  (name) => name.replace('e', 'é'),
  (name) => name.replace('a', 'a\u0301'),
];

export interface NewsText {
  readonly sentences: readonly string[];
  /** Names that the text is to hold. */
  readonly names: readonly string[];
  readonly chars: number;
}

/** Blocks with so many characters in all, of sentences that are varied and of names in every spelling. */
export function makeNewsText({ sentences, names, chars }: NewsText): string[] {
  const random = createRandom(SEED);
  const pick = <T>(from: readonly T[]) => from[Math.floor(random() * from.length)];
  const words = wordsOf(sentences);
  const vary = (word: string) => {
    const chance = random();
    if (chance < INVENTED) return inventWord(Math.floor(random() * INVENTED_WORDS));
    return chance < INVENTED + EXCHANGED ? (pick(words) ?? word) : word;
  };
  const sentence = () => {
    const varied = (pick(sentences) ?? '').replace(/\p{L}{4,}/gu, vary).split(' ');
    if (random() < NAMING) varied.splice(Math.floor(random() * varied.length), 0, pick(SPELLINGS)?.(pick(names) ?? '') ?? '');
    return varied.join(' ');
  };
  const blocks: string[] = [];
  for (let left = chars; left > 0; left -= blocks.at(-1)?.length ?? left) {
    blocks.push(Array.from({ length: SENTENCES_PER_BLOCK }, sentence).join(' ').slice(0, left));
  }
  return blocks;
}

/** So many different names: those given first, then such as share their words with the text, or hold one that no text has. */
export function makeNames(given: readonly string[], sentences: readonly string[], count: number): string[] {
  const random = createRandom(SEED + 1);
  const words = wordsOf(sentences);
  const word = (invented: number) =>
    random() < invented ? inventWord(Math.floor(random() * INVENTED_WORDS)) : words[Math.floor(random() * words.length)];
  const names = new Map(given.map((name) => [name.toLowerCase(), name]));
  while (names.size < count) {
    const name = `${word(0.9)} ${word(0.5)}${random() < 0.3 ? ` ${word(0.2)}` : ''}`;
    if (!names.has(name.toLowerCase())) names.set(name.toLowerCase(), name);
  }
  return [...names.values()].slice(0, count);
}

/** A pack's first names in English that say themselves what they match. */
export function namesIn({ terms }: Pack, count: number): string[] {
  const plain = terms.flatMap(({ aliases }) => aliases).filter(({ text, lang }) => lang === 'en' && /^[\p{L}\p{Nd} -]+$/u.test(text));
  return [...new Map(plain.map(({ text }) => [text.toLowerCase(), text])).values()].slice(0, count);
}

/** Longer words of Latin letters, each once. */
function wordsOf(sentences: readonly string[]): string[] {
  return [...new Set(sentences.flatMap((sentence) => sentence.match(/(?<![\p{L}\p{M}])[a-z]{4,}(?![\p{L}\p{M}])/gu) ?? []))];
}
