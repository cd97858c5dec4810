import { describe, expect, it } from 'vitest';
import { describeSources } from '../../engine/sources.ts';
import { HARBOUR, harbour } from './packs.ts';

describe('describeSources', () => {
  const sources = describeSources(harbour);
  const named = (id: string) => sources.find(({ key }) => key === `harbour/${id}`)!;

  it('has every source of the pack, in its order', () => {
    expect(sources.map(({ key }) => key)).toEqual(HARBOUR.sources.map(({ id }) => `harbour/${id}`));
  });

  it('counts what goes when it is switched off', () => {
    const framings = HARBOUR.questions.flatMap((question) => question.framings).filter(({ source }) => source === 'essay');
    expect(named('essay')).toMatchObject({
      framings: framings.length,
      questions: HARBOUR.questions.filter((question) => question.framings.some(({ source }) => source === 'essay')).length,
      passages: HARBOUR.passages.filter(({ source }) => source === 'essay').length,
    });
    expect(framings.length).toBeGreaterThan(0);
  });

  it('tells its day and how that is known', () => {
    expect(named('treaty')).toMatchObject({ date: '1951-05-02', basis: 'stated', role: 'record' });
    expect(named('treaty')).not.toHaveProperty('until');
    expect(named('essay')).toMatchObject({
      date: '2023-03-04',
      until: '2023-12-31',
      basis: 'inferred',
      evidence: 'it reports the vote of 4 March',
    });
    expect(named('letter')).toMatchObject({ date: null, basis: 'none' });
  });
});
