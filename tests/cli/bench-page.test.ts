import { describe, expect, it } from 'vitest';
import { pageFigures, timesOf } from '../../cli/bench-page.ts';

const round = (ours: number[], walk: number, mark: number) =>
  new Map([
    ['ours', { slices: ours }],
    ['walk', { slices: [walk] }],
    ['innerText', { slices: [2] }],
    ['mark.js', { slices: [mark] }],
  ]);

describe('timesOf', () => {
  it('adds the slices of a round, and takes the median of the rounds', () => {
    const times = timesOf('a.html', [round([3, 4], 1, 90), round([2, 2], 2, 100), round([9, 1], 3, 110)]);
    expect(times).toMatchObject({ page: 'a.html', total: { ours: 7, walk: 2, innerText: 2, 'mark.js': 100 }, slice: 4 });
  });
});

describe('pageFigures', () => {
  const page = (ours: number, walk: number, slice: number) => ({
    page: 'p',
    total: { ours, walk, innerText: 2, 'mark.js': 1000, 'ours again': 1 },
    slice,
  });

  it('judges the median page against the walk and mark.js, and the worst page by its longest slice', () => {
    const [paint, again, walk, slice, share] = pageFigures([page(4, 1, 3), page(6, 2, 12), page(50, 2, 5)]);
    expect(paint).toMatchObject({ ours: 6, contestants: { walk: 2, 'mark.js with 50 terms': 1000 }, met: null });
    expect(again).toMatchObject({ ours: 0.5, target: null });
    expect(walk).toMatchObject({ ours: 4, target: 10, met: true, spread: { ours: [3, 25] } });
    expect(slice).toMatchObject({ ours: 12, target: 10, met: false, spread: { ours: [3, 12] } });
    expect(share).toMatchObject({ ours: 0.6, unit: '%', target: 1, met: true });
  });
});
