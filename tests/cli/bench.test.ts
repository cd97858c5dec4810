import { describe, expect, it } from 'vitest';
import { describeFigure, median, medianTimes, runsFigure, timeFigure, turned } from '../../cli/bench-figure.ts';
import { makeLargePack } from '../../cli/bench-pack.ts';
import { HARBOUR } from '../engine/packs.ts';

describe('medianTimes', () => {
  it('runs each one in every round, and lets another begin each time', () => {
    const order: string[] = [];
    const note = (name: string) => () => {
      if (order.at(-1) !== name) order.push(name); // a short run is repeated
    };
    const times = medianTimes({ a: note('a'), b: note('b'), c: note('c') }, 2);
    expect(order).toEqual(['a', 'b', 'c', 'b', 'c', 'a']);
    expect(Object.keys(times)).toEqual(['a', 'b', 'c']);
  });
});

describe('median', () => {
  it.each([
    [[3, 1, 2], 2],
    [[4, 1, 2, 3], 2.5],
    [[7], 7],
  ])('of %j is %d', (values, expected) => {
    expect(median(values)).toBe(expected);
  });
});

describe('timeFigure', () => {
  it('sets ours apart from the contestants and holds it against the target', () => {
    expect(timeFigure('a key press', { ours: 3.2571, other: 150.2 }, 16)).toEqual({
      figure: 'a key press',
      unit: 'ms',
      ours: 3.26,
      contestants: { other: 150 },
      target: 16,
      met: true,
    });
    expect(timeFigure('a key press', { ours: 16.1 }, 16)).toMatchObject({ contestants: {}, met: false });
    expect(timeFigure('an index', { ours: 16.1 })).toMatchObject({ target: null, met: null });
  });

  it('is a line that says what was missed', () => {
    expect(describeFigure(timeFigure('a key press', { ours: 20, other: 30 }, 16))).toMatch(
      /^a key press +20 ms {3}other 30 {3}target 16: MISSED$/,
    );
  });
});

describe('runsFigure', () => {
  it('is the medians with least and most, and keeps the words of who could not do it', () => {
    const figure = runsFigure({ figure: 'a match', unit: 'ms', target: 2 }, { ours: [1, 3, 2], other: [5, 4], third: 'overflows' });
    expect(figure).toEqual({
      figure: 'a match',
      unit: 'ms',
      ours: 2,
      contestants: { other: 4.5, third: 'overflows' },
      spread: { ours: [1, 3], other: [4, 5] },
      target: 2,
      met: true,
    });
    expect(describeFigure(figure)).toMatch(/^a match +2 ms \(1–3\) {3}other 4.5 \(4–5\), third overflows {3}target 2: met$/);
  });

  it('says why a target is missed, and nothing of it where it is met', () => {
    const line = (ours: number) => describeFigure(runsFigure({ figure: 'a', unit: 'ms', target: 2, note: 'it is far' }, { ours: [ours] }));
    expect(line(3)).toContain('target 2: MISSED (it is far)');
    expect(line(1)).not.toContain('far');
  });

  it('has missed its target where ours could not do it', () => {
    expect(runsFigure({ figure: 'a match', unit: 'ms', target: 2 }, { ours: 'over 20 s' })).toMatchObject({ met: false });
  });
});

describe('turned', () => {
  it('lets another one begin each time', () => {
    expect([0, 1, 2, 3].map((by) => turned(['a', 'b', 'c'], by).join(''))).toEqual(['abc', 'bca', 'cab', 'abc']);
  });
});

describe('makeLargePack', () => {
  it('gives as many passages as are asked for, the same ones each time, and terms in proportion', () => {
    const { passages, terms } = makeLargePack(HARBOUR, 60);
    expect([passages.length, terms.length]).toEqual([60, 40]);
    expect(new Set(passages.map(({ id }) => id)).size).toBe(60);
    expect(passages.slice(0, HARBOUR.passages.length)).toEqual(HARBOUR.passages);
    expect(new Set(passages.map(({ text }) => text)).size).toBeGreaterThan(HARBOUR.passages.length * 2);
    expect(makeLargePack(HARBOUR, 60)).toEqual(makeLargePack(HARBOUR, 60));
  });
});
