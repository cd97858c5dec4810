import { describe, expect, it } from 'vitest';
import { compileCorpus } from '../../engine/compile.ts';
import type { PackEvent, PartialDay, TermKey } from '../../engine/corpus.ts';
import { timeline } from '../../engine/events.ts';
import { makePack } from './packs.ts';

const event = (id: string, date: PartialDay, terms: readonly string[], more: Partial<PackEvent> = {}): PackEvent => ({
  id,
  name: `What happened: ${id}`,
  date,
  terms,
  ...more,
});

const EVENTS = [
  event('vote', '2023-03-04', ['mole']),
  event('treaty', '1951-05-02', ['mole', 'league']),
  event('survey', '2023', ['league'], { published: '2024-01-10' }),
  event('flood', '1953-02', ['dyke']),
  event('talks', '2023-05-30', ['mole'], { end: '2023-06-02' }),
  event('opening', '2023-06-01', ['league'], { end: '2023-06-01', published: '2023-06-01' }),
];

const TERMS = ['mole', 'league', 'dyke', 'quay'].map((id) => ({ id, aliases: [id] }));
const coast = { ...makePack(TERMS, { id: 'coast' }), events: EVENTS };
const corpus = compileCorpus([coast]);

const shown = (terms: readonly TermKey[], date?: PartialDay) =>
  timeline(corpus, terms, date).map((line) =>
    line.kind === 'this page' ? `page ${line.date}` : `${line.id}${line.isLater ? ', later' : ''}`,
  );

describe('timeline', () => {
  it('has the events in which a term takes part, each once, in order of date', () => {
    expect(shown(['coast/league', 'coast/mole'])).toEqual(['treaty', 'survey', 'vote', 'talks', 'opening']);
  });

  it('leaves out the events of other terms, and has none for a term without events', () => {
    expect(shown(['coast/dyke'])).toEqual(['flood']);
    expect(shown(['coast/quay'])).toEqual([]);
    expect(shown([])).toEqual([]);
  });

  it('puts the page’s own day after all that had begun by then, and marks what begins later', () => {
    expect(shown(['coast/mole'], '2023-05-31')).toEqual(['treaty', 'vote', 'talks', 'page 2023-05-31']);
    expect(shown(['coast/mole'], '2023-04-01')).toEqual(['treaty', 'vote', 'page 2023-04-01', 'talks, later']);
  });

  it('does not call later what happened on the page’s own day', () => {
    expect(shown(['coast/mole'], '2023-03-04')).toEqual(['treaty', 'vote', 'page 2023-03-04', 'talks, later']);
  });

  it('does not call later what may have happened before, where only the page’s month or year is known', () => {
    expect(shown(['coast/mole'], '2023-05')).toEqual(['treaty', 'vote', 'talks', 'page 2023-05']);
    expect(shown(['coast/mole'], '2023')).toEqual(['treaty', 'vote', 'talks', 'page 2023']);
  });

  it.each([
    ['2022-12-31', ', later'],
    ['2023-02-01', ''],
    ['2023-02', ''],
  ])('calls a year later than a page of %s only where it surely is: “survey%s”', (date, later) => {
    expect(shown(['coast/league'], date)).toContain(`survey${later}`);
  });

  it('has the page’s own day alone where no event is found, and nothing of it where the day is not known', () => {
    expect(shown(['coast/quay'], '2023-04-01')).toEqual(['page 2023-04-01']);
    expect(shown(['coast/mole']).some((line) => line.startsWith('page'))).toBe(false);
  });

  it('names the terms of an event, and tells its last day and its publication where they differ', () => {
    const [treaty, survey, , talks, opening] = timeline(corpus, ['coast/league', 'coast/mole']);
    expect(treaty).toMatchObject({ pack: 'coast', language: 'en', terms: ['mole', 'league'], termNames: ['mole', 'league'] });
    expect(survey).toMatchObject({ date: '2023', published: '2024-01-10' });
    expect(talks).toMatchObject({ end: '2023-06-02' });
    expect(opening).not.toHaveProperty('end');
    expect(opening).not.toHaveProperty('published');
  });

  it('keeps packs apart: a term of one has no events of another', () => {
    const inland = { ...makePack(TERMS, { id: 'inland' }), events: [event('canal', '1960', ['mole'])] };
    const lines = timeline(compileCorpus([coast, inland]), ['inland/mole']);
    expect(lines.map((line) => line.kind === 'event' && `${line.pack}/${line.id}`)).toEqual(['inland/canal']);
  });
});
