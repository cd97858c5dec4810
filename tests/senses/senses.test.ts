import { describe, expect, it } from 'vitest';
import { readSenseItems } from '../../cli/sense-items.ts';
import { fallsBelow, readRecorded, toRecord } from '../../cli/sense-record.ts';
import { reportSenses } from '../../cli/sense-report.ts';
import { judgeAll } from '../../cli/senses.ts';

const outcomes = judgeAll();

describe('the sense gate on labelled sentences', () => {
  it('is not below the figures last recorded', () => {
    expect(fallsBelow(toRecord(outcomes), readRecorded())).toEqual([]);
  });

  it('says what has fallen, and how far', () => {
    const figures = { items: 2, precision: 1, recall: 0.5, abstention: 0.5 };
    const before = { all: figures, languages: { en: figures } };
    const after = { all: { ...figures, precision: 0.9 }, languages: {} };
    expect(fallsBelow({ tuning: after, 'set-aside': before }, { tuning: before, 'set-aside': before })).toEqual([
      'tuning, all: precision is 0.9, was 1',
      'tuning, en: precision is 0, was 1',
      'tuning, en: recall is 0, was 0.5',
    ]);
  });

  it('tells no error of the part set aside', () => {
    const kinds = (part: 'tuning' | 'set-aside') => new Set(reportSenses(part, outcomes[part]).map(({ of }) => of));
    expect(kinds('set-aside')).toEqual(new Set(['all', 'language', 'trap']));
    expect(kinds('tuning')).toContain('term');
  });
});

describe('the labelled sentences', () => {
  const items = [...readSenseItems('tuning'), ...readSenseItems('set-aside')];

  it('are as many and as mixed as they should be', () => {
    const traps = items.filter(({ trap }) => trap !== false);
    expect(items.length).toBeGreaterThanOrEqual(400);
    expect(items.filter(({ lang }) => lang !== 'en').length).toBeGreaterThanOrEqual(80);
    expect(traps.length / items.length).toBeCloseTo(0.5, 1);
    expect(traps.filter(({ trap }) => trap === 'exact').length / traps.length).toBeCloseTo(0.5, 1);
  });

  it('have identifiers of their own', () => {
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
  });
});
