import { describe, expect, it } from 'vitest';
import { readBundledPacks } from '../../cli/read-pack.ts';
import { createStemmer } from '../../engine/search/stems.ts';

const { packs } = readBundledPacks();

describe('the synonyms of the bundled packs', () => {
  for (const pack of packs) {
    const { masthead, synonyms = [], near = [], terms, questions, passages } = pack;
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

    it(`${masthead.id}: has one of each pair of near words in a passage, and lists no pair twice`, () => {
      const stemmer = createStemmer(pack);
      const stemsIn = (text: string) => stemmer.stemsOf(text).map(({ stem }) => stem);
      const held = new Set(
        passages.flatMap(({ text, voice = '', source }) => {
          const { shortName = '', title = '' } = pack.sources.find(({ id }) => id === source) ?? {};
          return stemsIn([text, voice, shortName, title].join(' · '));
        }),
      );
      const isHeld = (text: string) => stemsIn(text).length === 1 && held.has(stemsIn(text)[0] ?? '');
      const pairs = near.flatMap(({ word, to }) => to.map((other) => [word, other] as const));
      expect(pairs.filter(([word, other]) => !isHeld(word) && !isHeld(other))).toEqual([]);
      const names = pairs.map(([word, other]) => [stemsIn(word).join(' '), stemsIn(other).join(' ')].sort().join(' = '));
      expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
    });
  }
});
