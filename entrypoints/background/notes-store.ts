/**
 * The notebook on disk: one record a note in IndexedDB, so that two windows write two records and never each other's. Each write is one
 * transaction that is on the disk when it is answered. A record that can't be read is never overwritten and never thrown away.
 */
import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB } from 'idb';
import * as v from 'valibot';
import { createHash } from '../../engine/content-hash.ts';
import type { Note } from '../../engine/desk.ts';
import { canonical } from './canonical.ts';
import { note as noteShape } from './check-notes.ts';

const NAME = 'notebook';
const VERSION = 1;

/** What is stored may have been written by another version: it is a note only once it was looked at. */
interface Stored {
  readonly id: string;
}

interface Notebook extends DBSchema {
  notes: { key: string; value: Stored };
  /** Records that could not be read and stood in the way of another of the same name. */
  aside: { key: number; value: unknown };
}

type Write = IDBPTransaction<Notebook, ['notes', 'aside'], 'readwrite'>;

export interface NotesStore {
  /** All notes that can be read, in no order. */
  list(): Promise<Note[]>;
  /** Records that can't be read, as they are. */
  unreadable(): Promise<unknown[]>;
  /** Adds a note; one of that name that is there already stays as it is, and is returned. */
  add(note: Note): Promise<Note>;
  /** Changes the reader's own words and nothing else; undefined when the note is gone. */
  setWords(id: string, words: string): Promise<Note | undefined>;
  remove(id: string): Promise<void>;
  /** Adds what a backup holds, all or nothing. Where a note of that name says something else, it is kept too, under a name of its own. */
  merge(backup: { notes: readonly Note[]; unreadable: readonly unknown[] }): Promise<void>;
}

/** The notebook of this browser. `name` is for tests. */
export function createNotesStore(name = NAME): NotesStore {
  const database = memoised(name);

  /** Runs a write in one transaction; when anything fails, nothing of it is kept. */
  async function write<T>(work: (tx: Write) => Promise<T>): Promise<T> {
    const tx = (await database()).transaction(['notes', 'aside'], 'readwrite', { durability: 'strict' });
    try {
      const [result] = await Promise.all([work(tx), tx.done]);
      return result;
    } catch (error) {
      if (tx.error === null) abort(tx);
      throw tx.error ?? error;
    }
  }

  return {
    list: async () => (await (await database()).getAll('notes')).flatMap(asNote),
    async unreadable() {
      const db = await database();
      const [stored, aside] = await Promise.all([db.getAll('notes'), db.getAll('aside')]);
      return [...stored.filter((record) => asNote(record).length === 0), ...aside];
    },
    add: (note) =>
      write(async (tx) => {
        const known = await tx.objectStore('notes').get(note.id);
        const [there] = asNote(known);
        if (!there) await put(tx, note, known);
        return there ?? note;
      }),
    setWords: (id, words) =>
      write(async (tx) => {
        const [there] = asNote(await tx.objectStore('notes').get(id));
        if (!there) return undefined;
        const changed = { ...there, note: words };
        await put(tx, changed);
        return changed;
      }),
    remove: (id) =>
      write(async (tx) => {
        const notes = tx.objectStore('notes');
        if (asNote(await notes.get(id)).length > 0) await notes.delete(id);
      }),
    merge: ({ notes, unreadable }) =>
      write(async (tx) => {
        for (const note of notes) await mergeNote(tx, note);
        const aside = (await tx.objectStore('aside').getAll()).map((record) => canonical(record));
        for (const record of unreadable) if (!aside.includes(canonical(record))) await tx.objectStore('aside').add(record);
      }),
  };
}

/** Opens the database once; again when the browser has closed it, or when opening failed. */
function memoised(name: string): () => Promise<IDBPDatabase<Notebook>> {
  let opened: Promise<IDBPDatabase<Notebook>> | undefined;
  const forget = () => {
    opened = undefined;
  };
  return () => {
    if (!opened) {
      opened = openDB<Notebook>(name, VERSION, {
        upgrade(db) {
          db.createObjectStore('notes', { keyPath: 'id' });
          db.createObjectStore('aside', { autoIncrement: true });
        },
        blocking(_old, _new, event) {
          forget();
          (event.target as IDBDatabase).close(); // a newer version of ours wants to open it
        },
        terminated: forget,
      });
      opened.catch(forget);
    }
    return opened;
  };
}

const RECORD_VERSION = 1;

async function put(tx: Write, note: Note, inTheWay?: Stored): Promise<void> {
  if (inTheWay) await tx.objectStore('aside').add(inTheWay);
  await tx.objectStore('notes').put({ version: RECORD_VERSION, ...note } as Stored);
}

/** A note of a backup takes its name; what had it and says something else gets a name made from its content, so that a repeat adds nothing. */
async function mergeNote(tx: Write, note: Note): Promise<void> {
  const known = await tx.objectStore('notes').get(note.id);
  const [there] = asNote(known);
  if (there && canonical(there) === canonical(note)) return;
  await put(tx, note, there ? undefined : known);
  if (there) await put(tx, { ...there, id: `${there.id.replace(/~\w+$/, '')}~${hashOf(there)}` });
}

function hashOf({ id: _id, ...content }: Note): string {
  const hash = createHash();
  hash.add(canonical(content));
  return hash.finish();
}

/** A stored record as a note; nothing for one that another version wrote, or that is damaged. */
function asNote(record: unknown): Note[] {
  if (typeof record !== 'object' || record === null || !('version' in record) || record.version !== RECORD_VERSION) return [];
  const { version: _version, ...rest } = record;
  return v.is(noteShape, rest) ? [rest as unknown as Note] : [];
}

function abort(tx: Write): void {
  try {
    tx.abort();
  } catch {
    // it had ended already: then nothing of it is open either
  }
}
