import fc from 'fast-check';
import papa from 'papaparse';
import { describe, expect, it, vi } from 'vitest';
import { writeCsv } from '../../../engine/cite/csv.ts';
import { piecesOf } from '../../../engine/cite/sources.ts';
import { cited, nasty, nastyItem } from './sample.ts';

// Readers of other projects load slowly on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

/** As Papa Parse reads it. */
function read(csv: string): Record<string, string>[] {
  const { data, errors } = papa.parse(csv, { header: true, skipEmptyLines: true });
  expect(errors).toEqual([]);
  return data;
}

/** What stood in a cell before an apostrophe made it harmless. */
const asWritten = (cell: string) => (/^'(?:['\s]*[=+\-@＝＋－＠]|'*[\t\r\n])/u.test(cell) ? cell.slice(1) : cell);

describe('writeCsv', () => {
  const item = cited('passage', 'essay-p3-a', { note: '=1+1\n"so"' });
  const rows = read(writeCsv([item, cited('term', 'lunde-summit')]));

  it('has a row for each piece, with its source, dates and reading', () => {
    expect(rows.map(({ item: number, role, id, letter }) => [number, role, id, letter])).toEqual([
      ['1', 'main', 'essay-p3-a', ''],
      ['1', 'framing', 'aid-rec-minutes-2023', 'A'],
      ['1', 'framing', 'aid-essay-p3', 'B'],
      ['1', 'framing', 'aid-letter-p2', 'C'],
      ['1', 'record', 'rec-treaty-1', ''],
      ['2', 'main', 'lunde-summit', ''],
    ]);
    expect(rows[0]).toMatchObject({ source: 'opinion essay, 2023', paragraphs: '3', source_from: '2023-03-04', dated: 'inferred' });
    expect(rows[1]).toMatchObject({
      from_record: 'true',
      read: 'report',
      date_from: '2023',
      question: 'Should ports outside the League have such aid?',
    });
    expect(rows[4]).toMatchObject({ source_address: 'https://harbour.example/treaty', date_from: '1951-05-02' });
    expect(rows[0]).toMatchObject({ page_title: 'Pilots “on their way”', read_on: '2024-06-13', pack_version: '1.2.0' });
  });

  it('names the sources whose framings are hidden', () => {
    const [row] = read(writeCsv([cited('question', 'aid', {}, ['letter', 'minutes'])]));
    expect(row).toMatchObject({ framings: '1', framings_hidden: '1 of council minutes, 2023\n1 of letter, undated' });
  });

  it.each(['=1+1', '+1', '-1', '@x', '\t=1', '\rx', ' =1', "'=1", '＝1'])('makes a formula harmless: %j', (text) => {
    const [row] = read(writeCsv([{ ...item, note: text }]));
    expect(row?.note).toBe(`'${text}`);
  });

  it.each(['a=1', "it's", "'so'", 'x-1', '5 - 3', ''])('leaves plain text alone: %j', (text) => {
    expect(read(writeCsv([{ ...item, note: text }]))[0]?.note).toBe(text);
  });

  it('ends its lines as the standard wants it and quotes what needs it', () => {
    const lines = writeCsv([cited('term', 'lunde-summit', { note: 'a "b", c' })]).split('\r\n');
    expect(lines).toHaveLength(3);
    expect(lines[1]).toContain('"a ""b"", c"');
  });

  it('loses not a letter of the nastiest texts, and lets no cell begin a formula', () => {
    fc.assert(
      fc.property(nastyItem(nasty()), (made) => {
        const back = read(writeCsv([made]));
        const pieces = piecesOf(made);
        expect(back.map((row) => asWritten(row.text ?? ''))).toEqual(pieces.map(({ text }) => text));
        expect(back.map((row) => asWritten(row.source_citation ?? ''))).toEqual(pieces.map(({ source }) => source.citation));
        expect(back.map((row) => asWritten(row.note ?? ''))).toEqual(pieces.map(() => made.note));
        expect(back.map((row) => asWritten(row.question ?? ''))).toEqual(pieces.map(() => made.question?.title));
        expect(back.flatMap((row) => Object.values(row)).filter((cell) => /^[\s]*[=+\-@]/.test(cell))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
