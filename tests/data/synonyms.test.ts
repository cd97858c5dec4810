import { describe, expect, it } from 'vitest';
import { readBundledPacks } from '../../cli/read-pack.ts';
import { createStemmer } from '../../engine/search/stems.ts';

const { packs } = readBundledPacks();

describe('the synonyms of the bundled packs', () => {
  for (const pack of packs) {
    const { masthead, synonyms = [], terms, questions, passages } = pack;
    const plain = createStemmer({ masthead });
    const stemOf = (word: string) => plain.stemsOf(word)[0]?.stem ?? word;

    it(`${masthead.id}: puts no stem into two groups`, () => {
      const groups = synonyms.map(({ canonical, words }) => new Set([canonical, ...words].map(stemOf)));
      const shared = groups.flatMap((group, i) => [...group].filter((stem) => groups.some((other, j) => j > i && other.has(stem))));
      expect(shared).toEqual([]);
    });

    it(`${masthead.id}: has a word of each group somewhere in its texts, and none that is left out of searches`, () => {
      const texts = [
        ...terms.flatMap(({ name, gloss, aliases }) => [name, gloss, ...aliases.map(({ text }) => text)]),
        ...questions.flatMap(({ title, framings }) => [title, ...framings.map(({ label }) => label)]),
        ...passages.flatMap(({ text, voice = '' }) => [text, voice]),
      ];
      const stems = new Set(texts.flatMap((text) => plain.stemsOf(text).map(({ stem }) => stem)));
      const idle = synonyms.filter(({ canonical, words }) => ![canonical, ...words].some((word) => stems.has(stemOf(word))));
      expect(idle.map(({ canonical }) => canonical)).toEqual([]);
      expect(synonyms.flatMap(({ canonical, words }) => [canonical, ...words]).filter((word) => plain.stemsOf(word).length !== 1)).toEqual(
        [],
      );
    });
  }
});
