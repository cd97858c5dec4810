/** What a passage counts stands in its text and in its figures alike, so that the claim check compares what a reader reads. */
import { describe, expect, it } from 'vitest';
import { readBundledPacks } from '../../cli/read-pack.ts';
import type { Passage } from '../../engine/corpus.ts';

const { passages } = readBundledPacks().packs[0]!;

const MONTH = '(?:January|February|March|April|May|June|July|August|September|October|November|December)';

/** Numbers that count nothing: days and years, articles and points, names. */
const NO_FIGURES: readonly RegExp[] = [
  new RegExp(`\\b\\d{1,2}(?:(?:–|, | and | to )\\d{1,2})* ${MONTH}`, 'g'),
  /\b(?:19|20)\d\d(?:–\d\d|s)?\b/g,
  /\b[Aa]rticles? (?:read \()?\d+(?:(?:, | and | to )\d+)*/g,
  /\b(?:art\.|paragraph|[Pp]oint|[Rr]esolution|License) \d+/g,
  /\((?:art\. )?\d+\)/g,
  /\b(?:ES-11|68)\/\d+/g,
  /\b(?:F-16|G7|G20|NATO 3\.0|Minsk 3\.0)\b/g,
  /\b(?:28|20) points\b/g,
  /\b\d+(?:st|nd|rd|th)\b/g,
];

/** Numbers that a passage may write in words. */
const IN_WORDS: Readonly<Record<number, readonly string[]>> = { 20: ['a fifth'], 50: ['half'] };

const SCALES: Readonly<Record<string, number>> = { million: 1_000_000, billion: 1_000_000_000, bn: 1_000_000_000 };

describe('the figures of a passage', () => {
  it('hold every number of its text that counts something', () => {
    expect(passages.flatMap((passage) => tell(passage, without(numbersIn(passage.text), valuesOf(passage))))).toEqual([]);
  });

  it('stand in its text', () => {
    const missing = passages.flatMap((passage) =>
      tell(
        passage,
        without(valuesOf(passage), numbersIn(passage.text)).filter(
          (value) => !IN_WORDS[value]?.some((words) => passage.text.includes(words)),
        ),
      ),
    );
    expect(missing).toEqual([]);
  });
});

function numbersIn(text: string): number[] {
  const plain = NO_FIGURES.reduce((left, pattern) => left.replace(pattern, ' '), text.replace(/(\d),(?=\d{3})/g, '$1'));
  return [...plain.matchAll(/(\d+(?:\.\d+)?)(?: ?(million|billion|bn)\b)?/g)].map(
    ([, digits, scale]) => Number(digits) * (SCALES[scale ?? ''] ?? 1),
  );
}

function valuesOf({ figures = [] }: Passage): number[] {
  return figures.flatMap(({ value }) => value);
}

function without(some: readonly number[], others: readonly number[]): number[] {
  return some.filter((value) => !others.includes(value));
}

function tell({ id }: Passage, values: readonly number[]): string[] {
  return values.map((value) => `${id}: ${value}`);
}
