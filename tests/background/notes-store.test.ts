import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Note } from '../../engine/desk.ts';
import { createNotesStore } from '../../entrypoints/background/notes-store.ts';
import { noteOf } from './note-sample.ts';

let count = 0;
const newName = () => `notebook-${count++}`;
const byId = (notes: readonly Note[]) => notes.toSorted((a, b) => (a.id < b.id ? -1 : 1));
const raw = async (name: string) => (await openDB(name)).transaction('notes', 'readwrite').objectStore('notes');

describe('createNotesStore', () => {
  afterEach(() => vi.restoreAllMocks());

  it('gives back what was kept, to another background too', async () => {
    const name = newName();
    const note = noteOf('a');
    await createNotesStore(name).add(note);
    expect(await createNotesStore(name).list()).toEqual([note]);
  });

  it('writes so that what was answered is on the disk', async () => {
    const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
    await createNotesStore(newName()).add(noteOf('a'));
    expect(transaction).toHaveBeenLastCalledWith(['notes', 'aside'], 'readwrite', { durability: 'strict' });
  });

  it('loses nothing when two windows keep at once', async () => {
    const name = newName();
    const [one, other] = [createNotesStore(name), createNotesStore(name)];
    const ids = Array.from({ length: 20 }, (_, i) => `n${i}`);
    await Promise.all(ids.map((id, i) => (i % 2 ? one : other).add(noteOf(id))));
    expect((await one.list()).map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
  });

  it('adds a note once, however often it is asked to', async () => {
    const store = createNotesStore(newName());
    await store.add(noteOf('a'));
    await store.setWords('a', 'mine');
    expect((await store.add(noteOf('a'))).note).toBe('mine');
    expect(await store.list()).toHaveLength(1);
  });

  it('changes the words of a note and nothing of what was kept', async () => {
    const store = createNotesStore(newName());
    const note = await store.add(noteOf('a'));
    expect(await store.setWords('a', 'Ask.')).toEqual({ ...note, note: 'Ask.' });
    expect(await store.setWords('none', 'Ask.')).toBeUndefined();
    expect(await store.list()).toEqual([{ ...note, note: 'Ask.' }]);
  });

  it('removes a note, and puts it back as it was', async () => {
    const store = createNotesStore(newName());
    const note = await store.add(noteOf('a', { note: 'mine' }));
    await store.remove('a');
    expect(await store.list()).toEqual([]);
    await store.add(note);
    expect(await store.list()).toEqual([note]);
  });

  it('keeps all it had when the disk is full, and says so', async () => {
    const store = createNotesStore(newName());
    await store.add(noteOf('a'));
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    await expect(store.add(noteOf('b'))).rejects.toMatchObject({ name: 'QuotaExceededError' });
    await expect(store.setWords('a', 'longer')).rejects.toMatchObject({ name: 'QuotaExceededError' });
    vi.restoreAllMocks();
    expect(await store.list()).toEqual([noteOf('a')]);
  });

  it('keeps nothing of a write that ends half way', async () => {
    const store = createNotesStore(newName());
    await store.add(noteOf('a'));
    const put = IDBObjectStore.prototype.put;
    let puts = 0;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args: [unknown]) {
      if (++puts === 2) throw new DOMException('no room', 'QuotaExceededError');
      return put.apply(this, args);
    });
    await expect(store.merge({ notes: [noteOf('b'), noteOf('c')], unreadable: [] })).rejects.toThrow('no room');
    vi.restoreAllMocks();
    expect(await store.list()).toEqual([noteOf('a')]);
  });

  it('opens again when opening has failed', async () => {
    const open = vi.spyOn(indexedDB, 'open').mockImplementationOnce(() => {
      throw new DOMException('no', 'UnknownError');
    });
    const store = createNotesStore(newName());
    await expect(store.list()).rejects.toThrow('no');
    expect(await store.list()).toEqual([]);
    expect(open).toHaveBeenCalledTimes(2);
  });

  it('leaves a record that it can’t read where it is, and never writes over it', async () => {
    const name = newName();
    const store = createNotesStore(name);
    await store.add(noteOf('a'));
    const broken = { id: 'b', version: 1, keptAt: 'never' };
    const newer = { ...noteOf('c'), version: 2 };
    await (await raw(name)).put(broken);
    await (await raw(name)).put(newer);
    expect(await store.list()).toEqual([noteOf('a')]);
    expect(await store.unreadable()).toEqual([broken, newer]);
    await store.remove('b');
    expect(await store.setWords('b', 'x')).toBeUndefined();
    await store.add(noteOf('b'));
    expect(byId(await store.list())).toEqual([noteOf('a'), noteOf('b')]);
    expect(await store.unreadable()).toEqual([newer, broken]);
  });

  it('keeps both where a backup has another note of that name, once', async () => {
    const store = createNotesStore(newName());
    await store.add(noteOf('a', { note: 'here' }));
    const backup = { notes: [noteOf('a', { note: 'there' }), noteOf('b')], unreadable: ['odd'] };
    await store.merge(backup);
    await store.merge(backup);
    const notes = byId(await store.list());
    expect(notes.map(({ id, note }) => [id.replace(/~.*/, '~'), note])).toEqual([
      ['a', 'there'],
      ['a~', 'here'],
      ['b', ''],
    ]);
    expect(await store.unreadable()).toEqual(['odd']);
  });
});
