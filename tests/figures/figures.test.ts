/** Labelled claims with figures and quotations, checked with the pack as it is. */
import { describe, expect, it } from 'vitest';
import { FIGURE_PARTS, PARTS, readFigureItems, readQuotationItems } from '../../cli/figure-items.ts';
import { fallsBelow, readRecordedFigures, scoreAll } from '../../cli/figure-record.ts';
import { figureLines, judgeAllFigures } from '../../cli/figures.ts';

const outcomes = judgeAllFigures();
const scores = scoreAll(outcomes);

describe('figures and quotations of labelled claims', () => {
  it('are not below what was last recorded', () => {
    expect(fallsBelow(scores, readRecordedFigures())).toEqual([]);
  });

  it('never agree where the figure is wrong', () => {
    expect(PARTS.map((part) => [part, scores[part].wrongAgreements])).toEqual(PARTS.map((part) => [part, 0]));
  });

  it('say what has fallen, and how far', () => {
    const before = { verdicts: { agrees: { items: 4, right: 4 }, none: { items: 2, right: 2 } }, wrongAgreements: 0 };
    const after = { verdicts: { agrees: { items: 4, right: 3 }, none: { items: 3, right: 2 } }, wrongAgreements: 1 };
    const all = (one: typeof before) => ({ cases: one, 'cases-2': before, 'set-aside': before, quotations: before });
    expect(fallsBelow(all(after), all(before))).toEqual([
      'cases, agrees: 3 of 4 right, was 4 of 4',
      'cases, none: 2 of 3 right, was 2 of 2',
      'cases: 1 wrong agreements, was 0',
    ]);
  });

  it('tell no error of the part set aside', () => {
    expect(JSON.stringify(figureLines('set-aside', outcomes['set-aside']))).not.toContain('claim');
  });
});

describe('the labelled claims', () => {
  const items = [...FIGURE_PARTS.flatMap(readFigureItems), ...readQuotationItems()];

  it('are as many as they should be, with identifiers of their own', () => {
    expect(FIGURE_PARTS.flatMap(readFigureItems).length).toBeGreaterThanOrEqual(100);
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
  });
});
