import { describe, expect, it } from 'vitest';
import { samePage } from '../../entrypoints/content/whereabouts.ts';

describe('samePage', () => {
  it.each([
    ['the same address', 'https://a.example/x', 'https://a.example/x', true],
    ['another fragment', 'https://a.example/x', 'https://a.example/x#comments', true],
    ['another path', 'https://a.example/x', 'https://a.example/y', false],
    ['another query', 'https://a.example/x?id=1', 'https://a.example/x?id=2', false],
    ['another route in the fragment', 'https://a.example/#/one', 'https://a.example/#/two', false],
  ])('%s', (_title, before, after, expected) => expect(samePage(before, after)).toBe(expected));
});
