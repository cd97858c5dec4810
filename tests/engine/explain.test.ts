import { describe, expect, it } from 'vitest';
import { compileCorpus } from '../../engine/compile.ts';
import type { Framing, Question } from '../../engine/corpus.ts';
import { dateInWords, dayInWords, earliestDay, isPartialDay } from '../../engine/days.ts';
import { explainQuestion, explainTerm } from '../../engine/explain.ts';
import { letterFramings } from '../../engine/framings.ts';
import { HARBOUR, harbour } from './packs.ts';

const sources = new Map(HARBOUR.sources.map((source) => [source.id, source]));

describe('letterFramings', () => {
  const framing = (id: string, more: Partial<Framing>): Framing => ({ ...HARBOUR.questions[0]!.framings[0]!, id, ...more });
  const stated = (from: string) => ({ basis: 'stated' as const, from, to: from });
  const order = (...framings: Framing[]) => {
    const question: Question = { ...HARBOUR.questions[0]!, framings };
    return letterFramings(question, sources).map((one) => `${one.letter} ${one.framing.id}`);
  };

  it('puts the earliest possible day first and the undated last', () => {
    expect(
      order(
        framing('undated', {}),
        framing('span', { source: 'essay' }),
        framing('year', { source: 'minutes' }),
        framing('day', { source: 'minutes', date: stated('2022-12-31') }),
      ),
    ).toEqual(['A day', 'B year', 'C span', 'D undated']);
  });

  it('breaks ties by source, then by paragraph', () => {
    const date = stated('2024');
    expect(
      order(
        framing('c', { source: 'letter', date }),
        framing('aa', { source: 'essay', date, paragraphs: [10] }),
        framing('b', { source: 'essay', date, paragraphs: [9] }),
      ),
    ).toEqual(['A b', 'B aa', 'C c']);
  });
});

describe('explainTerm', () => {
  const view = explainTerm(harbour, 'harbour/article-5')!;

  it('has framings in order, with source, date, notices and passages', () => {
    expect(view.question?.framings.map(({ letter, id, fromRecord }) => [letter, id, fromRecord])).toEqual([
      ['A', 'aid-rec-minutes-2023', true],
      ['B', 'aid-essay-p3', false],
      ['C', 'aid-letter-p2', false],
    ]);
    const essay = view.question!.framings[1]!;
    expect(essay.source.shortName).toBe('opinion essay, 2023');
    expect(essay.date.evidence).toBe('it reports the vote of 4 March');
    expect(essay.notices.map(({ id }) => id)).toEqual(['N1']);
    expect(essay.passages.map(({ id }) => id)).toEqual(['essay-p3-a']);
  });

  it('links a record line to its document only where the document or a copy of it was read', () => {
    const linked = (how: 'original' | 'copy' | 'report' | 'unchecked') => {
      const passages = HARBOUR.passages.map((one) => (one.id === 'rec-treaty-1' ? { ...one, reading: { how } } : one));
      const sources = HARBOUR.sources.map((one) => (one.id === 'treaty' ? { ...one, address: 'https://treaty.test/' } : one));
      return explainTerm(compileCorpus([{ ...HARBOUR, passages, sources }]), 'harbour/article-5')!.record[0]!.source.address;
    };
    expect([linked('original'), linked('copy')]).toEqual(['https://treaty.test/', 'https://treaty.test/']);
    expect([linked('report'), linked('unchecked')]).toEqual([undefined, undefined]);
  });

  it('has the record with its readings, related questions and the pack', () => {
    expect(view.record.map(({ id, reading, date }) => [id, reading.how, date])).toEqual([['rec-treaty-1', 'original', '1951-05-02']]);
    expect(view.related).toEqual([{ id: 'mole', title: 'Was the mole worth its price?' }]);
    expect(view.pack).toEqual({
      id: 'harbour',
      name: 'The Harbour League',
      version: '1.2.0',
      asOf: '2024-06-30',
      errorsTo: 'the harbour desk',
    });
    expect(view.topic.name).toBe('The treaty and its clauses');
  });

  it('has notices beside the passage that they concern', () => {
    expect(explainTerm(harbour, 'harbour/great-mole')!.passages.map(({ id, notices }) => [id, notices.length])).toEqual([
      ['essay-p7-a', 1],
      ['letter-p1-a', 0],
    ]);
  });

  it('goes without a question where the term has none', () => {
    const plain = explainTerm(harbour, 'harbour/lunde-summit')!;
    expect('question' in plain).toBe(false);
    expect(plain.plainCitation.split('\n')).toEqual([
      'Lunde summit: Meeting of the League, 2008.',
      "The meeting at which the mole's repair was put off. May 2008. It rained on all three days.",
      'Footnote: “Lunde summit”, in: The Harbour League, version 1.2.0, as of 30 June 2024. The harbour desk.',
    ]);
  });

  it('is undefined for what no pack has', () => {
    expect(explainTerm(harbour, 'harbour/none')).toBeUndefined();
    expect(explainTerm(harbour, 'none/article-5')).toBeUndefined();
    expect(explainQuestion(harbour, 'harbour', 'none')).toBeUndefined();
  });

  it('cites the entry with all its framings', () => {
    expect(view.plainCitation.split('\n')).toEqual([
      'Article 5: Mutual aid clause of the Harbour Treaty, 1951.',
      'The clause by which each member sends pilots when another asks. Signed on 2 May 1951. It has been used once, in the storm of 1962.',
      'Footnote: “Article 5”, in: The Harbour League, version 1.2.0, as of 30 June 2024. The harbour desk.',
      'Should ports outside the League have such aid?',
      "A. First a vote of all: Nothing should be promised before all members have voted. (The League's chair, 2023; council minutes, 2023; 2023, from the record, not from the articles; report read.)",
      'B. Aid keeps the bay safe: A rescued neighbour is a safe neighbour. (author of the opinion essay of 2023; opinion essay, 2023, paragraphs 3–4, 6; 2023, inferred: it reports the vote of 4 March.)',
      '   Figure: The essay counts two votes. The minutes have one, of 4 March 2023.',
      'C. Aid without duties corrupts: Who pays nothing should not be rescued first. (writer of the letter; letter, undated, paragraph 2; not dated.)',
      'The record: Article 5: each member sends pilots when another asks for them. (Harbour Treaty, 1951; original read.)',
      '',
      'Sources',
      'Harbour Treaty, 1951: Harbour Treaty, signed on 2 May 1951. https://harbour.example/treaty',
      'council minutes, 2023: Minutes of the council of the Harbour League, 2023.',
      'opinion essay, 2023: “Why the mole was built”, opinion essay, 2023. Date inferred, 4 March 2023 to 31 December 2023: it reports the vote of 4 March.',
      'letter, undated: “A letter from the quay”, no date.',
    ]);
  });

  it('hides what a switched-off source says, keeps the letters and says how many are hidden', () => {
    const without = explainTerm(harbour, 'harbour/article-5', { sourcesOff: ['harbour/essay'] })!;
    expect(without.question?.framings.map(({ letter }) => letter)).toEqual(['A', 'C']);
    expect(without.question?.hidden).toEqual([{ source: 'essay', shortName: 'opinion essay, 2023', count: 1 }]);
    expect(without.passages).toEqual([]);
    expect(without.plainCitation).toContain('(1 more from a source that is switched off: opinion essay, 2023.)');
    expect(explainTerm(harbour, 'harbour/article-5', { sourcesOff: ['harbour/treaty'] })!.record).toEqual([]);
  });
});

