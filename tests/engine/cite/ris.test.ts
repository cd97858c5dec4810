import { parse } from 'astrocite-ris';
import { RISParser } from 'biblatex-csl-converter';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { writeRis } from '../../../engine/cite/ris.ts';
import type { CitedItem } from '../../../engine/desk.ts';
import { textOf } from './read-bibtex.ts';
import { cited, nasty, nastyItem, textsOf } from './sample.ts';

// Readers of other projects load slowly on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

/** As astrocite reads it, in the words of CSL. */
const readWithAstrocite = (ris: string) => parse(ris) as unknown as Record<string, unknown>[];

/** As the converter of the Fidus Writer project reads it, in the words of BibLaTeX. */
function readWithConverter(ris: string): Record<string, unknown>[] {
  const { entries } = new RISParser(ris).parse() as unknown as { entries: Record<string, { fields: Record<string, unknown> }> };
  return Object.values(entries).map(({ fields }) => fields);
}

const lost = (item: CitedItem, entries: readonly Record<string, unknown>[]) => {
  const everything = entries.map((entry) => Object.values(entry).map(textOf).join('\n')).join('\n');
  return textsOf(item).filter((text) => !everything.includes(text));
};

describe('writeRis', () => {
  const item = cited('passage', 'essay-p3-a', { note: 'Ask the pilots.\nTwice.' });

  it('has one value a line, every line with its tag', () => {
    const lines = writeRis([item]).split('\r\n');
    expect(lines.filter((line) => !/^(?:[A-Z][A-Z0-9] {2}- .*)?$/.test(line))).toEqual([]);
    expect(lines.filter((line) => line.startsWith('TY'))).toHaveLength(5);
    expect(lines.filter((line) => line === 'ER  - ')).toHaveLength(5);
    expect(lines).toContain('DA  - 1951/05/02/');
    expect(lines).toContain('Y2  - 2024/06/13/');
  });

  it('is read back by two programs without loss', () => {
    const one = readWithAstrocite(writeRis([item]));
    const other = readWithConverter(writeRis([item]));
    expect([lost(item, one), lost(item, other)]).toEqual([[], []]);
    expect(one.map(({ id, type }) => [id, type])).toEqual([
      ['harbour-essay', 'article-magazine'],
      ['harbour-minutes', 'article'],
      ['harbour-letter', 'article'],
      ['harbour-treaty', 'article'],
      ['page-news-example-2024-06-12-harbour', 'webpage'],
    ]);
    expect(one[3]).toMatchObject({ title: 'Harbour Treaty', URL: 'https://harbour.example/treaty' });
    expect(other[3]).toMatchObject({ date: '1951', url: 'https://harbour.example/treaty' });
  });

  it('carries the whole set in the notes of every source, and names what is hidden', () => {
    const notes = readWithAstrocite(writeRis([cited('term', 'article-5', {}, ['letter'])]))
      .filter(({ id }) => !String(id).startsWith('page-'))
      .map(({ note }) => String(note));
    for (const note of notes) {
      expect(note).toContain('A. First a vote of all');
      expect(note).toContain('B. Aid keeps the bay safe');
      expect(note).toContain('(1 more from a source that is switched off: letter, undated.)');
    }
    expect(notes).toHaveLength(4);
  });

  // The converter takes “&amp;” for a name of HTML's.
  it.each([
    ['astrocite', readWithAstrocite, []],
    ['the converter', readWithConverter, ['&amp;']],
  ] as const)('loses none of the nastiest texts for %s', (_name, read, without) => {
    fc.assert(
      fc.property(nastyItem(nasty(without)), (made) => {
        expect(lost(made, read(writeRis([made])))).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it('gives the author of a source', () => {
    const [main] = item.main;
    const written = writeRis([{ ...item, main: [{ ...main!, source: { ...main!.source, author: 'Doe, Jane' } }] }]);
    expect(readWithAstrocite(written)[0]).toMatchObject({ author: [{ family: 'Doe', given: 'Jane' }] });
  });

  it('writes nothing for nothing', () => {
    expect(writeRis([])).toBe('');
  });
});
