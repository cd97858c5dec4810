import { describe, expect, it } from 'vitest';
import { describeSubject } from '../../engine/cite/describe-subject.ts';
import { compileCorpus } from '../../engine/compile.ts';
import type { Pack } from '../../engine/corpus.ts';
import type { CitedItem, Note, ReadingPlace, Subject } from '../../engine/desk.ts';
import { entryHash, findNotes, noteChange } from '../../engine/notebook.ts';
import { HARBOUR, harbour } from './packs.ts';

const ARTICLE: Subject = { kind: 'term', pack: 'harbour', id: 'article-5' };

function noteOf(
  subject: Subject,
  more: { id?: string; keptAt?: string; own?: string; place?: ReadingPlace; off?: readonly string[] } = {},
): Note {
  const { id = 'n1', keptAt = '2024-07-01T10:00:00.000Z', own = '', place, off = [] } = more;
  const sourcesOff = off.map((source) => `harbour/${source}` as const);
  const item = describeSubject(harbour, subject, place, { readOn: '2024-07-01', sourcesOff })!;
  return { id, keptAt, item, entryHash: entryHash(describeSubject(harbour, subject)!), note: own };
}

/** What became of a note when the pack is another. */
function afterUpdate(note: Note, changes: Partial<Pack>) {
  const corpus = compileCorpus([{ ...HARBOUR, ...changes }]);
  return noteChange(note, describeSubject(corpus, note.item.subject));
}

describe('noteChange', () => {
  it('is none while no text of the entry changes, whatever version and day the pack has', () => {
    const masthead = { ...HARBOUR.masthead, version: '2.0.0', asOf: '2025-01-01' };
    for (const kind of ['term', 'question'] as const) {
      const note = noteOf(kind === 'term' ? ARTICLE : { kind, pack: 'harbour', id: 'aid' });
      expect(afterUpdate(note, { masthead })).toEqual({ kind: 'none' });
    }
  });

  it('shows the statement of a framing before and now', () => {
    const questions = HARBOUR.questions.map((question) => ({
      ...question,
      framings: question.framings.map((framing) => (framing.id === 'aid-letter-p2' ? { ...framing, statement: 'Pay first.' } : framing)),
    }));
    expect(afterUpdate(noteOf(ARTICLE), { questions })).toMatchObject({
      kind: 'changed',
      asOf: '2024-06-30',
      texts: [
        {
          kind: 'framing',
          letter: 'C',
          before: expect.stringContaining('Who pays nothing should not be rescued first.'),
          now: expect.stringContaining('Pay first.'),
        },
      ],
    });
  });

  it('shows a framing that came in, and those whose letters thereby changed', () => {
    const [aid, mole] = HARBOUR.questions;
    const added = { ...aid!.framings[0]!, id: 'aid-essay-p9', source: 'essay', statement: 'A new one.', label: 'New' };
    const change = afterUpdate(noteOf(ARTICLE), { questions: [{ ...aid!, framings: [...aid!.framings, added] }, mole!] });
    expect(
      change.kind === 'changed' && change.texts.map(({ letter, before, now }) => [letter, before?.slice(0, 2), now?.slice(0, 2)]),
    ).toEqual([
      ['B', undefined, 'B.'],
      ['B', undefined, 'op'],
      ['C', 'B.', 'C.'],
      ['D', 'C.', 'D.'],
    ]);
  });

  it('shows a corrected citation of a source, and a passage that is gone', () => {
    const sources = HARBOUR.sources.map((source) =>
      source.id === 'treaty' ? { ...source, citation: 'Harbour Treaty, 3 May 1951.' } : source,
    );
    const corrected = afterUpdate(noteOf({ kind: 'passage', pack: 'harbour', id: 'rec-treaty-1' }), { sources });
    expect(corrected).toMatchObject({
      texts: [{ before: expect.stringContaining('signed on 2 May'), now: expect.stringContaining('3 May 1951') }],
    });
    const passages = HARBOUR.passages.filter(({ id }) => id !== 'rec-treaty-1');
    expect(afterUpdate(noteOf({ kind: 'passage', pack: 'harbour', id: 'rec-treaty-1' }), { passages })).toEqual({ kind: 'gone' });
  });

  it('takes a source that was switched off when the note was kept for no change', () => {
    const note = noteOf(ARTICLE, { off: ['letter'] });
    expect(noteChange(note, describeSubject(harbour, ARTICLE))).toEqual({ kind: 'none' });
    const terms = HARBOUR.terms.map((term) => (term.id === 'article-5' ? { ...term, gloss: 'Clause, 1951' } : term));
    expect(afterUpdate(note, { terms })).toMatchObject({
      texts: [{ kind: 'heading', before: 'Article 5: Mutual aid clause of the Harbour Treaty, 1951', now: 'Article 5: Clause, 1951' }],
    });
  });
});

describe('findNotes', () => {
  const place = (address: string, title: string) => ({ address, title });
  const notes = [
    noteOf(ARTICLE, { id: 'a', keptAt: '2024-07-01T10:00:00Z', place: place('https://zeit.example/1', 'Pilots') }),
    noteOf({ kind: 'passage', pack: 'harbour', id: 'letter-p1-a' }, { id: 'b', keptAt: '2024-07-03T10:00:00Z', own: 'Ask Łukasz twice' }),
    noteOf(
      { kind: 'question', pack: 'harbour', id: 'mole' },
      { id: 'c', keptAt: '2024-07-02T10:00:00Z', place: place('https://bay.example/2', 'Stones') },
    ),
    noteOf(ARTICLE, { id: 'd', keptAt: '2024-07-04T10:00:00Z', place: place('https://zeit.example/1', 'Pilots') }),
  ];
  const found = (query: string, order: 'date' | 'page' = 'date') => findNotes(notes, { query, order }).map(({ id }) => id);

  it('gives all of them, the newest first, or page by page with those without a page last', () => {
    expect(found('')).toEqual(['d', 'b', 'c', 'a']);
    expect(found(' ?', 'page')).toEqual(['c', 'd', 'a', 'b']);
    const pasted = noteOf(ARTICLE, { id: 'e', keptAt: '2024-07-05T10:00:00Z', place: { ...place('', ''), sentence: 'Pasted.' } });
    expect(findNotes([pasted, ...notes], { query: '', order: 'page' }).map(({ id }) => id)).toEqual(['c', 'd', 'a', 'e', 'b']);
  });

  it.each([
    ['fishing', ['b']],
    ['FISH', ['b']],
    ['lukasz', ['b']],
    ['stones bay', ['c']],
    ['rescued', ['d', 'a']],
    ['eleven years', ['c']],
    ['nobody', []],
    ['fishing nobody', []],
  ])('finds by words of passage, framings, page and own note: %s', (query, ids) => {
    expect(found(query)).toEqual(ids);
  });
});

describe('entryHash', () => {
  it('is the same for the same texts, wherever they were read', () => {
    const item = (place?: ReadingPlace): CitedItem => describeSubject(harbour, ARTICLE, place)!;
    expect(entryHash(item({ address: 'https://a.example/', title: 'A' }))).toBe(entryHash(item()));
    expect(entryHash(item())).not.toBe(entryHash(noteOf({ kind: 'question', pack: 'harbour', id: 'aid' }).item));
  });
});
