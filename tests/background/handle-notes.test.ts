import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { NOTE_CHARS } from '../../common/limits.ts';
import { watchNotes } from '../../common/notes-changed.ts';
import { readStored, writeChange } from '../../common/settings.ts';
import { createTexts } from '../../common/texts.ts';
import { compileCorpus } from '../../engine/compile.ts';
import type { SourceKey } from '../../engine/corpus.ts';
import { createNotesHandlers } from '../../entrypoints/background/handle-notes.ts';
import { createNotesStore } from '../../entrypoints/background/notes-store.ts';
import { createQueue } from '../../entrypoints/background/one-by-one.ts';
import messages from '../../public/_locales/en/messages.json' with { type: 'json' };
import { HARBOUR, harbour } from '../engine/packs.ts';
import { noteOf, PASSAGE, PLACE } from './note-sample.ts';

const catalogue: Record<string, { message: string } | undefined> = messages;
const texts = createTexts({ language: 'en', direction: 'ltr', message: (key) => catalogue[key]?.message });
const DESK = {};
const PAGE = { tabId: 7, windowId: 1, frameId: 0, address: 'https://news.example/1' };
const PRIVATE_WINDOW = 9;

let count = 0;
function setUp({ corpus = harbour, sourcesOff = [] as readonly SourceKey[], name = `notes-${count++}` } = {}) {
  const parts = {
    store: createNotesStore(name),
    corpus: () => corpus,
    sourcesOff: async () => sourcesOff,
    texts: () => texts,
    now: () => new Date(2024, 6, 1, 12),
    isPrivate: async (windowId: number) => windowId === PRIVATE_WINDOW,
    oneByOne: createQueue(),
  };
  return { ...createNotesHandlers(parts), store: parts.store, name };
}

const full = () =>
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('no room', 'QuotaExceededError');
  });

beforeEach(() => {
  fakeBrowser.reset();
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(() => vi.restoreAllMocks());

describe('keep', () => {
  it('keeps a passage with its page, the day and the whole set of framings', async () => {
    const { keep, listNotes } = setUp();
    const kept = await keep({ id: 'a', subject: PASSAGE, place: PLACE }, PAGE);
    expect(kept).toMatchObject({ ok: true, note: { id: 'a', note: '', item: { place: PLACE, readOn: '2024-07-01' } } });
    const [note] = await listNotes({}, DESK);
    expect(note?.item.question?.framings.map(({ letter }) => letter)).toEqual(['A', 'B', 'C']);
    expect(note?.change).toEqual({ kind: 'none' });
  });

  it('keeps once what is asked twice', async () => {
    const { keep, listNotes } = setUp();
    await Promise.all([keep({ id: 'a', subject: PASSAGE }, PAGE), keep({ id: 'a', subject: PASSAGE }, PAGE)]);
    expect(await listNotes({}, DESK)).toHaveLength(1);
  });

  it('keeps nothing from a private window, whether a page asks or the desk', async () => {
    const { keep, writeNote, listNotes } = setUp();
    const refused = { ok: false, reason: 'failed', words: 'This is a private window: nothing is kept here.' };
    expect(await keep({ id: 'a', subject: PASSAGE }, { ...PAGE, windowId: PRIVATE_WINDOW })).toEqual(refused);
    expect(await keep({ id: 'a', subject: PASSAGE, windowId: PRIVATE_WINDOW }, DESK)).toEqual(refused);
    expect(await listNotes({}, DESK)).toEqual([]);
    await keep({ id: 'b', subject: PASSAGE, windowId: 1 }, DESK);
    expect(await writeNote({ id: 'b', note: 'x', windowId: PRIVATE_WINDOW }, DESK)).toEqual(refused);
  });

  it('says that the disk is full, that it failed, or that no pack has it', async () => {
    const { keep, listNotes } = setUp();
    full();
    expect(await keep({ id: 'a', subject: PASSAGE }, PAGE)).toMatchObject({
      ok: false,
      reason: 'full',
      words: expect.stringContaining('disk is full'),
    });
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('broken', 'DataError');
    });
    expect(await keep({ id: 'a', subject: PASSAGE }, PAGE)).toMatchObject({ ok: false, reason: 'failed' });
    expect(await keep({ id: 'a', subject: { ...PASSAGE, id: 'none' } }, PAGE)).toMatchObject({ ok: false, reason: 'gone' });
    expect(await listNotes({}, DESK)).toEqual([]);
  });

  it('cuts nothing and refuses what is no message of ours', async () => {
    const { keep, writeNote } = setUp();
    await expect(keep({ id: '', subject: PASSAGE }, PAGE)).rejects.toThrow('keep: id');
    await expect(keep({ id: 'a', subject: PASSAGE, place: { ...PLACE, title: 'x'.repeat(5000) } }, PAGE)).rejects.toThrow(
      'keep: place.title',
    );
    await keep({ id: 'a', subject: PASSAGE }, PAGE);
    await expect(writeNote({ id: 'a', note: 'x'.repeat(NOTE_CHARS + 1) }, DESK)).rejects.toThrow('writeNote: note');
  });

  it('tells every open window', async () => {
    const { keep } = setUp();
    const changed = vi.fn();
    const stop = watchNotes(changed);
    await keep({ id: 'a', subject: PASSAGE }, PAGE);
    expect(changed).toHaveBeenCalledOnce();
    stop();
    await keep({ id: 'b', subject: PASSAGE }, PAGE);
    expect(changed).toHaveBeenCalledOnce();
  });
});

