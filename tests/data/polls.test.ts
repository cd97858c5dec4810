/** The pack holds every row of the poll record by the question that was asked, with its figures and its sample. */
import { describe, expect, it } from 'vitest';
import { readBundledPacks } from '../../cli/read-pack.ts';
import type { Poll } from '../../engine/corpus.ts';

const { polls } = readBundledPacks().packs[0]!;

/** First day of asking and the percentages, in the order of the answers; people asked where that is known. */
const ROWS: Readonly<Record<string, readonly string[]>> = {
  joining: [
    '2008-03: 22 59',
    '2008-04-16: 22.3 54.9',
    '2008-12: 30.1 59.6',
    '2014: 15–20',
    '2014-03: 34',
    '2018-06: 43',
    '2018-12-08: 45.5 29.4',
    '2019-06-13: 53 29',
    '2021: 48 24',
    '2021: 54',
    '2021-12-13: 59.2 28.1',
    '2022-02: 62',
    '2022-03: 72',
    '2022-03-01: 76',
    '2022-03-30: 68 23',
    '2022-04: 59',
    '2022-05-02: 73',
    '2023-02: 82',
    '2023-05: 89',
    '2025-09-12: 82.9',
  ],
  constitution: ['2018-09-11: 45 45'],
  'nato-or-non-aligned': ['2019-04-30: 48.9 23.2', '2021: 40.8 45.6'],
  'nato-only-or-guarantees': ['2022-05-13: 39 42 19', '2023-05: 58 29'],
  'best-option': ['2022-12: 48.9 8.5', '2024-12: 55 12 9 3', '2025-09-12: 42.4', '2025-12: 38 16 15 7'],
  'joining-land-occupied': ['2024-12: 47'],
  'package-without-nato': ['2025-02: 44 44'],
  expectation: ['2025-07: 32 33'],
  'package-donbas': [
    '2026-01-09: 39 54',
    '2026-01-23: 40 52 of 1003',
    '2026-02-12: 36 57 of 1003',
    '2026-03-01: 33 62 of 1003',
    '2026-04-20: 36 57 of 1005',
    '2026-07-20: 33 60 of 974',
  ],
  'package-donbas-promises': ['2026-02-12: 25 68 of 1001'],
  'package-present-line': ['2026-05-07: 32 61', '2026-05-07: 42 49', '2026-05-07: 53 37', '2026-05-07: 61 33', '2026-07-20: 59 31 of 974'],
  'package-ceasefire': ['2026-09-12: 69 22 of 1002'],
  negotiations: ['2026-09-12: 75 21 of 1002'],
  'bear-the-war': ['2026-04: 48', '2026-09-12: 62 of 1002'],
  'steps-wished': ['2026-03-07: 16.3 of 1000'],
  conditions: ['2026-03-13: 11 37 30 of 3000'],
  'minimum-condition': ['2026-04-02: 28.8 27.5 21.7 5.2 5.6 of 1200'],
  'russia-withdraws-no-nato': ['2026-03: 44 32 21 of 1003'],
  'price-of-peace': ['2026-03-03: 70 of 2502'],
  'negotiate-or-fight': ['2026-04: 66 24'],
  'territorial-compromises': ['2026-09-19: 51.7 of 1203'],
  'army-limits': ['2026-09-19: 76.3 of 1203'],
};

describe('the polls of the pack', () => {
  it.each(Object.entries(ROWS))('of the type %s are those of the record, and no other', (type, rows) => {
    const found = polls.filter((poll) => poll.type === type).map(rowOf);
    expect(found.sort()).toEqual([...rows].sort());
  });

  it('are of no type beside these', () => {
    expect([...new Set(polls.map(({ type }) => type))].sort()).toEqual(Object.keys(ROWS).sort());
  });

  it('ask the same question within a type', () => {
    const varying = Object.keys(ROWS).filter(
      (type) => !PACKAGES.includes(type) && new Set(polls.filter((poll) => poll.type === type).map(({ question }) => question)).size > 1,
    );
    expect(varying).toEqual([]);
  });
});

/** One question put with different packages to different groups. */
const PACKAGES = ['package-present-line'];

function rowOf({ date, answers, sample }: Poll): string {
  const percentages = answers.map(({ percent }) => (typeof percent === 'number' ? percent : percent.join('–')));
  return `${date}: ${percentages.join(' ')}${sample === undefined ? '' : ` of ${sample}`}`;
}
