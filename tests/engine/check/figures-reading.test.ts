/** Numbers, units and dates read out of English sentences. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { claimWords } from '../../../engine/check/figure/claim-words.ts';
import { readAmounts } from '../../../engine/check/figure/read-amounts.ts';
import { readDates } from '../../../engine/check/figure/read-dates.ts';
import { readNumber } from '../../../engine/check/figure/read-numbers.ts';

const read = (text: string) =>
  readAmounts(
    text,
    readDates(text).map(({ span }) => span),
  ).map(({ span, value, unit, manner }) => `${text.slice(...span)} = ${[value].flat().join('–')} ${unit}, ${manner}`);

describe('readAmounts', () => {
  it.each([
    ['Only a fifth of them wanted it.', ['a fifth = 20 percent, about']],
    ['Half were for it, two thirds against.', ['Half = 50 percent, about', 'two thirds = 66.7 percent, about']],
    ['Nine in ten voters agreed.', ['Nine in ten = 90 percent, about']],
    ['It passed with 334 votes.', ['334 votes = 334 votes, exact']],
    ['It passed by 303 votes to eight.', ['303 votes = 303 votes, exact', 'eight = 8 votes, exact']],
    ['It was 93 for, 18 against.', ['93 = 93 , exact', '18 = 18 , exact']],
    ['He spoke of $350bn.', ['$350bn = 350000000000 USD, exact']],
    ['He spoke of US$5 billion.', ['US$5 billion = 5000000000 USD, exact']],
    ['A loan of €50 billion was given.', ['€50 billion = 50000000000 EUR, exact']],
    [
      'A loan of 350 billion dollars or EUR 40 billion.',
      ['350 billion dollars = 350000000000 USD, exact', 'EUR 40 billion = 40000000000 EUR, exact'],
    ],
    ['There were between 10,000 and 15,000 troops.', ['10,000 and 15,000 troops = 10000–15000 people, exact']],
    ['It was 15–20 per cent before.', ['15–20 per cent = 15–20 percent, exact']],
    ['It has twenty-eight points.', ['twenty-eight = 28 points, exact']],
    ['Some 1.5 million people fled.', ['Some 1.5 million people = 1500000 people, about']],
    ['An army of 600,000 was allowed.', ['600,000 = 600000 people, exact']],
    ['Just over half a million soldiers.', ['Just over half a million soldiers = 500000 people, about']],
    ['More than 20 states joined.', ['More than 20 states = 20 states, least']],
    ['Fewer than 20 states joined.', ['Fewer than 20 states = 20 states, most']],
    ['They introduced 322 of 1,135 standards.', ['322 = 322 standards, exact', '1,135 = 1135 standards, exact']],
    ['It passed 93–18.', ['93 = 93 , exact', '18 = 18 votes, exact']],
    ['Between 40 and 50 billion euros.', ['40 and 50 billion euros = 40000000000–50000000000 EUR, exact']],
    ['It grew by 10 per cent.', ['10 per cent = 10 percent, change']],
    ['It was carried 334 to 17.', ['334 = 334 votes, exact', '17 = 17 votes, exact']],
    [
      'Keep 800,000 men under its points and 600,000 men else.',
      ['800,000 men = 800000 people, exact', '600,000 men = 600000 people, exact'],
    ],
    ['Talks over ten years.', ['ten years = 10 years, exact']],
    ['They lasted over ten years.', ['over ten years = 10 years, least']],
  ])('reads %j', (text, amounts) => {
    expect(read(text)).toEqual(amounts);
  });

  it.each([
    'Article 5 and Articles 3, 5 and 6 say so.',
    'The 28-point plan of the G7 speaks of F-16 jets and Route 66-B.',
    'See page 22, footnote 334, of resolution 2774.',
    'The 20th package came on 7 February at 10:30.',
    'A third term, the first quarter, the second half and the two countries.',
    'Resolution ES-11/7 and the pre-2014 borders.',
    'Nobody wants a Treaty 3.0.',
    'They sent Leopard 2 tanks to the council’s five permanent members.',
  ])('finds no figure in %j', (text) => {
    expect(read(text)).toEqual([]);
  });
});

describe('readDates', () => {
  it.each([
    ['in February 2019', ['2019-02']],
    ['on 4 April 2023, later on April 5, 2023', ['2023-04-04', '2023-04-05']],
    ['from 9 to 11 July 2024', ['2024-07-09 2024-07-11']],
    ['from January to March 2026', ['2026-01 2026-03']],
    ['the summit of 2008', ['2008']],
    ['on 2024-02-29', ['2024-02-29']],
    ['on 30 February 2024', ['2024-02']],
    ['about 2000 people and 1990 euros', []],
    ['the pre-2014 borders', []],
  ])('reads %j', (text, dates) => {
    expect(readDates(text).map(({ from, to }) => (from === to ? from : `${from} ${to}`))).toEqual(dates);
  });

  it('takes early, late and the seasons for parts of a month or year', () => {
    const first = (text: string) => new Date((readDates(text)[0]?.range.first ?? 0) * 86_400_000).toISOString().slice(0, 10);
    expect(first('early May 2022')).toBe('2022-05-01');
    expect(first('the end of March 2022')).toBe('2022-03-21');
    expect(first('the autumn of 2019')).toBe('2019-09-01');
  });

  it('tells what is only before, after or since a day', () => {
    expect(readDates('before March 2014, since 2015, not before May 2016').map(({ bound }) => bound)).toEqual([
      'before',
      'since',
      undefined,
    ]);
  });
});

const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

function inWords(value: number): string {
  if (value < 20) return ONES[value]!;
  if (value < 100) return TENS[Math.floor(value / 10) - 2]! + (value % 10 === 0 ? '' : `-${ONES[value % 10]}`);
  if (value < 1000) return `${inWords(Math.floor(value / 100))} hundred${value % 100 === 0 ? '' : ` and ${inWords(value % 100)}`}`;
  const [scale, name] = value < 1e6 ? [1e3, 'thousand'] : [1e6, 'million'];
  return `${inWords(Math.floor(value / scale))} ${name}${value % scale === 0 ? '' : ` ${inWords(value % scale)}`}`;
}

describe('readNumber', () => {
  it('reads back every number written in words', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999 }), (value) => {
        const words = claimWords(inWords(value));
        expect(readNumber(words, 0)).toMatchObject({ value, to: words.length });
      }),
    );
  });

  it('reads back every number written in digits, with and without commas', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999 }), fc.boolean(), (value, commas) => {
        expect(readNumber(claimWords(commas ? value.toLocaleString('en') : String(value)), 0)?.value).toBe(value);
      }),
    );
  });

  it('stays inside the text, whatever stands there', () => {
    const pieces =
      '1|2,000|.5| |-|–|%|$|€|half| a |fifth| of |between | to | and |per cent|bn|’s|"|\ud800|早|Article |ten|thousand|/|:|votes'.split(
        '|',
      );
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 12 }), (row) => {
        const text = row.join('');
        const isOutside = readAmounts(text, []).some(({ span: [start, end] }) => start >= end || start < 0 || end > text.length);
        expect(isOutside).toBe(false);
      }),
    );
  });
});
