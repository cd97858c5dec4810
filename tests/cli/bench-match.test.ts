import { describe, expect, it } from 'vitest';
import { bestOther, countSame, growthFigure, reasonOf } from '../../cli/bench-match.ts';
import type { MatchRun } from '../../cli/bench-match-worker.ts';
import { MATCHERS } from '../../cli/bench-matchers.ts';
import { makeNames, makeNewsText, namesIn } from '../../cli/bench-text.ts';
import { HARBOUR } from '../engine/packs.ts';

const SENTENCES = ['The harbour council will meet again before winter.', 'Officials said that nothing was signed, or promised, in public.'];
const NAMES = ['Lunde Pact', 'Lunde Pact annex', '12-point plan', 'tariff accord', 'council'];

const run = (spans: MatchRun['spans'], warmMs = 1): MatchRun => ({ buildMs: 1, coldMs: 1, warmMs, spans });

describe('makeNewsText', () => {
  it('has the length asked for, the same text each time, and names in it', () => {
    const asked = { sentences: SENTENCES, names: NAMES, chars: 5000 };
    const blocks = makeNewsText(asked);
    expect(blocks.join('')).toHaveLength(5000);
    expect(makeNewsText(asked)).toEqual(blocks);
    expect(blocks.join(' ')).toContain('Lunde Pact');
    expect(blocks.join(' ')).toContain('LUNDE PACT');
  });
});

describe('makeNames', () => {
  it('begins with those given, repeats none, and a longer list begins with a shorter', () => {
    const names = makeNames(NAMES, SENTENCES, 500);
    expect(names.slice(0, NAMES.length)).toEqual(NAMES);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(500);
    expect(makeNames(NAMES, SENTENCES, 800).slice(0, 500)).toEqual(names);
  });
});

describe('namesIn', () => {
  it('takes names in English that stand for nothing but themselves', () => {
    const names = namesIn(HARBOUR, 3);
    expect(names.length).toBeGreaterThan(0);
    expect(names.length).toBeLessThanOrEqual(3);
    expect(names.join('')).not.toMatch(/[*(|]/);
  });
});

describe('matchers', () => {
  const text =
    'The Lunde\u00a0Pact annex, a LUNDE-PACT, the “tariff” accord’s text, a tar\u00adiff áccord, 12\u2011point plan; Lunde, Pact; councils, counci\u0301l.';
  const expected = MATCHERS.ours!(NAMES, HARBOUR)(text);
  const found = Array.from({ length: expected.length / 2 }, (_, i) => text.slice(expected[2 * i], expected[2 * i + 1]));

  it('find the longest name in every spelling, and none across a comma or inside a word', () => {
    expect(found).toEqual([
      'Lunde\u00a0Pact annex',
      'LUNDE-PACT',
      'tariff” accord',
      'tar\u00adiff áccord',
      '12\u2011point plan',
      'counci\u0301l',
    ]);
  });

  it.each(Object.keys(MATCHERS))('find the same spans: %s', (name) => {
    expect(MATCHERS[name]!(NAMES, HARBOUR)(text)).toEqual(expected);
  });

  it.each(Object.keys(MATCHERS))('find the same spans in the text that is measured: %s', (name) => {
    const blocks = makeNewsText({ sentences: SENTENCES, names: NAMES, chars: 8000 });
    const names = makeNames(NAMES, SENTENCES, 60);
    expect(blocks.map(MATCHERS[name]!(names, HARBOUR))).toEqual(blocks.map(MATCHERS.ours!(names, HARBOUR)));
  });
});

describe('countSame', () => {
  it('counts only who found the same spans as ours', () => {
    const spans = [[0, 4], []];
    const measured = new Map<string, readonly MatchRun[] | string>([
      ['ours', [run(spans)]],
      ['same', [run([[0, 4], []]), run(spans)]],
      ['other', [run(spans), run([[0, 5], []])]],
      ['RegExp', 'overflows'],
    ]);
    expect([...countSame(measured)].map(([name, runs]) => [name, typeof runs === 'string' ? runs : runs.length])).toEqual([
      ['ours', 1],
      ['same', 2],
      ['other', 'other spans'],
      ['RegExp', 'overflows'],
    ]);
  });
});

describe('bestOther', () => {
  it('is the fastest median among those that count', () => {
    expect(bestOther({ ours: [1], a: [5, 3, 4], b: [9], c: 'overflows' })).toBe(4);
    expect(bestOther({ ours: [1], c: 'overflows' })).toBe(null);
  });
});

describe('growthFigure', () => {
  it('says how many times as long the larger list takes', () => {
    const figure = growthFigure({ ours: [10], a: [2], b: 'overflows' }, { ours: [25], a: [3], b: [4] });
    expect(figure).toMatchObject({ ours: 2.5, contestants: { a: 1.5, b: 'no measure' }, target: 2, met: false });
  });
});

describe('reasonOf', () => {
  it('names what overflows, whatever stands before it', () => {
    expect(reasonOf(new SyntaxError(`Invalid regular expression: /${'a|'.repeat(500)}/: Regular expression too large`))).toBe('overflows');
    expect(reasonOf(new Error('no matcher'))).toBe('fails: no matcher');
  });
});
