import { describe, expect, it } from 'vitest';
import { readBundledPacks } from '../../cli/read-pack.ts';
import { compileCorpus } from '../../engine/compile.ts';
import type { Pack, Poll } from '../../engine/corpus.ts';
import { pollStrips } from '../../engine/polls.ts';
import { withoutSources } from '../../engine/sources-off.ts';
import { HARBOUR } from './packs.ts';

const { packs } = readBundledPacks();

const poll = (id: string, type: string, date: string, more: Partial<Poll> = {}): Poll => ({
  id,
  type,
  question: `Do you want the ${type}?`,
  pollster: 'Quay Institute',
  date,
  answers: [
    { answer: 'yes', percent: 40 },
    { answer: 'no', percent: 35 },
  ],
  reading: { how: 'report' },
  ...more,
});

const strips = (polls: readonly Poll[], more: Partial<Pack> = {}) => pollStrips(compileCorpus([{ ...HARBOUR, polls, ...more }]));

describe('pollStrips', () => {
  it('makes one strip a question type and never joins two', () => {
    const found = strips([poll('a', 'mole', '2020'), poll('b', 'toll', '2021'), poll('c', 'mole', '2022')]);
    expect(found.map(({ type, polls }) => [type, polls.map(({ id }) => id)])).toEqual([
      ['mole', ['a', 'c']],
      ['toll', ['b']],
    ]);
  });

  it('stands oldest first in a strip, whatever the order of the pack', () => {
    const [strip] = strips([poll('c', 'mole', '2022-05-02'), poll('a', 'mole', '2021'), poll('b', 'mole', '2022-03')]);
    expect(strip!.polls.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });

  it('begins with what was asked most often, then with what was asked last', () => {
    const polls = [poll('a', 'once-old', '2019'), poll('b', 'once-new', '2023'), poll('c', 'twice', '2001'), poll('d', 'twice', '2002')];
    expect(strips(polls).map(({ type }) => type)).toEqual(['twice', 'once-new', 'once-old']);
  });

  it('has the words of the question only where all polls of the type share them', () => {
    const [same] = strips([poll('a', 'mole', '2020'), poll('b', 'mole', '2021')]);
    expect(same!.question).toBe('Do you want the mole?');
    const [other] = strips([poll('a', 'mole', '2020'), poll('b', 'mole', '2021', { question: 'Do you want it at any price?' })]);
    expect(other).not.toHaveProperty('question');
    expect(other!.polls.map(({ question }) => question)).toEqual(['Do you want the mole?', 'Do you want it at any price?']);
  });

  it('lists all answers that occur, in the order of the pack', () => {
    const third = [
      { answer: 'no' as const, percent: 30 },
      { answer: 'can’t say', percent: [5, 9] as const },
    ];
    const [strip] = strips([poll('b', 'mole', '2021'), poll('a', 'mole', '2020', { answers: third })]);
    expect(strip!.answers).toEqual(['yes', 'no', 'can’t say']);
    expect(strip!.polls[0]!.answers[1]!.percent).toEqual([5, 9]);
  });

  it('names its source, and links it only where the pollster’s own text was read', () => {
    const [strip] = strips([
      poll('a', 'mole', '2020', { source: 'treaty', reading: { how: 'original' } }),
      poll('b', 'mole', '2021', { source: 'treaty' }),
      poll('c', 'mole', '2022'),
    ]);
    expect(strip!.polls.map(({ sourceName, address }) => [sourceName, address])).toEqual([
      ['Harbour Treaty, 1951', 'https://harbour.example/treaty'],
      ['Harbour Treaty, 1951', undefined],
      [undefined, undefined],
    ]);
  });

  it('tells what holds for all polls of a source: its note, and its lines that count nothing', () => {
    const sources = HARBOUR.sources.map((source) => (source.id === 'treaty' ? { ...source, note: 'By telephone.' } : source));
    const passages = ['Nobody on the island was asked.', 'Forty per cent said yes.'].map((text, i) => ({
      ...HARBOUR.passages[0]!,
      id: `rec-treaty-${i + 7}`,
      source: 'treaty',
      text,
      figures: i === 0 ? [] : [{ value: 40, unit: 'percent', of: 'yes', date: '2020', type: 'mole' }],
    }));
    const [strip] = strips([poll('a', 'mole', '2020', { source: 'treaty' })], { sources, passages });
    expect(strip!.sources).toEqual([{ shortName: 'Harbour Treaty, 1951', remarks: ['By telephone.', 'Nobody on the island was asked.'] }]);
  });

  it('leaves out the polls of a source that is switched off, and the strip that has no other', () => {
    const polls = [
      poll('a', 'mole', '2020', { source: 'treaty' }),
      poll('b', 'mole', '2021'),
      poll('c', 'toll', '2021', { source: 'treaty' }),
    ];
    const corpus = withoutSources(compileCorpus([{ ...HARBOUR, polls }]), ['harbour/treaty']);
    expect(pollStrips(corpus).map(({ type, polls: left }) => [type, left.map(({ id }) => id)])).toEqual([['mole', ['b']]]);
  });

  it('bears on a term whose passages, or whose questions’ passages, count in its figures', () => {
    const [term, other] = HARBOUR.terms;
    const passage = {
      ...HARBOUR.passages[0]!,
      id: 'counted',
      figures: [{ value: 40, unit: 'percent', of: 'yes', date: '2020', type: 'mole' }],
    };
    const question = { ...HARBOUR.questions[0]!, id: 'asked', record: ['counted'] };
    const given = (terms: Pack['terms']) =>
      strips([poll('a', 'mole', '2020')], { terms, passages: [passage], questions: [question] })[0]!.terms;
    const { question: _question, ...plain } = { ...term!, passages: [], record: [], related: [] };
    const far = { ...other!, passages: [], record: [], related: [] };
    delete (far as { question?: string }).question;
    expect(given([{ ...plain, record: ['counted'] }, far])).toEqual([`harbour/${term!.id}`]);
    expect(given([{ ...plain, question: 'asked' }, far])).toEqual([`harbour/${term!.id}`]);
    expect(given([{ ...plain, related: ['asked'] }, far])).toEqual([`harbour/${term!.id}`]);
    expect(given([plain, far])).toEqual([]);
  });

  it('loses no poll of the bundled packs', () => {
    const found = pollStrips(compileCorpus(packs)).flatMap(({ polls }) => polls.map(({ id }) => id));
    expect(found.sort()).toEqual(packs.flatMap(({ polls }) => polls.map(({ id }) => id)).sort());
    expect(found.length).toBeGreaterThan(0);
  });
});
