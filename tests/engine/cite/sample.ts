/** Items to cite: those of the small pack, and made-up ones whose texts are as nasty as texts get. */
import fc from 'fast-check';
import { describeSubject } from '../../../engine/cite/describe-subject.ts';
import { piecesOf } from '../../../engine/cite/sources.ts';
import { oneLine } from '../../../engine/cite/words.ts';
import type { CitedItem, CitedPiece, CitedSource, Subject } from '../../../engine/desk.ts';
import { harbour } from '../packs.ts';

export const PLACE = {
  address: 'https://news.example/2024/06/12/harbour?a=1&b=%20#top',
  title: 'Pilots “on their way”',
  date: '2024-06-12',
  sentence: 'The clause has been used once, said the pilot.',
};

export function cited(kind: Subject['kind'], id: string, more: Partial<CitedItem> = {}, sourcesOff: readonly string[] = []): CitedItem {
  const off = sourcesOff.map((source) => `harbour/${source}` as const);
  const item = describeSubject(harbour, { kind, pack: 'harbour', id }, PLACE, { readOn: '2024-06-13', sourcesOff: off });
  return { ...item!, ...more };
}

/**
 * Everything of an item that a reader of its citation must find again, each text as it stands on one line. In prose a source is its
 * full citation, and a passage its own heading.
 */
export function textsOf(item: CitedItem, { prose = false } = {}): string[] {
  const pieces = piecesOf(item).flatMap(({ text, voice, label, source, notices = [], reading, kind }) => [
    text,
    kind === 'entry' ? undefined : voice,
    label,
    prose ? undefined : source.title,
    source.citation,
    source.evidence,
    prose ? undefined : source.publisher,
    kind === 'entry' ? undefined : reading?.clause,
    ...notices.map((notice) => notice.text),
  ]);
  const { question, place, note, heading, packName, packVersion } = item;
  const all = [
    ...pieces,
    question?.title,
    ...(question?.hidden.map(({ shortName }) => shortName) ?? []),
    place?.title,
    place?.sentence,
    note,
  ];
  return [...all, prose ? undefined : heading, packName, packVersion].flatMap((text) =>
    text === undefined || oneLine(text) === '' ? [] : [oneLine(text)],
  );
}

const BITS = [
  'a',
  'Ж',
  ' ',
  '  ',
  '"',
  "'",
  "''",
  '`',
  '``',
  '{',
  '}',
  '{}',
  '%',
  '\\',
  '\\n',
  '\n',
  '\r\n',
  '\t',
  '=',
  '+',
  '-',
  '--',
  '---',
  '@',
];
const MORE = [
  '#',
  '$',
  '$x$',
  '&',
  '&amp;',
  '_',
  '~',
  '^',
  '<b>',
  '</b>',
  '|',
  ' | ',
  ',',
  ';',
  '?`',
  '[x](y)',
  '*',
  '\u00a0',
  '“',
  'שלום',
  '\u202e',
];
const LAST = [
  '👩‍👩‍👧',
  'é',
  'e\u0301',
  'ER  - ',
  '\nER  - \n',
  'TY  - JOUR',
  '@misc{x,',
  '},\n',
  '=cmd|calc!A1',
  'and',
  ' and ',
  '\u2028',
  '//',
  '\u0007',
];

/** Texts out of what the formats mean something by; `without` leaves out what one reader is known not to read. */
export function nasty(without: readonly string[] = []): fc.Arbitrary<string> {
  const bits = [...BITS, ...MORE, ...LAST].filter((bit) => !without.some((char) => bit.includes(char)));
  return fc.array(fc.constantFrom(...bits), { maxLength: 12 }).map((chosen) => chosen.join(''));
}

const day = fc.constantFrom('2008', '2008-04', '2008-04-03', '1999-12-31');
const id = fc.constantFrom('s1', 's2', 'S2', 'rec-x', 'ключ', '');

function source(text: fc.Arbitrary<string>): fc.Arbitrary<CitedSource> {
  return fc
    .record(
      {
        id,
        shortName: text,
        title: text,
        kind: fc.constantFrom('opinion essay', 'treaty', 'news report', 'act', '{odd}'),
        language: fc.constant('en'),
        publisher: text,
        author: fc.constantFrom('Council of Ports and Quays', 'Doe, Jane'),
        citation: text,
        from: day,
        basis: fc.constantFrom('stated' as const, 'inferred' as const, 'none' as const),
        evidence: text,
      },
      { requiredKeys: ['id', 'shortName', 'title', 'kind', 'language', 'citation', 'basis'] },
    )
    .map(({ evidence, from, ...rest }) => ({
      ...rest,
      ...(rest.basis === 'none' || from === undefined ? { basis: 'none' as const } : { from, to: from }),
      ...(rest.basis === 'inferred' && from !== undefined && evidence !== undefined ? { evidence } : {}),
    }));
}

function piece(text: fc.Arbitrary<string>, kind: fc.Arbitrary<CitedPiece['kind']>): fc.Arbitrary<CitedPiece> {
  return fc.record({ id, kind, text, voice: text, source: source(text), paragraphs: fc.constantFrom([], [3], [3, 4, 9]) });
}

function framing(text: fc.Arbitrary<string>): fc.Arbitrary<CitedPiece> {
  return fc
    .record({ made: piece(text, fc.constant('framing')), label: text, letter: fc.constantFrom('A', 'B') })
    .map(({ made, label, letter }) => ({ ...made, label, letter }));
}

/** Whole items with such texts everywhere. */
export function nastyItem(text: fc.Arbitrary<string>): fc.Arbitrary<CitedItem> {
  return fc.record({
    subject: fc.constant<Subject>({ kind: 'passage', pack: 'made-up', id: 'p1' }),
    packName: text,
    packVersion: fc.constant('1.0.0'),
    language: fc.constant('en'),
    asOf: day,
    heading: text,
    main: fc.array(piece(text, fc.constantFrom('claim' as const, 'record' as const)), { minLength: 1, maxLength: 2 }),
    question: fc.record({
      id,
      title: text.map((words) => `Q${words}`),
      oneView: fc.boolean(),
      framings: fc.array(framing(text), { maxLength: 3 }),
      hidden: fc.array(fc.record({ shortName: text, count: fc.constantFrom(1, 2) }), { maxLength: 2 }),
      record: fc.array(piece(text, fc.constant('record' as const)), { maxLength: 1 }),
    }),
    place: fc.record({ address: fc.constant(PLACE.address), title: text, sentence: text }),
    readOn: fc.constant('2024-06-13'),
    note: text,
  });
}