describe('listNotes', () => {
  it('gives the newest first, each with what a pack update did to it', async () => {
    const { keep, store, name } = setUp();
    await keep({ id: 'a', subject: PASSAGE }, PAGE);
    await store.add(
      noteOf('b', { keptAt: '2023-01-01T00:00:00.000Z', item: { ...noteOf('b').item, subject: { ...PASSAGE, id: 'none' } } }),
    );
    const passages = HARBOUR.passages.map((passage) =>
      passage.id === PASSAGE.id ? { ...passage, text: 'It kept the bay safe.' } : passage,
    );
    const updated = setUp({ name, corpus: compileCorpus([{ ...HARBOUR, passages }]), sourcesOff: ['harbour/letter'] });
    const notes = await updated.listNotes({}, DESK);
    expect(notes.map(({ id, change }) => [id, change.kind])).toEqual([
      ['a', 'changed'],
      ['b', 'gone'],
    ]);
    const { change } = notes[0]!;
    if (change.kind !== 'changed') throw new Error('not changed');
    expect(change.texts).toHaveLength(1);
    expect(change.texts[0]).toMatchObject({
      kind: 'claim',
      before: expect.stringContaining('The clause'),
      now: expect.stringContaining('It kept'),
    });
    expect(change.now.question?.hidden).toEqual([{ shortName: 'letter, undated', count: 1 }]);
  });

  it('takes a source switched off since for no change', async () => {
    const { keep, name } = setUp();
    await keep({ id: 'a', subject: PASSAGE }, PAGE);
    const off = setUp({ name, sourcesOff: ['harbour/letter', 'harbour/essay'] });
    expect((await off.listNotes({}, DESK))[0]?.change).toEqual({ kind: 'none' });
  });

  it('answers none of it to a page', async () => {
    const { listNotes, findNotes, writeNote, removeNote, restoreNote, writeBackup, readBackup, writeCitations } = setUp();
    const asked = [
      () => listNotes({}, PAGE),
      () => findNotes({ query: '', order: 'date' }, PAGE),
      () => writeNote({ id: 'a', note: '' }, PAGE),
      () => removeNote({ id: 'a' }, PAGE),
      () => restoreNote({ note: noteOf('a') }, PAGE),
      () => writeBackup({}, PAGE),
      () => readBackup({ text: '' }, PAGE),
      () => writeCitations({ of: ['a'], format: 'plain' }, PAGE),
    ];
    for (const ask of asked) await expect((async () => ask())()).rejects.toThrow('not for pages');
  });
});

describe('notes', () => {
  it('are found, written to, removed and put back', async () => {
    const { keep, findNotes, writeNote, removeNote, restoreNote, store } = setUp();
    await keep({ id: 'a', subject: PASSAGE, place: PLACE }, PAGE);
    expect(await writeNote({ id: 'a', note: 'Ask the pilots.' }, DESK)).toMatchObject({ ok: true, note: { note: 'Ask the pilots.' } });
    expect(await findNotes({ query: 'pilots ask', order: 'page' }, DESK)).toEqual(['a']);
    expect(await findNotes({ query: 'nobody', order: 'date' }, DESK)).toEqual([]);
    const [note] = await store.list();
    await removeNote({ id: 'a' }, DESK);
    expect(await writeNote({ id: 'a', note: 'x' }, DESK)).toMatchObject({ ok: false, reason: 'gone' });
    expect(await restoreNote({ note: note! }, DESK)).toEqual({ ok: true, note });
    expect(await store.list()).toEqual([note]);
  });
});

