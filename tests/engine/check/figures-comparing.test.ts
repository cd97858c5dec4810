/** When a claimed figure agrees with a recorded one of the same thing. */
import { describe, expect, it } from 'vitest';
import { compareAmounts } from '../../../engine/check/figure/compare-figures.ts';
import type { Amount } from '../../../engine/checked.ts';

type Manner = 'exact' | 'about' | 'least' | 'most';

const compare = (value: Amount, manner: Manner, recorded: Amount, unit = 'percent', decimals = 0) =>
  compareAmounts({ value, manner, decimals }, recorded, { unit }).verdict;

describe('compareAmounts', () => {
  it.each<[Amount, Manner, Amount, string, string]>([
    [57, 'exact', 57, 'percent', 'agrees'],
    [57, 'exact', 57.3, 'percent', 'agrees'],
    [58, 'exact', 57.3, 'percent', 'differs'],
    [58, 'about', 57.3, 'percent', 'agrees'],
    [20, 'about', 22, 'percent', 'agrees'],
    [20, 'about', 23, 'percent', 'agrees'],
    [20, 'about', 23.1, 'percent', 'differs'],
    [334, 'exact', 334, 'votes', 'agrees'],
    [330, 'exact', 334, 'votes', 'differs'],
    [350, 'about', 334, 'votes', 'agrees'],
    [360, 'about', 334, 'votes', 'differs'],
    [[24, 39], 'exact', [24, 39], 'percent', 'agrees'],
    [[25, 30], 'exact', [24, 39], 'percent', 'agrees'],
    [[24, 45], 'exact', [24, 39], 'percent', 'nothing to compare'],
    [[50, 60], 'exact', [24, 39], 'percent', 'differs'],
    [30, 'exact', [24, 39], 'percent', 'agrees'],
    [40, 'exact', [24, 39], 'percent', 'differs'],
    [[20, 25], 'exact', 22, 'percent', 'agrees'],
    [[10, 40], 'exact', 22, 'percent', 'nothing to compare'],
    [[25, 30], 'exact', 22, 'percent', 'differs'],
    [20, 'least', 22, 'percent', 'agrees'],
    [20, 'least', 80, 'percent', 'nothing to compare'],
    [20, 'least', 19, 'percent', 'differs'],
    [20, 'most', 19, 'percent', 'agrees'],
    [20, 'most', 22, 'percent', 'differs'],
  ])('%j, %s, beside %j %s: %s', (value, manner, recorded, unit, verdict) => {
    expect(compare(value, manner, recorded, unit)).toBe(verdict);
  });

  it('rounds to the claimed digits only', () => {
    expect(compare(57.3, 'exact', 57.34, 'percent', 1)).toBe('agrees');
    expect(compare(57.4, 'exact', 57.34, 'percent', 1)).toBe('differs');
  });

  it('tells claimed less recorded, of ranges end by end', () => {
    const difference = (value: Amount, recorded: Amount) =>
      compareAmounts({ value, manner: 'exact', decimals: 1 }, recorded, { unit: 'percent' }).difference;
    expect(difference(41, 59.2)).toBe(-18.2);
    expect(difference([24, 39], [20, 40])).toEqual([4, -1]);
    expect(difference(50, [24, 39])).toEqual([11, 26]);
  });

  it('gives no verdict on a number of which the record says that there were more', () => {
    const verdict = (manner: Manner) => compareAmounts({ value: 20, manner, decimals: 0 }, 20, { unit: 'states', isBound: true }).verdict;
    expect(verdict('exact')).toBe('nothing to compare');
    expect(verdict('least')).toBe('agrees');
  });
});
