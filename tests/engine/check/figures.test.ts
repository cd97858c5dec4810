/** Figures and dates of a claim beside a record made up for it. */
import { describe, expect, it } from 'vitest';
import { readFigures } from '../../../engine/check/figures.ts';
import type { Figure, Pack, Passage, Poll } from '../../../engine/corpus.ts';
import { HARBOUR } from '../packs.ts';

const SOURCE = HARBOUR.sources[0]!.id;

const line = (id: string, text: string, figures: readonly Figure[] = [], more: Partial<Passage> = {}): Passage => ({
  id,
  source: SOURCE,
  paragraph: null,
  kind: 'record',
  text,
  reading: { how: 'report' },
  figures,
  ...more,
});

const poll = (date: string, percent: number, more: Partial<Poll> = {}): Poll => ({
  id: `poll-${date}-${percent}`,
  type: 'joining',
  question: 'For or against joining the League?',
  pollster: 'Pier',
  date,
  answers: [{ answer: 'for joining', percent }],
  reading: { how: 'report' },
  ...more,
});

const PACK: Pack = {
  ...HARBOUR,
  terms: [],
  questions: [],
  notices: [],
  namedEverywhere: { institutions: ['League', 'Chamber of Ports', 'Ports Union'], countries: ['Lunde', 'Marland'] },
  passages: [
    line('vote', 'The treaty of Grimstad, 7 February 2019: 334 for, 12 against, 300 needed.', [
      { value: 334, unit: 'votes', of: 'treaty of Grimstad, for', date: '2019-02-07' },
      { value: 12, unit: 'votes', of: 'treaty of Grimstad, against', date: '2019-02-07' },
      { value: 300, unit: 'votes', of: 'treaty of Grimstad, votes needed', date: '2019-02-07' },
    ]),
    line('fleet', 'Lunde’s fleet may have 85,000 sailors.', [
      { value: 85000, unit: 'people', of: 'sailors of Lunde’s fleet', date: '2020' },
    ]),
    line('loan', 'A loan of €90 billion for dredging.', [{ value: 90e9, unit: 'EUR', of: 'loan for dredging', date: '2021-04' }]),
    line('rumour', 'A tunnel for 40 ships.', [{ value: 40, unit: 'ships', of: 'ships in the tunnel' }], { reading: { how: 'unchecked' } }),
    line('support', 'Support for joining the League in Lunde: 22 per cent.', [
      { value: 22, unit: 'percent', of: 'support for joining the League, Lunde', date: '2008-03', type: 'joining' },
    ]),
    line('choice', 'Asked for the best course: the League 48.', [
      { value: 48, unit: 'percent', of: 'the League as the best course, Lunde', date: '2022-12', type: 'best-course' },
    ]),
  ],
  events: [
    { id: 'lighthouse', name: 'Lighthouse of Skarvik opens', date: '2015-06-03', terms: [] },
    { id: 'strike', name: 'Dockers’ strike in Holmen', date: '2016-04', terms: [] },
  ],
  polls: [poll('2022-05', 73), poll('2022-12', 62), poll('2025-09', 82.9)],
};

const say = (claim: string) =>
  readFigures(PACK, claim).named.map(
    ({ text, recorded, verdict }) => `${text}: ${verdict}${recorded === null ? '' : ` (${[recorded].flat().join('–')})`}`,
  );

