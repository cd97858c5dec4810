/** Notes and settings as one text, and back. */
import * as v from 'valibot';
import { BACKUP_CHARS } from '../../common/limits.ts';
import { readStored, type StoredSettings, writeStored } from '../../common/settings.ts';
import type { Texts } from '../../common/texts.ts';
import type { Note } from '../../engine/desk.ts';
import { canonical } from './canonical.ts';
import { note as noteShape } from './check-notes.ts';
import type { NotesStore } from './notes-store.ts';

const FORMAT = 'crosslight-backup';
const VERSION = 1;

const backupShape = v.object({
  format: v.literal(FORMAT),
  version: v.literal(VERSION),
  notes: v.array(noteShape),
  settings: v.object({ display: v.exactOptional(v.unknown()), sites: v.exactOptional(v.unknown()) }),
  unreadable: v.exactOptional(v.array(v.unknown())),
});

interface Backup {
  readonly notes: readonly Note[];
  readonly settings: StoredSettings;
  readonly unreadable: readonly unknown[];
}

/** The same text for the same notebook and settings, whenever it is written. Records that can't be read go along as they are. */
export async function writeBackup(store: NotesStore): Promise<string> {
  const [notes, unreadable, settings] = await Promise.all([store.list(), store.unreadable(), readStored()]);
  const sorted = notes.toSorted((a, b) => (a.keptAt === b.keptAt ? (a.id < b.id ? -1 : 1) : a.keptAt < b.keptAt ? -1 : 1));
  const backup = { format: FORMAT, version: VERSION, notes: sorted, settings, ...(unreadable.length > 0 ? { unreadable } : {}) };
  return `${canonical(backup, 1)}\n`;
}

/**
 * Puts a backup back: its settings in place of those that are there, its notes beside those that are there. All of it is looked at before
 * anything is written; when the notes can't be written, the settings are as they were.
 */
export async function restoreBackup(store: NotesStore, { notes, settings, unreadable }: Backup): Promise<void> {
  const before = await readStored();
  await writeStored(settings);
  try {
    await store.merge({ notes, unreadable });
  } catch (error) {
    await writeStored(before);
    throw error;
  }
}

/** What a text holds, or in words why it is no backup that can be read. */
export function parseBackup(text: string, texts: Texts): { ok: true; backup: Backup } | { ok: false; reason: string } {
  if (text.length > BACKUP_CHARS) return { ok: false, reason: texts.text('notes_backup_too_long') };
  const value = parseJson(text);
  if (typeof value !== 'object' || value === null || !('format' in value) || value.format !== FORMAT || !('version' in value)) {
    return { ok: false, reason: texts.text('notes_backup_none') };
  }
  if (typeof value.version === 'number' && value.version > VERSION) return { ok: false, reason: texts.text('notes_backup_newer') };
  const result = v.safeParse(backupShape, value);
  if (!result.success) return { ok: false, reason: texts.text('notes_backup_broken', { place: v.getDotPath(result.issues[0]) ?? FORMAT }) };
  const { notes, settings, unreadable = [] } = result.output;
  return { ok: true, backup: { notes: notes as unknown as Note[], settings, unreadable } };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, '')) as unknown;
  } catch {
    return undefined; // said as "no backup"
  }
}
