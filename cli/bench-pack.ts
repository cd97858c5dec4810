/** A pack of any size for measuring: a real one, its texts repeated and varied the same way at every run. */
import type { Pack, Passage, Term } from '../engine/corpus.ts';

const SEED = 20261009;
/** Of ten words one is exchanged for another of the pack, and one in twenty for one that no other text has yet: vocabularies grow with texts. */
const EXCHANGED = 0.1;
const INVENTED = 0.05;
const INVENTED_WORDS = 4000;

/** A pack with so many passages, and terms in proportion. */
export function makeLargePack(pack: Pack, passages: number): Pack {
  const random = createRandom(SEED);
  const words = pack.passages.flatMap(({ text }) => text.split(' '));
  const pick = <T>(from: readonly T[]) => from[Math.floor(random() * from.length)];
  const vary = (text: string) =>
    text.replace(/\p{L}{4,}/gu, (word) => {
      const chance = random();
      if (chance < INVENTED) return inventWord(Math.floor(random() * INVENTED_WORDS));
      return chance < INVENTED + EXCHANGED ? (pick(words) ?? word) : word;
    });
  const repeat = <T extends { readonly id: string }>(items: readonly T[], count: number, varied: (item: T) => T) =>
    Array.from({ length: count }, (_, i): T | undefined => {
      const item = items[i % items.length];
      return item && (i < items.length ? item : { ...varied(item), id: `${item.id}-${i}` });
    }).filter((item) => item !== undefined);
  const terms = Math.max(1, Math.round((pack.terms.length * passages) / pack.passages.length));
  return {
    ...pack,
    passages: repeat(pack.passages, passages, (passage: Passage) => ({ ...passage, text: vary(passage.text) })),
    terms: repeat(pack.terms, terms, (term: Term) => ({
      ...term,
      name: vary(term.name),
      gloss: vary(term.gloss),
      aliases: term.aliases.map((alias) => ({ ...alias, text: vary(alias.text) })),
    })),
  };
}

const SYLLABLES = ['ba', 'cor', 'del', 'fin', 'gra', 'hem', 'jus', 'kal', 'lor', 'mun', 'nev', 'pol', 'quin', 'ras', 'sten', 'tur'];

/** A word of no language, one for each of 4096 numbers. */
export function inventWord(number: number): string {
  const parts = [number & 15, (number >> 4) & 15, (number >> 8) & 15].map((at) => SYLLABLES[at] ?? '');
  return parts.join('');
}

/** Numbers from 0 to 1, the same ones for the same seed. */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
