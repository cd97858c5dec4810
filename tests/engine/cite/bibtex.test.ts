import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { writeBibtex } from '../../../engine/cite/bibtex.ts';
import type { CitedItem } from '../../../engine/desk.ts';
import { type ReadEntry, readWithCitationJs, readWithConverter } from './read-bibtex.ts';
import { cited, nasty, nastyItem, textsOf } from './sample.ts';

// Readers of other projects load slowly on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

const everything = (entries: readonly ReadEntry[]) => entries.flatMap(({ fields }) => Object.values(fields)).join('\n');
const lost = (item: CitedItem, entries: readonly ReadEntry[]) => textsOf(item).filter((text) => !everything(entries).includes(text));

describe('writeBibtex', () => {
  const item = cited('passage', 'essay-p3-a', { note: 'Ask the pilots.\nTwice.' });
  const read = readWithCitationJs(writeBibtex([item]));

  it('has an entry for each source of the set, and one for the page, under names that stay', () => {
    expect(read.map(({ key }) => key)).toEqual([
      'harbour-essay',
      'harbour-minutes',
      'harbour-letter',
      'harbour-treaty',
      'page-news-example-2024-06-12-harbour',
    ]);
  });

  it('gives days as exact as they are known, and says in the note that one is inferred', () => {
    const dates = (wanted: string) => writeBibtex([item]).match(new RegExp(`${wanted}[^@]*`))?.[0] ?? '';
    expect(dates('harbour-essay')).toContain('year = {2023},\n  date = {2023-03-04/2023-12-31}');
    expect(dates('harbour-essay')).toContain('Date inferred, 4 March 2023 to 31 December 2023: it reports the vote of 4 March.');
    expect(dates('harbour-treaty')).toContain('year = {1951},\n  month = may,\n  date = {1951-05-02}');
    expect(dates('harbour-letter')).not.toContain('year');
    expect(dates('harbour-letter')).toContain('Not dated.');
  });

  it('is read back by two programs without loss', () => {
    const other = readWithConverter(writeBibtex([item]));
    expect(other.errors).toEqual([]);
    expect([lost(item, read), lost(item, other.entries)]).toEqual([[], []]);
    expect(read.map(({ fields }) => fields.URL)).toContain('https://news.example/2024/06/12/harbour?a=1&b=%20#top');
    expect(other.entries.map(({ fields }) => fields.url)).toContain('https://harbour.example/treaty');
  });

  it('carries the whole set with every source of it, and names what is hidden', () => {
    const entries = readWithCitationJs(writeBibtex([cited('term', 'article-5', {}, ['letter'])]));
    for (const { key, fields } of entries.filter(({ key: name }) => !name.startsWith('page-'))) {
      expect([key, fields.annote]).toEqual([key, expect.stringContaining('A. First a vote of all')]);
      expect(fields.annote).toContain('B. Aid keeps the bay safe');
      expect(fields.annote).toContain('(1 more from a source that is switched off: letter, undated.)');
    }
  });

  it('has what is cited itself before the other sources of the sets', () => {
    const keys = readWithCitationJs(writeBibtex([cited('passage', 'essay-p3-a'), cited('passage', 'letter-p1-a')])).map(({ key }) => key);
    expect(keys.slice(0, 2)).toEqual(['harbour-essay', 'harbour-letter']);
  });

  it('has no page for a claim that was pasted, but its words', () => {
    const pasted = { address: '', title: '', sentence: 'The clause was used twice.' };
    const entries = readWithCitationJs(writeBibtex([cited('passage', 'letter-p1-a', { place: pasted })]));
    expect(entries.map(({ key }) => key)).toEqual(['harbour-letter']);
    expect(entries[0]?.fields.annote).toContain('Checked on 13 June 2024: “The clause was used twice.”');
  });

  it('makes no keyword of a whole passage', () => {
    expect(writeBibtex([cited('passage', 'letter-p1-a')])).not.toContain('keywords');
    expect(writeBibtex([item])).toContain('keywords = {');
  });

  it('cites a source once, whatever items cite it', () => {
    const keys = readWithCitationJs(writeBibtex([item, cited('passage', 'essay-p7-a')])).map(({ key }) => key);
    expect(keys.filter((key) => key === 'harbour-essay')).toHaveLength(1);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('loses none of the nastiest texts for citation-js', () => {
    fc.assert(
      fc.property(nastyItem(nasty()), (made) => {
        const entries = readWithCitationJs(writeBibtex([made]));
        expect(lost(made, entries)).toEqual([]);
        expect(new Set(entries.map(({ key }) => key.toLowerCase())).size).toBe(entries.length);
      }),
      { numRuns: 30 },
    );
  });

  // This reader knows no command for a circumflex, nor for a brace without its partner.
  it('loses none of them for the other program, but for circumflexes and unpaired braces', () => {
    fc.assert(
      fc.property(nastyItem(nasty(['^', '{', '}'])), (made) => {
        const { entries, errors } = readWithConverter(writeBibtex([made]));
        expect(errors).toEqual([]);
        expect(lost(made, entries)).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it('takes no author apart', () => {
    const [main] = item.main;
    const written = writeBibtex([
      { ...item, main: [{ ...main!, source: { ...main!.source, author: 'Council of Ports and Quays, Lunde' } }] },
    ]);
    expect(readWithCitationJs(written)[0]?.fields.author).toBe('Council of Ports and Quays, Lunde');
    expect(readWithConverter(written).entries[0]?.fields.author).toBe('Council of Ports and Quays, Lunde');
  });

  it('writes nothing for nothing', () => {
    expect(writeBibtex([])).toBe('');
  });
});