describe('writeCitations', () => {
  it('writes a subject, or notes in the order given with the reader’s words', async () => {
    const { keep, writeNote, writeCitations } = setUp();
    expect(await writeCitations({ of: PASSAGE, place: PLACE, format: 'plain' }, PAGE)).toContain('read on 1 July 2024');
    await keep({ id: 'a', subject: PASSAGE, place: PLACE }, PAGE);
    await keep({ id: 'b', subject: { kind: 'term', pack: 'harbour', id: 'lunde-summit' } }, PAGE);
    await writeNote({ id: 'a', note: 'Ask the pilots.' }, DESK);
    const text = await writeCitations({ of: ['b', 'gone', 'a'], format: 'markdown' }, DESK);
    expect(text.indexOf('Lunde summit')).toBeLessThan(text.indexOf('The clause has kept'));
    expect(text).toContain('Note: Ask the pilots.');
  });

  it('names the sources whose framings are hidden', async () => {
    const { writeCitations } = setUp({ sourcesOff: ['harbour/letter'] });
    expect(await writeCitations({ of: PASSAGE, format: 'plain' }, PAGE)).toContain(
      '(1 more from a source that is switched off: letter, undated.)',
    );
  });
});

describe('backup', () => {
  async function filled() {
    const handlers = setUp();
    await handlers.keep({ id: 'a', subject: PASSAGE, place: PLACE }, PAGE);
    await handlers.keep({ id: 'b', subject: { kind: 'question', pack: 'harbour', id: 'aid' } }, PAGE);
    await handlers.writeNote({ id: 'a', note: 'mine\n“so”' }, DESK);
    await writeChange({ kind: 'topic', topic: 'harbour/law', on: false });
    await writeChange({ kind: 'site', host: 'news.example', on: false });
    return handlers;
  }

  it('goes into one text and comes back identical, in another browser', async () => {
    const { writeBackup } = await filled();
    const text = await writeBackup({}, DESK);
    const stored = await readStored();
    fakeBrowser.reset();
    const other = setUp();
    expect(await other.readBackup({ text }, DESK)).toEqual({ ok: true, notes: 2 });
    expect(await other.writeBackup({}, DESK)).toBe(text);
    expect(await readStored()).toEqual(stored);
    expect(await other.readBackup({ text }, DESK)).toEqual({ ok: true, notes: 2 });
    expect(await other.store.list()).toHaveLength(2);
  });

  it('takes a setting back that was changed since', async () => {
    const { writeBackup, readBackup } = setUp();
    const text = await writeBackup({}, DESK);
    await writeChange({ kind: 'site', host: 'news.example', on: false });
    await readBackup({ text }, DESK);
    expect(await readStored()).toEqual({});
  });

  it.each([
    ['no JSON', 'hello', 'no backup'],
    ['other JSON', '{"notes": []}', 'no backup'],
    ['a list', '[]', 'no backup'],
    ['a newer version', '{"format": "crosslight-backup", "version": 2, "all": []}', 'newer version'],
    ['a damaged one', '{"format": "crosslight-backup", "version": 1, "settings": {}, "notes": [{"id": "a"}]}', 'damaged at notes.0'],
    ['one cut off', '{"format": "crosslight-backup", "version": 1, "settings": {}, "notes": [', 'no backup'],
  ])('changes nothing for what is none: %s', async (_what, text, words) => {
    const { readBackup, writeBackup } = await filled();
    const before = await writeBackup({}, DESK);
    expect(await readBackup({ text }, DESK)).toMatchObject({ ok: false, reason: expect.stringContaining(words) });
    expect(await writeBackup({}, DESK)).toBe(before);
  });

  it('changes nothing, settings included, when the disk is full', async () => {
    const { writeBackup } = await filled();
    const text = await writeBackup({}, DESK);
    fakeBrowser.reset();
    const other = setUp();
    await writeChange({ kind: 'order', newestFirst: true });
    const before = await other.writeBackup({}, DESK);
    full();
    expect(await other.readBackup({ text }, DESK)).toMatchObject({ ok: false, reason: expect.stringContaining('disk is full') });
    vi.restoreAllMocks();
    expect(await other.writeBackup({}, DESK)).toBe(before);
  });

  it('carries settings that can’t be read without putting them in force', async () => {
    await fakeBrowser.storage.local.set({ display: 'garbage' });
    const { writeBackup, readBackup } = setUp();
    const text = await writeBackup({}, DESK);
    fakeBrowser.reset();
    await writeChange({ kind: 'order', newestFirst: true });
    await readBackup({ text }, DESK);
    expect(await fakeBrowser.storage.local.get()).toMatchObject({ display: { newestFirst: true }, 'display-unreadable': 'garbage' });
  });
});
