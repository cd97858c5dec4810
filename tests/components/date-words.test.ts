import { describe, expect, it } from 'vitest';
import { createTexts } from '../../common/texts.ts';
import { dayWords, isLater, longDate, shortDate } from '../../components/date-words.ts';
import type { Dating } from '../../engine/corpus.ts';
import { englishTexts } from './card-setup.tsx';

const german = createTexts({ language: 'de', direction: 'ltr', message: (key) => ({ view_date_inferred: '{date}, erschlossen' })[key] });
const plain = (words: string) => words.replaceAll('\u00a0', ' ');
const inferred = (from: string, to: string): Dating => ({ basis: 'inferred', from, to, evidence: 'it reports a talk' });

describe('shortDate', () => {
  it.each<[Dating, string]>([
    [{ basis: 'stated', from: '2025-02-18', to: '2025-02-18' }, '18 Feb 2025'],
    [{ basis: 'stated', from: '2022-04', to: '2022-04' }, 'Apr 2022'],
    [inferred('2023-07-12', '2023-12-31'), '2023, inferred'],
    [inferred('2025-12-14', '2025-12-31'), 'Dec 2025, inferred'],
    [inferred('2024-12-14', '2025-01-03'), '14 Dec 2024 to 3 Jan 2025, inferred'],
    [{ basis: 'none' }, 'not dated'],
  ])('writes %o', (dating, words) => {
    expect(plain(shortDate(dating, englishTexts))).toBe(words);
  });

  it('writes days as the language of the interface does', () => {
    expect(plain(shortDate(inferred('2025-12-14', '2025-12-31'), german))).toBe('Dez. 2025, erschlossen');
  });
});

describe('longDate', () => {
  it('names the evidence of an inferred date', () => {
    expect(plain(longDate(inferred('2025-12-14', '2025-12-31'), englishTexts))).toBe('December 2025, inferred: it reports a talk');
  });
});

describe('dayWords', () => {
  it('is never broken over two lines', () => {
    expect(dayWords('2026-10-09', englishTexts)).toBe('9\u00a0October\u00a02026');
  });

  it('leaves alone what is no day', () => {
    expect(dayWords('soon', englishTexts)).toBe('soon');
  });
});

describe('isLater', () => {
  it.each([
    ['2026-11-02', '2026-10-09', true],
    ['2026-10-09', '2026-10-09', false],
    ['2026-10-12', '2026-10', false],
    ['2026', '2026-10-09', false],
    ['2027', '2026-10-09', true],
  ])('%s after %s: %s', (day, than, answer) => {
    expect(isLater(day, than)).toBe(answer);
  });
});
