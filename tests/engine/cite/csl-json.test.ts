import { Cite } from '@citation-js/core';
import '@citation-js/plugin-csl';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { writeCslJson } from '../../../engine/cite/csl-json.ts';
import { collectReferences } from '../../../engine/cite/references.ts';
import { oneLine } from '../../../engine/cite/words.ts';
import { textOf } from './read-bibtex.ts';
import { cited, nasty, nastyItem, textsOf } from './sample.ts';

// Readers of other projects load slowly on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

interface Written {
  readonly id: string;
  readonly type: string;
  readonly issued?: { readonly 'date-parts': readonly (readonly number[])[]; readonly circa?: boolean };
  readonly note?: string;
}

const written = (...items: Parameters<typeof writeCslJson>[0]) => JSON.parse(writeCslJson(items)) as Written[];

/** As citation-js reads it: what it knows no field or type for is gone. */
const read = (json: string) => (new Cite(json).data as Record<string, unknown>[]).map(({ _graph, ...rest }) => rest);

describe('writeCslJson', () => {
  const item = cited('passage', 'essay-p3-a', { note: 'Ask the pilots.\nTwice.' });

  it('is read back by citation-js as it was written', () => {
    const json = writeCslJson([item]);
    expect(read(json)).toEqual(JSON.parse(json));
    expect(
      textsOf(item).filter(
        (text) =>
          !Object.values(written(item).flatMap((one) => Object.values(one)))
            .join('\n')
            .includes(text),
      ),
    ).toEqual([]);
  });

  it('has types that the format knows, and days as exact as known, spans and inferred ones marked', () => {
    expect(written(item).map(({ id, type, issued }) => [id, type, issued])).toEqual([
      [
        'harbour-essay',
        'article-magazine',
        {
          'date-parts': [
            [2023, 3, 4],
            [2023, 12, 31],
          ],
          circa: true,
        },
      ],
      ['harbour-minutes', 'document', { 'date-parts': [[2023]] }],
      ['harbour-letter', 'document', undefined],
      ['harbour-treaty', 'treaty', { 'date-parts': [[1951, 5, 2]] }],
      ['page-news-example-2024-06-12-harbour', 'webpage', { 'date-parts': [[2024, 6, 12]] }],
    ]);
  });

  it('carries the whole set with every source of it', () => {
    for (const { note, type } of written(cited('term', 'article-5')).filter(({ type: of }) => of !== 'webpage')) {
      expect([type, note]).toEqual([type, expect.stringContaining('C. Aid without duties corrupts')]);
    }
  });

  it('makes the entry of a pack a part of the pack, with its version', () => {
    expect(written(cited('term', 'article-5'))[0]).toMatchObject({
      id: 'harbour-entry-article-5',
      type: 'entry-encyclopedia',
      title: 'Article 5',
      'container-title': 'The Harbour League, version 1.2.0',
    });
  });

  it('becomes a list of references in a style of citations', () => {
    const list = new Cite(writeCslJson([item])).format('bibliography', { format: 'text', template: 'apa' });
    expect(list).toContain('Why the mole was built. (ca. 2023, March 4–December 31). [Opinion essay].');
    expect(list).toContain('https://harbour.example/treaty');
  });

  it.each([
    ['2025-11', '2025-12-05', '(2025, November–December)'],
    ['2023', '2023-07-11', '(2023)'],
    ['2014-06-06', '2022-02', '(2014–2022, June–February)'],
  ])('keeps a list whole where one end of a span is less exact: %s to %s', (from, to, printed) => {
    const [main] = item.main;
    const written = writeCslJson([{ ...item, main: [{ ...main!, source: { ...main!.source, basis: 'stated', from, to } }] }]);
    expect(new Cite(written).format('bibliography', { format: 'text', template: 'apa' })).toContain(printed);
  });

  it('loses none of the nastiest texts', () => {
    fc.assert(
      fc.property(nastyItem(nasty()), (made) => {
        const everything = read(writeCslJson([made])).flatMap((one) => Object.values(one).map((value) => oneLine(textOf(value))));
        expect(textsOf(made).filter((text) => !everything.join('\n').includes(text))).toEqual([]);
        expect(read(writeCslJson([made])).map(({ id }) => id)).toEqual(collectReferences([made]).map(({ key }) => key));
      }),
      { numRuns: 30 },
    );
  });
});
