/** Kept passages as the background lists them: a contested passage, a record line whose entry changed, a term whose entry is gone. */
import type { CitedItem, CitedPiece, CitedSource, ListedNote } from '../../engine/desk.ts';

const source = (id: string, shortName: string): CitedSource => ({
  id,
  shortName,
  title: shortName,
  kind: 'essay',
  language: 'en',
  citation: `${shortName}, as read`,
  basis: 'stated',
  from: '2023',
  to: '2023',
});

const piece = (id: string, text: string, more: Partial<CitedPiece> = {}): CitedPiece => ({
  id,
  kind: 'claim',
  text,
  source: source('essay', 'opinion essay, 2023'),
  paragraphs: [],
  ...more,
});

const framing = (letter: string, label: string) => piece(`aid-${letter}`, `${label}.`, { kind: 'framing', letter, label });

export const QUESTION: NonNullable<CitedItem['question']> = {
  id: 'aid',
  title: 'Should ports outside the League have such aid?',
  oneView: false,
  framings: [framing('A', 'First a vote of all'), framing('B', 'Aid keeps the bay safe'), framing('C', 'Aid without duties corrupts')],
  hidden: [],
  record: [],
};

const pack = { packName: 'The Harbour League', packVersion: '1.2.0', language: 'en', asOf: '2024-06-30' };

const PASSAGE: CitedItem = {
  ...pack,
  subject: { kind: 'passage', pack: 'harbour', id: 'essay-p3-a' },
  heading: 'The clause has kept the bay safe for seventy years.',
  main: [piece('essay-p3-a', 'The clause has kept the bay safe for seventy years.', { voice: 'author of the essay', paragraphs: [3] })],
  question: QUESTION,
  shownIn: { kind: 'question', pack: 'harbour', id: 'aid' },
  place: { address: 'https://news.example/1', title: 'Pilots on their way', sentence: 'It was used once.' },
  readOn: '2024-07-01',
};

const LINE = 'Article 5: each member sends pilots when another asks for them.';
const RECORD: CitedItem = {
  ...pack,
  subject: { kind: 'passage', pack: 'harbour', id: 'rec-treaty-1' },
  heading: LINE,
  main: [piece('rec-treaty-1', LINE, { kind: 'record', reading: { how: 'original' }, source: source('treaty', 'Harbour Treaty, 1951') })],
  shownIn: { kind: 'term', pack: 'harbour', id: 'article-5' },
};

const TERM: CitedItem = {
  ...pack,
  subject: { kind: 'term', pack: 'harbour', id: 'article-5' },
  heading: 'Article 5: Mutual aid clause of the Harbour Treaty, 1951',
  main: [piece('article-5', 'The clause by which each member sends pilots when another asks.', { kind: 'entry' })],
  question: QUESTION,
  place: { address: 'javascript:alert(1)', title: 'Odd' },
};

/** The newest first. */
export const NOTES: readonly ListedNote[] = [
  { id: 'a', keptAt: '2024-07-03T10:00:00.000Z', item: PASSAGE, entryHash: 'x', note: 'Ask the pilots.', change: { kind: 'none' } },
  {
    id: 'b',
    keptAt: '2024-07-02T10:00:00.000Z',
    item: RECORD,
    entryHash: 'x',
    note: '',
    change: {
      kind: 'changed',
      asOf: '2024-08-01',
      now: RECORD,
      texts: [
        { kind: 'record', before: 'Each member sends pilots.', now: 'Each member may send pilots.' },
        { kind: 'framing', letter: 'B', label: 'Aid keeps the bay safe', now: 'A new one.' },
      ],
    },
  },
  { id: 'c', keptAt: '2024-07-01T10:00:00.000Z', item: TERM, entryHash: 'x', note: '', change: { kind: 'gone' } },
];
