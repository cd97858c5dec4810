/** Answers about the notebook: what is kept, cited, exported, backed up. Pages may keep and cite; only our own pages read what was kept. */

import * as v from 'valibot';
import type { BackgroundRequests, Kept } from '../../common/messages.ts';
import type { Asker, Handlers } from '../../common/messaging.ts';
import { tellNotesChanged } from '../../common/notes-changed.ts';
import type { Texts } from '../../common/texts.ts';
import { describeSubject } from '../../engine/cite/describe-subject.ts';
import { writeCitations } from '../../engine/cite/write-citations.ts';
import type { Corpus } from '../../engine/compile.ts';
import type { SourceKey } from '../../engine/corpus.ts';
import type { CitedItem, ListedNote, Note, ReadingPlace, Subject } from '../../engine/desk.ts';
import { entryHash, findNotes, noteChange } from '../../engine/notebook.ts';
import { parseBackup, restoreBackup, writeBackup } from './backup.ts';
import { citeParams, describeParams, findParams, keepParams, noteId, note as noteShape, writeParams } from './check-notes.ts';
import { checked } from './check-params.ts';
import type { NotesStore } from './notes-store.ts';

type Answers =
  | 'describeSubject'
  | 'writeCitations'
  | 'keep'
  | 'listNotes'
  | 'findNotes'
  | 'writeNote'
  | 'removeNote'
  | 'restoreNote'
  | 'writeBackup'
  | 'readBackup';

export interface NotebookParts {
  readonly store: NotesStore;
  readonly corpus: () => Corpus;
  readonly sourcesOff: () => Promise<readonly SourceKey[]>;
  readonly texts: () => Texts;
  readonly now: () => Date;
  readonly isPrivate: (windowId: number) => Promise<boolean>;
  /** Settings are written one after the other: a backup waits its turn. */
  readonly oneByOne: <T>(task: () => Promise<T>) => Promise<T>;
}

/** The notebook's part of the background's handlers. */
export function createNotesHandlers(parts: NotebookParts): Pick<Handlers<BackgroundRequests>, Answers> {
  const { store, texts } = parts;

  async function describe(subject: Subject, place?: ReadingPlace): Promise<CitedItem | undefined> {
    const options = { sourcesOff: await parts.sourcesOff(), ...(place ? { readOn: localDay(parts.now()) } : {}) };
    return describeSubject(parts.corpus(), subject, place, options);
  }

  /** The answer to a write: the note, or in words why there is none. */
  async function kept(work: () => Promise<Note | undefined>, gone: string): Promise<Kept> {
    try {
      const note = await work();
      if (!note) return { ok: false, reason: 'gone', words: texts().text(gone) };
      await tellChanged();
      return { ok: true, note };
    } catch (error) {
      return { ok: false, ...failure(error) };
    }
  }

  /** Why nothing could be written; the error itself is one line in the background's own console. */
  function failure(error: unknown): { reason: 'full' | 'failed'; words: string } {
    console.error('Crosslight:', error);
    const reason = isFull(error) ? 'full' : 'failed';
    return { reason, words: texts().text(`notes_${reason}`) };
  }

  /** From a private window nothing is kept. */
  async function refusal(windowId: number | undefined): Promise<Kept | undefined> {
    if (windowId === undefined || !(await parts.isPrivate(windowId))) return undefined;
    return { ok: false, reason: 'failed', words: texts().text('notes_private') };
  }

  return {
    describeSubject(params) {
      const { subject, place } = checked('describeSubject', describeParams, params);
      return describe(subject, place);
    },
    async writeCitations(params, asker) {
      const { of, place, format } = checked('writeCitations', citeParams, params);
      if (!Array.isArray(of)) {
        const item = await describe(of, place);
        if (!item) throw new Error(texts().text('notes_gone_from_packs'));
        return writeCitations([item], format);
      }
      ownPagesOnly('writeCitations', asker);
      const notes = new Map((await store.list()).map((note) => [note.id, note]));
      return writeCitations(
        of.flatMap((id) => itemOf(notes.get(id))),
        format,
      );
    },
    async keep(params, asker) {
      const { id, subject, place, windowId } = checked('keep', keepParams, params);
      const refused = await refusal(asker.windowId ?? windowId);
      if (refused) return refused;
      return kept(async () => {
        const item = await describe(subject, place);
        const whole = item && describeSubject(parts.corpus(), subject);
        return whole && store.add({ id, keptAt: parts.now().toISOString(), item, entryHash: entryHash(whole), note: '' });
      }, 'notes_gone_from_packs');
    },
    async listNotes(_params, asker) {
      ownPagesOnly('listNotes', asker);
      const notes = findNotes(await store.list(), { query: '', order: 'date' });
      return Promise.all(notes.map(async (note): Promise<ListedNote> => ({ ...note, change: await changeOf(note) })));
    },
    async findNotes(params, asker) {
      ownPagesOnly('findNotes', asker);
      return findNotes(await store.list(), checked('findNotes', findParams, params)).map(({ id }) => id);
    },
    async writeNote(params, asker) {
      ownPagesOnly('writeNote', asker);
      const { id, note, windowId } = checked('writeNote', writeParams, params);
      return (await refusal(windowId)) ?? kept(() => store.setWords(id, note), 'notes_gone');
    },
    async removeNote(params, asker) {
      ownPagesOnly('removeNote', asker);
      await store.remove(checked('removeNote', noteId, params).id);
      await tellChanged();
    },
    restoreNote(params, asker) {
      ownPagesOnly('restoreNote', asker);
      const note = checked('restoreNote', v.object({ note: noteShape }), params).note as unknown as Note;
      return kept(() => store.add(note), 'notes_gone');
    },
    writeBackup(_params, asker) {
      ownPagesOnly('writeBackup', asker);
      return writeBackup(store);
    },
    async readBackup(params, asker) {
      ownPagesOnly('readBackup', asker);
      const parsed = parseBackup(checked('readBackup', v.object({ text: v.string() }), params).text, texts());
      if (!parsed.ok) return parsed;
      try {
        await parts.oneByOne(() => restoreBackup(store, parsed.backup));
      } catch (error) {
        return { ok: false, reason: failure(error).words };
      }
      await tellChanged();
      return { ok: true, notes: parsed.backup.notes.length };
    },
  };

  async function changeOf(note: Note): Promise<ListedNote['change']> {
    const { subject } = note.item;
    const now = describeSubject(parts.corpus(), subject);
    return noteChange(note, now, now && (await describe(subject)));
  }
}

/** Other windows show a change at once; where that can't be told, they show it when they look again. */
const tellChanged = () => tellNotesChanged().catch(() => undefined);

/** Pages may keep and cite; what was kept is none of theirs, and a page's script world can be taken over. */
function ownPagesOnly(name: string, { tabId }: Asker): void {
  if (tabId !== undefined) throw new Error(`${name}: not for pages`);
}

/** What is exported of a note: the entry as it was kept, with the reader's words. */
function itemOf(note: Note | undefined): CitedItem[] {
  if (!note) return [];
  return [note.note === '' ? note.item : { ...note.item, note: note.note }];
}

const FULL = new Set(['QuotaExceededError', 'NS_ERROR_DOM_INDEXEDDB_QUOTA_ERR', 'NS_ERROR_FILE_NO_DEVICE_SPACE']);

function isFull(error: unknown): boolean {
  return error instanceof Error || error instanceof DOMException ? FULL.has(error.name) : false;
}

/** The day by the reader's own calendar. */
function localDay(date: Date): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
