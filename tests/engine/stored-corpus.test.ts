import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBundledPacks } from '../../cli/read-pack.ts';
import { compileCorpus } from '../../engine/compile.ts';
import { scanBlock } from '../../engine/match.ts';
import { readNumbers, writeNumbers } from '../../engine/number-list.ts';
import { loadCorpus, storeCorpus } from '../../engine/stored-corpus.ts';
import { HARBOUR } from './packs.ts';

const { packs } = readBundledPacks();

describe('a stored corpus', () => {
  it.each([
    ['a small pack', [HARBOUR]],
    ['the bundled packs', packs],
    ['two packs together', [...packs, HARBOUR]],
    ['no pack at all', []],
  ])('is read back as it was compiled: %s', (_what, given) => {
    const compiled = compileCorpus(given);
    const stored = JSON.parse(JSON.stringify(storeCorpus(compiled)));
    const loaded = loadCorpus(stored, given);
    expect(loaded.version).toBe(compiled.version);
    expect(loaded.terms).toEqual(compiled.terms);
    expect(loaded.aliases).toEqual(compiled.aliases);
    expect(loaded.matcher.firstAlias).toEqual(compiled.matcher.firstAlias);
    expect(loaded.matcher.nextAlias).toEqual(compiled.matcher.nextAlias);
    expect(storeCorpus(loaded)).toEqual(stored);
  });

  it('finds the same in a text', () => {
    const compiled = compileCorpus(packs);
    const loaded = loadCorpus(storeCorpus(compiled), packs);
    const texts = packs.flatMap(({ passages, terms }) => [...passages.map(({ text }) => text), ...terms.map(({ what }) => what)]);
    for (const [id, text] of texts.entries()) {
      const block = { id, text, place: 'article' as const };
      expect(scanBlock(loaded, block, 'en')).toEqual(scanBlock(compiled, block, 'en'));
    }
  });

  it('is refused over other packs', () => {
    const stored = storeCorpus(compileCorpus([HARBOUR]));
    expect(() => loadCorpus(stored, [])).toThrow('build again');
  });
});

describe('lists of numbers as text', () => {
  it('come back as they were, narrow and wide', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 0xffffffff })), (numbers) => {
        expect([...readNumbers(writeNumbers(numbers))]).toEqual(numbers);
      }),
    );
    expect(writeNumbers([1, 262143])).toMatch(/^3/);
    expect(writeNumbers([1, 262144])).toMatch(/^6/);
  });
});
