import { describe, expect, it } from 'vitest';
import { isBetween } from '../../entrypoints/content/corridor.ts';

const mark = { left: 100, top: 100, right: 180, bottom: 120 };
const card = { left: 84, top: 130, right: 444, bottom: 500 };

describe('isBetween', () => {
  it.each([
    ['on the mark', 140, 110, true],
    ['in the gap below the mark', 140, 125, true],
    ['on the way to the card’s far corner', 250, 127, true],
    ['in the card', 300, 400, true],
    ['beside the mark, away from the card', 60, 100, false],
    ['above the mark', 140, 80, false],
    ['far to the right above the card', 430, 110, false],
    ['below the card', 200, 520, false],
  ])('%s', (_title, x, y, expected) => expect(isBetween({ x, y }, mark, card)).toBe(expected));

  it('allows some slack', () => {
    expect(isBetween({ x: 140, y: 95 }, mark, card)).toBe(false);
    expect(isBetween({ x: 140, y: 95 }, mark, card, 6)).toBe(true);
  });
});
