import { describe, expect, it } from 'vitest';
import { chooseGround, parseColour } from '../../entrypoints/content/ground.ts';

const choose = (...layers: string[]) => chooseGround(layers.map((layer) => parseColour(layer)!));

describe('chooseGround', () => {
  it.each([
    ['white', 'rgb(255, 255, 255)', 'light'],
    ['salmon paper', 'rgb(255, 241, 229)', 'light'],
    ['light grey', 'rgb(233, 233, 233)', 'light'],
    ['black', 'rgb(0, 0, 0)', 'dark'],
    ['dark grey', 'rgb(26, 26, 26)', 'dark'],
    ['navy', 'rgb(0, 0, 80)', 'dark'],
    ['mid grey, on which neither accent shows', 'rgb(128, 128, 128)', 'plain'],
    ['orange, on which neither accent shows', 'rgb(200, 110, 40)', 'plain'],
  ])('on %s', (_title, colour, expected) => expect(choose(colour)).toBe(expected));

  it('mixes thin layers with what lies behind them', () => {
    expect(choose('rgba(0, 0, 0, 0.9)', 'rgb(255, 255, 255)')).toBe('dark');
    expect(choose('rgba(0, 0, 0, 0.05)', 'rgb(255, 255, 255)')).toBe('light');
  });
});

describe('parseColour', () => {
  it.each([
    ['rgb(255, 255, 255)', 'color(srgb 1 1 1)'],
    ['rgba(0, 0, 0, 0.5)', 'color(srgb 0 0 0 / 0.5)'],
    ['rgb(255, 255, 255)', 'oklch(1 0 0)'],
    ['rgb(255, 0, 0)', 'oklab(0.62796 0.22486 0.12585)'],
  ])('reads %s and %s alike', (a, b) => {
    const [first, second] = [parseColour(a)!, parseColour(b)!];
    expect(second.alpha).toBe(first.alpha);
    for (const i of [0, 1, 2] as const) expect(second.rgb[i]).toBeCloseTo(first.rgb[i], 2);
  });

  it.each(['', 'transparent', 'lab(50 0 0)', 'color(display-p3 1 0 0)', 'rgb(a, b, c)'])('does not guess at %j', (text) => {
    expect(parseColour(text)).toBeUndefined();
  });
});
