import { describe, expect, it } from 'vitest';
import { stepFrom } from '../../entrypoints/content/step-marks.ts';

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
