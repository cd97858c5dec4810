import { describe, expect, it } from 'vitest';
import { describeSubject } from '../../../engine/cite/describe-subject.ts';
import { compileCorpus } from '../../../engine/compile.ts';
import { HARBOUR, harbour } from '../packs.ts';
import { cited, PLACE } from './sample.ts';

describe('describeSubject', () => {
  it('gives a term its entry, its record and the whole set of its question', () => {
    const item = cited('term', 'article-5');
    expect(item.heading).toBe('Article 5: Mutual aid clause of the Harbour Treaty, 1951');
    expect(item.main.map(({ id, kind }) => [id, kind])).toEqual([
      ['article-5', 'entry'],
      ['rec-treaty-1', 'record'],
    ]);
    expect(item.question?.framings.map(({ letter, id, fromRecord }) => [letter, id, fromRecord])).toEqual([
      ['A', 'aid-rec-minutes-2023', true],
      ['B', 'aid-essay-p3', undefined],
      ['C', 'aid-letter-p2', undefined],
    ]);
    expect(item.question?.record).toEqual([]);
    expect([item.place, item.readOn, item.packVersion, item.language]).toEqual([PLACE, '2024-06-13', '1.2.0', 'en']);
  });

  it('gives a question what is disputed, its framings and all its record', () => {
    const item = cited('question', 'aid');
    expect(item.main[0]?.text).toBe('Not disputed: The treaty protects members. Disputed: Whether others can be given the like.');
    expect(item.question?.record.map(({ id }) => id)).toEqual(['rec-treaty-1', 'rec-minutes-1']);
    expect(item.question?.record[1]).toMatchObject({ reading: { how: 'copy', clause: 'in part' }, asOf: '2024-06-30' });
  });

  it('gives a passage the question of which a framing rests on it', () => {
    const item = cited('passage', 'essay-p3-a');
    expect(item.main).toHaveLength(1);
    expect(item.main[0]).toMatchObject({ text: 'The clause has kept the bay safe for seventy years.', paragraphs: [3] });
    expect(item.question).toMatchObject({ id: 'aid', record: [{ id: 'rec-treaty-1' }] });
  });

  it('gives a passage the question beside which it was shown', () => {
    expect(cited('passage', 'letter-p1-a').question).toBeUndefined();
    const beside = describeSubject(harbour, { kind: 'passage', pack: 'harbour', id: 'letter-p1-a', question: 'mole' });
    expect(beside?.question).toMatchObject({ id: 'mole', oneView: true });
  });

  it('knows with what a passage is shown', () => {
    expect(cited('passage', 'essay-p3-a').shownIn).toEqual({ kind: 'question', pack: 'harbour', id: 'aid' });
    expect(cited('passage', 'rec-minutes-2').shownIn).toEqual({ kind: 'question', pack: 'harbour', id: 'mole' });
    expect(cited('passage', 'letter-p1-a').shownIn).toEqual({ kind: 'term', pack: 'harbour', id: 'great-mole' });
  });

  it('takes the question that rests on a passage first of all', () => {
    const [aid, mole] = HARBOUR.questions;
    const late = { ...aid!, framings: aid!.framings.map((framing) => ({ ...framing, passages: ['letter-p1-a', 'essay-p7-a'] })) };
    const early = { ...mole!, framings: mole!.framings.map((framing) => ({ ...framing, passages: ['essay-p7-a'] })) };
    const corpus = compileCorpus([{ ...HARBOUR, questions: [late, early] }]);
    expect(describeSubject(corpus, { kind: 'passage', pack: 'harbour', id: 'essay-p7-a' })?.question?.id).toBe('mole');
  });

  it('goes with the notices that concern a piece', () => {
    expect(cited('question', 'aid').question?.framings[1]?.notices).toEqual([
      { kind: 'figure', text: 'The essay counts two votes. The minutes have one, of 4 March 2023.' },
    ]);
  });

  it('links no document of which only a report was read', () => {
    const sources = HARBOUR.sources.map((source) => ({ ...source, address: `https://${source.id}.test/` }));
    const corpus = compileCorpus([{ ...HARBOUR, sources }]);
    const address = (id: string) => describeSubject(corpus, { kind: 'passage', pack: 'harbour', id })?.main[0]?.source.address;
    expect(address('rec-treaty-1')).toBe('https://treaty.test/');
    expect(address('rec-minutes-2')).toBeUndefined();
  });

  it('leaves out what a source says that is switched off, names it and keeps the letters of the others', () => {
    const item = cited('term', 'article-5', {}, ['essay', 'treaty']);
    expect(item.question?.framings.map(({ letter }) => letter)).toEqual(['A', 'C']);
    expect(item.question?.hidden).toEqual([{ shortName: 'opinion essay, 2023', count: 1 }]);
    expect(item.main.map(({ id }) => id)).toEqual(['article-5']);
    expect(item.question?.record.map(({ id }) => id)).toEqual(['rec-minutes-1']);
    const off = describeSubject(harbour, { kind: 'passage', pack: 'harbour', id: 'essay-p3-a' }, undefined, {
      sourcesOff: ['harbour/essay'],
    });
    expect(off).toBeUndefined();
  });

  it('is undefined for what no pack has', () => {
    for (const kind of ['term', 'question', 'passage'] as const) {
      expect(describeSubject(harbour, { kind, pack: 'harbour', id: 'none' })).toBeUndefined();
      expect(describeSubject(harbour, { kind, pack: 'none', id: 'article-5' })).toBeUndefined();
    }
  });
});
