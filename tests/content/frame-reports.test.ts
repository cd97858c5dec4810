import { describe, expect, it } from 'vitest';
import type { PageTerm } from '../../engine/page.ts';
import { createFrameReports, takenOf } from '../../entrypoints/content/frame-reports.ts';

const term = (id: string, mark?: number): PageTerm => ({
  term: id,
  pack: 'p',
  topic: 't',
  name: id,
  gloss: '',
  mentions: 2,
  ...(mark === undefined ? {} : { mark }),
});

describe('createFrameReports', () => {
  it('lists terms of the top frame, then those of frames by number, with summed counts', () => {
    const reports = createFrameReports();
    reports.note(7, [term('late', 0)]);
    reports.note(3, [term('b', 0), term('early', 0)]);
    const merged = reports.merge([term('a', 0), term('b')]);
    expect(merged.map(({ term: id, mentions, mark }) => [id, mentions, mark])).toEqual([
      ['a', 2, 0],
      ['b', 4, 0],
      ['early', 2, 0],
      ['late', 2, 0],
    ]);
  });

  it('knows which frames have a term, those with its mark first, then by number', () => {
    const reports = createFrameReports();
    reports.note(7, [term('a'), term('b', 0)]);
    reports.note(3, [term('a')]);
    expect(reports.having('p/a', [term('a')])).toEqual([0, 3, 7]);
    expect(reports.having('p/b', [term('b')])).toEqual([7, 0]);
    expect(reports.having('p/c', [term('a')])).toEqual([]);
  });

  it('takes a frame’s newest report', () => {
    const reports = createFrameReports();
    reports.note(3, [term('old', 0)]);
    reports.note(3, [term('new', 0)]);
    expect(reports.marked()).toEqual(['p/new']);
  });
});

describe('what is not marked', () => {
  it('is listed for the top frame, then for the others by number, and forgotten with the page', () => {
    const reports = createFrameReports();
    const seen = (id: string, frameId: number) =>
      ({ term: `p/${id}`, name: id, surface: id, frameId, block: 0, start: 0, end: 1, reason: { kind: 'undecided' } }) as const;
    reports.noteUnmarked(7, [seen('late', 7), seen('top', 7)]);
    reports.noteUnmarked(3, [seen('early', 3)]);
    expect(reports.mergeUnmarked([seen('top', 0)]).map(({ term, frameId }) => [term, frameId])).toEqual([
      ['p/top', 0],
      ['p/early', 3],
      ['p/late', 7],
    ]);
    reports.forget();
    expect(reports.mergeUnmarked([])).toEqual([]);
  });
});

describe('takenOf', () => {
  it('names the marked terms of the top frame and of all other frames', () => {
    const reports = createFrameReports();
    reports.note(3, [term('own', 0)]);
    reports.note(5, [term('painted later', 0), term('unmarked')]);
    expect(takenOf([term('top', 1), term('seen')], reports, 3)).toEqual({ terms: ['p/top', 'p/painted later'], marks: 2 });
  });
});
