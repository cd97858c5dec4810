import { describe, expect, it } from 'vitest';
import { explainQuestion } from '../../engine/explain.ts';
import { search } from '../../engine/search/search.ts';
import { withoutSources } from '../../engine/sources-off.ts';
import { harbour } from './packs.ts';

const OFF = ['harbour/essay'] as const;

describe('withoutSources', () => {
  const without = withoutSources(harbour, OFF);

  it('leaves out what the source says, and keeps every other passage', () => {
    const [before, after] = [harbour.packs[0]!, without.packs[0]!];
    expect(after.passages.map(({ id }) => id)).toEqual(before.passages.filter(({ source }) => source !== 'essay').map(({ id }) => id));
    expect(after.passages.length).toBeLessThan(before.passages.length);
    expect(after.notices.some(({ source }) => source === 'essay')).toBe(false);
  });

  it('lets every framing that is left keep its letter', () => {
    const { id } = harbour.packs[0]!.questions.find(({ framings }) => framings.some(({ source }) => source === 'essay'))!;
    const letters = (corpus: typeof harbour) => explainQuestion(corpus, 'harbour', id)!.framings.map((one) => `${one.letter} ${one.id}`);
    const whole = letters(harbour);
    expect(letters(without).every((one) => whole.includes(one))).toBe(true);
    expect(letters(without).length).toBeLessThan(whole.length);
  });

  it('is not searched', () => {
    const ids = (corpus: typeof harbour) => search(corpus, 'seventy').passages.map(({ id }) => id);
    expect(ids(harbour).some((id) => id.startsWith('essay'))).toBe(true);
    expect(ids(without).some((id) => id.startsWith('essay'))).toBe(false);
  });

  it('is made once for the same switches, and is the corpus itself when all are on', () => {
    expect(withoutSources(harbour, OFF)).toBe(without);
    expect(withoutSources(harbour, [])).toBe(harbour);
  });
});
