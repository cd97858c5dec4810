import { describe, expect, it } from 'vitest';
import { claimedWords, distanceWords, isWithinRecorded, valueWords } from '../../components/check/figure-words.ts';
import type { CheckedFigure } from '../../engine/checked.ts';
import { englishTexts } from './card-setup.tsx';
import { DAY, FIFTH, SPRING } from './check-sample.ts';

/** Spaces that don't break read as spaces. */
const plain = (words: string | undefined) => words?.replace(/\u00a0/g, ' ');
const apart = (rest: Partial<CheckedFigure>) => plain(distanceWords({ ...SPRING, ...rest }, englishTexts));

describe('valueWords', () => {
  it.each([
    [22, 'percent', '22 %'],
    [[22, 22.3], 'percent', '22 to 22.3 %'],
    [334, 'votes', '334 votes'],
    [1, 'votes', '1 vote'],
    [[85_000, 100_000], 'people', '85,000 to 100,000 people'],
    [350e9, 'USD', 'US$350bn'],
    [1.5e6, 'EUR', '€1.5m'],
    [12, 'aircraft', '12 aircraft'],
    [12, 'number', '12'],
    ['2008-04-03', 'date', '3 April 2008'],
    [['2008-04-02', '2008-04-04'], 'date', '2 April 2008 to 4 April 2008'],
  ] as const)('writes %j in %s', (value, unit, words) => {
    expect(plain(valueWords(value, unit, englishTexts))).toBe(words);
  });
});

describe('claimedWords', () => {
  it.each([
    ['a fifth', 20, 'percent', 'a fifth (20 %)'],
    ['39 per cent', 39, 'percent', '39 per cent'],
    ['334', 334, 'votes', '334 votes'],
    ['$350bn', 350e9, 'USD', '$350bn'],
  ])('leaves “%s” as it was written, with the number where only words spell it', (text, claimed, unit, words) => {
    expect(plain(claimedWords({ ...FIFTH, text, claimed, unit }, englishTexts))).toBe(words);
  });
});

describe('distanceWords', () => {
  it.each([
    [-12, 'percent', '12 points lower'],
    [1, 'percent', '1 point higher'],
    [[-34, -20], 'percent', '20 to 34 points lower'],
    [22 - 22.3, 'percent', '0.3 points lower'],
    [[0, 3], 'percent', '3 points higher'],
    [[-3, 5], 'percent', 'from 3 points lower to 5 points higher'],
    [-12, 'votes', '12 votes fewer'],
    [1, 'states', '1 state more'],
    [-50e9, 'USD', 'US$50bn less'],
    [-2, 'days', '2 days fewer'],
  ] as const)('says %j in %s', (difference, unit, words) => {
    expect(apart({ difference, unit })).toBe(words);
  });

  it('says nothing where nothing was compared, or nothing differs', () => {
    expect(apart({ difference: null })).toBeUndefined();
    expect(apart({ difference: 0 })).toBeUndefined();
    expect(distanceWords({ ...DAY, claimed: '2008' }, englishTexts)).toBeUndefined();
  });

  it.each([
    ['2008-04-04', '2008-04-03', '1 day later'],
    ['2014', '2015-03-02', '1 year earlier'],
    ['2008-04', '2008-02-20', '2 months later'],
    ['2009-01', '2008-12-02', '1 month later'],
  ])('compares %s with %s as exactly as both are known', (claimed, recorded, words) => {
    expect(plain(distanceWords({ ...DAY, claimed, recorded, difference: 1 }, englishTexts))).toBe(words);
  });
});

describe('isWithinRecorded', () => {
  it.each([
    [70, [59, 89], true],
    [[60, 70], [59, 89], true],
    [[59, 89], [59, 89], false],
    [58, [59, 89], false],
    [70, 70, false],
  ] as const)('tells of %j in %j', (claimed, recorded, is) => {
    expect(isWithinRecorded({ ...SPRING, claimed, recorded })).toBe(is);
  });
});