describe('readFigures', () => {
  it.each([
    ['The treaty of Grimstad passed with 334 votes.', ['334 votes: agrees (334)']],
    ['The treaty of Grimstad passed by 344 votes to 12.', ['344 votes: differs (334)', '12: agrees (12)']],
    ['The treaty of Grimstad needed 300 votes.', ['300 votes: agrees (300)']],
    ['The loan for dredging was 70 billion euros.', ['70 billion euros: differs (90000000000)']],
    ['The loan for dredging was $90 billion.', ['$90 billion: nothing to compare']],
    ['A fifth of Lunde was for joining the League in 2008.', ['A fifth: agrees (22)']],
  ])('compares what is of the same thing: %j', (claim, said) => {
    expect(say(claim)).toEqual(said);
  });

  it.each([
    ['another name', 'The treaty of Holmen passed with 334 votes.'],
    ['another subject', 'The budget passed with 334 votes.'],
    ['another day', 'The treaty of Grimstad got 334 votes in March 2012.'],
    ['another owner', 'Marland’s fleet has 85,000 sailors of its own.'],
    ['another institution', 'In 2022 62 percent were for joining the Ports Union.'],
    ['another people', '22 percent of Marland were for joining the League in March 2008.'],
    ['a part of the people', '22 percent of young farmers were for joining the League in March 2008.'],
    ['a change', 'Support for joining the League rose by 22 percent.'],
  ])('has nothing to compare for %s', (_why, claim) => {
    expect(say(claim).every((line) => line.endsWith('nothing to compare'))).toBe(true);
    expect(say(claim)).toHaveLength(1);
  });

  it('never compares figures of two question types', () => {
    expect(say('In December 2022 48 percent were for joining the League.')).toEqual(['48 percent: differs (62)']);
    expect(say('In December 2022 48 percent named the League as the best course.')).toEqual(['48 percent: agrees (48)']);
  });

  it('takes the newest figure for a claim without a date, and says its date', () => {
    const [figure] = readFigures(PACK, 'Half of Lunde wants to join the League.').named;
    expect(figure).toMatchObject({ recorded: 82.9, recordedDate: '2025-09', claimedDate: null, verdict: 'differs', difference: -32.9 });
  });

  it('gives no verdict on a figure that nobody checked, and shows the line with its reading', () => {
    const [figure] = readFigures(PACK, 'There are 40 ships in the tunnel.').named;
    expect(figure).toMatchObject({
      verdict: 'nothing to compare',
      recorded: null,
      passage: { id: 'rumour', reading: { how: 'unchecked' } },
    });
  });

  it('compares a date where its sentence has no other figure', () => {
    expect(say('The lighthouse of Skarvik opened on 3 June 2015.')).toEqual(['3 June 2015: agrees (2015-06-03)']);
    expect(say('The lighthouse of Skarvik opened in June 2015.')).toEqual(['June 2015: agrees (2015-06-03)']);
    expect(readFigures(PACK, 'The lighthouse of Skarvik opened on 13 June 2015.').named[0]).toMatchObject({
      verdict: 'differs',
      difference: 10,
    });
    expect(say('The lighthouse of Holmen opened on 3 June 2015.')).toEqual(['3 June 2015: nothing to compare']);
  });

  it('has nothing to compare for a day of which the record knows only the month', () => {
    expect(say('The dockers’ strike in Holmen was on 12 April 2016.')).toEqual(['12 April 2016: nothing to compare']);
  });

  it('gives a recorded figure to the one that names it best, so that figures put in each other’s place differ', () => {
    expect(say('The treaty of Grimstad got 12 votes in favour and 334 against.')).toEqual(['12 votes: differs (334)', '334: differs (12)']);
    expect(say('The loan for dredging of €90bn was cleared in April 2021; €60bn of it is for piers.')).toEqual([
      '€90bn: agrees (90000000000)',
      '€60bn: nothing to compare',
    ]);
  });

  it('gives a date to the figures of its clause', () => {
    expect(say('In May 2022 73 percent were for joining the League, and in December it was 62 percent.')).toEqual([
      '73 percent: agrees (73)',
      '62 percent: agrees (62)',
    ]);
  });

  it('takes the first number of a vote for that of those who carried it, unless they rejected a motion', () => {
    expect(say('The treaty of Grimstad, which rejects tolls, was carried by 334 votes to 12.')).toEqual([
      '334 votes: agrees (334)',
      '12: agrees (12)',
    ]);
    expect(say('The Rada rejected the treaty of Grimstad by 334 votes to 12.').every((line) => line.includes('agrees'))).toBe(false);
  });

  it('takes fewer than half for a bound that holds however far', () => {
    expect(say('Fewer than half of Lunde were for joining the League in March 2008.')).toEqual(['Fewer than half: agrees (22)']);
    expect(say('Fewer than half of Lunde were for joining the League in May 2022.')).toEqual(['Fewer than half: differs (73)']);
  });

  it('has nothing to say of a majority and its date', () => {
    expect(say('A majority of Lunde was for joining the League in May 2022.')).toEqual([]);
  });

  it('tells the pack that was asked and its language', () => {
    const { id, language } = PACK.masthead;
    const own = { pack: id, language };
    expect(readFigures(PACK, 'The treaty of Grimstad passed with 334 votes.').named).toMatchObject([own]);
    expect(readFigures(PACK, 'The lighthouse of Skarvik opened on 3 June 2015.').named).toMatchObject([own]);
  });

  it('answers plainly what is no claim', () => {
    for (const text of ['', '   ', '…', '7', '1 2 3 4', '<b>12</b>', '\u0000\u0007', 'п’ять кораблів']) {
      expect(readFigures(PACK, text).named.every(({ verdict }) => verdict === 'nothing to compare')).toBe(true);
    }
  });
});

describe('readFigures, by the passage that a claim is about', () => {
  const near = (claim: string) =>
    readFigures(PACK, claim)
      .beside(['vote'])
      .map(({ claimed, recorded, verdict, passage }) => [claimed, recorded, verdict, passage?.id ?? null]);

  it('compares a figure that its own words do not name, when unit, side and date fit', () => {
    expect(readFigures(PACK, 'It was carried in February 2019 with 334 votes.').named.map(({ verdict }) => verdict)).toEqual([
      'nothing to compare',
    ]);
    expect(near('It was carried in February 2019 with 334 votes.')).toEqual([[334, 334, 'agrees', 'vote']]);
    expect(near('It was carried in February 2019 with 304 votes.')).toEqual([[304, 334, 'differs', 'vote']]);
    expect(near('It was carried in February 2017 with 334 votes.')).toEqual([[334, null, 'nothing to compare', null]]);
    expect(near('It cost 334 dollars.')).toEqual([[334, null, 'nothing to compare', null]]);
  });

  it('lends no figure of a poll, and none that another number was compared with', () => {
    expect(
      readFigures(PACK, 'By then 61 per cent had made up their minds.')
        .beside(['polls'])
        .map(({ verdict }) => verdict),
    ).toEqual(['nothing to compare']);
    expect(
      near('The treaty of Grimstad had 334 votes for it, 310 of them from the coast.').filter(([, , verdict]) => verdict === 'differs'),
    ).toEqual([]);
  });
});