describe('explainQuestion', () => {
  it('says that it has one view, with its remark', () => {
    const view = explainQuestion(harbour, 'harbour', 'mole')!;
    expect([view.oneView, view.remark, view.framings.length, view.hidden]).toEqual([
      true,
      'No critic of the mole is in these sources.',
      1,
      [],
    ]);
  });
});

describe('days', () => {
  it.each([
    ['2023', '2023-01-01'],
    ['2023-05', '2023-05-01'],
    ['2023-05-07', '2023-05-07'],
  ])('earliestDay of %s is %s', (day, first) => {
    expect(earliestDay(day)).toBe(first);
  });

  it.each([
    ['2023', true],
    ['2024-02-29', true],
    ['2023-02-29', false],
    ['2023-13', false],
    ['23', false],
    ['2023-1-1', false],
  ])('isPartialDay of %s is %s', (day, expected) => {
    expect(isPartialDay(day)).toBe(expected);
  });

  it('dayInWords is as exact as the day is known', () => {
    expect(['2008', '2008-04', '2008-04-03'].map(dayInWords)).toEqual(['2008', 'April 2008', '3 April 2008']);
  });

  it.each([
    [{ basis: 'none' as const }, 'not dated'],
    [{ basis: 'stated' as const, from: '2025-02-18', to: '2025-02-18' }, '18 February 2025'],
    [{ basis: 'inferred' as const, from: '2025-12-14', to: '2025-12-31', evidence: 'a clue' }, 'December 2025, inferred: a clue'],
    [
      { basis: 'inferred' as const, from: '2025-12-14', to: '2026-01-02', evidence: 'a clue' },
      '14 December 2025 to 2 January 2026, inferred: a clue',
    ],
  ])('dateInWords of %j is %s', (date, expected) => {
    expect(dateInWords(date)).toBe(expected);
  });
});
