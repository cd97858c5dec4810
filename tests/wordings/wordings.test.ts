import { describe, expect, it } from 'vitest';
import { readRecordedWordings, reportWordings, toRecordedWordings, wordingsBelow } from '../../cli/wording-report.ts';
import { judgeAllWordings } from '../../cli/wordings.ts';

const outcomes = judgeAllWordings();

describe('the wordings on labelled texts', () => {
  it('are not below the figures last recorded', () => {
    expect(wordingsBelow(toRecordedWordings(outcomes), readRecordedWordings())).toEqual([]);
  });

  it('say what has fallen, and how far', () => {
    const figures = { items: 2, neutral: 1, silent: 1, precision: 1, recall: 0.5 };
    const all = { 'tuning-a': figures, 'tuning-b': figures, 'tuning-c': figures, 'set-aside': figures };
    expect(wordingsBelow({ ...all, 'tuning-b': { ...figures, silent: 0, precision: 0.9 } }, all)).toEqual([
      'tuning-b: precision is 0.9, was 1',
      'tuning-b: silent is 0, was 1',
    ]);
  });

  it('tell no error of the part set aside', () => {
    expect(reportWordings('set-aside', outcomes['set-aside']).map(({ of }) => of)).toEqual(['all']);
    expect(reportWordings('tuning-b', outcomes['tuning-b']).map(({ of }) => of)).toContain('framing');
  });

  it('find nothing in a neutral text of the parts for tuning', () => {
    const { 'set-aside': _, ...tuning } = outcomes;
    const neutral = Object.values(tuning).flatMap((part) => part.filter(({ item }) => item.framings.length === 0));
    expect(neutral.filter(({ found }) => found.size > 0)).toHaveLength(0);
  });
});

describe('the labelled texts', () => {
  const items = Object.values(outcomes).flatMap((part) => part.map(({ item }) => item));

  it('are as many and as mixed as they should be', () => {
    expect(items.length).toBeGreaterThanOrEqual(100);
    expect(items.filter(({ framings }) => framings.length === 0).length / items.length).toBeCloseTo(0.4, 1);
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
  });
});
