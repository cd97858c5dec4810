import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { timelineParams } from '../../entrypoints/background/check-desk.ts';

const isSound = (params: unknown) => v.is(timelineParams, params);

describe('what the timeline is asked', () => {
  it.each([
    { terms: [] },
    { terms: ['pack/term'] },
    { terms: ['pack/term', 'pack/other'], date: '2026-01-09' },
    { terms: [], date: '2026' },
  ])('takes %j', (params) => {
    expect(isSound(params)).toBe(true);
  });

  it.each([
    undefined,
    {},
    { terms: 'pack/term' },
    { terms: ['no-pack'] },
    { terms: [7] },
    { terms: [], date: 'yesterday' },
    { terms: [], date: '2026-02-30' },
    { terms: [], date: null },
    { terms: Array.from({ length: 2001 }, (_, i) => `pack/${i}`) },
  ])('refuses others (%#)', (params) => {
    expect(isSound(params)).toBe(false);
  });
});
