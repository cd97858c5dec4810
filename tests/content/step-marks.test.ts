import { describe, expect, it } from 'vitest';
import { indexToStepFrom, stepFrom } from '../../entrypoints/content/step-marks.ts';

describe('stepFrom', () => {
  it.each([
    ['the first from none', 3, -1, 1, 0],
    ['the last from none, backwards', 3, -1, -1, 2],
    ['the next', 3, 0, 1, 1],
    ['round the end', 3, 2, 1, 0],
    ['round the beginning', 3, 0, -1, 2],
    ['the only one again', 1, 0, 1, 0],
    ['nothing where there is nothing', 0, -1, 1, -1],
  ] as const)('goes to %s', (_title, count, current, direction, expected) => {
    expect(stepFrom(count, current, direction)).toBe(expected);
  });
});

describe('indexToStepFrom', () => {
  const HEIGHT = 800;
  /** Marks above the window, two in it, and one below. */
  const boxes = [-900, 100, 600, 1500].map((top) => ({ top, bottom: top + 20 }));

  it.each<[string, number, 1 | -1, number]>([
    ['the first mark in the window comes next', -1, 1, 1],
    ['the last mark in the window comes before', -1, -1, 2],
    ['the mark gone to last is left behind while it is in the window', 1, 1, 2],
    ['the mark gone to last no longer counts once the reader has scrolled on', 0, 1, 1],
  ])('%s', (_what, last, direction, expected) => {
    expect(stepFrom(boxes.length, indexToStepFrom(boxes, last, direction, HEIGHT), direction)).toBe(expected);
  });

  it('goes round where no mark is left in that direction', () => {
    const above = boxes.slice(0, 1);
    expect(stepFrom(1, indexToStepFrom(above, -1, 1, HEIGHT), 1)).toBe(0);
    const below = boxes.slice(3);
    expect(stepFrom(1, indexToStepFrom(below, -1, -1, HEIGHT), -1)).toBe(0);
  });
});
