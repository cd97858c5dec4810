/** Draws the Notes view over fakes that keep notes as the background does, in English as the catalogue words it. */
import { type Mock, vi } from 'vitest';
import type { ListedNote } from '../../engine/desk.ts';
import { findNotes } from '../../engine/notebook.ts';
import { NotesView } from '../../entrypoints/sidepanel/NotesView.tsx';
import type { NotesServices } from '../../entrypoints/sidepanel/notes-services.ts';
import { renderInEnglish } from './card-setup.tsx';
import { NOTES } from './notes-sample.ts';

type FakeServices = {
  [Name in keyof NotesServices]: NotesServices[Name] extends (...args: never) => unknown ? Mock<NotesServices[Name]> : NotesServices[Name];
};

/** Draws the view; `given` overrides any service. */
export function renderNotes({ notes = NOTES, ...given }: Partial<NotesServices> & { notes?: readonly ListedNote[] } = {}) {
  let stored = [...notes];
  const watchers = new Set<() => void>();
  const store = (now: readonly ListedNote[]) => {
    stored = [...now];
    for (const tell of watchers) tell();
  };
  const services: NotesServices = {
    isPrivate: false,
    listNotes: async () => stored,
    findNotes: async (query, order) => findNotes(stored, { query, order }).map(({ id }) => id),
    watchNotes(onChanged) {
      watchers.add(onChanged);
      return () => watchers.delete(onChanged);
    },
    async writeNote(id, words) {
      const note = stored.find((one) => one.id === id)!;
      store(stored.map((one) => (one === note ? { ...note, note: words } : one)));
      return { ok: true, note: { ...note, note: words } };
    },
    async removeNote(id) {
      store(stored.filter((one) => one.id !== id));
    },
    async restoreNote(note) {
      store([...stored, { ...note, change: { kind: 'none' as const } }].toSorted((a, b) => (a.keptAt < b.keptAt ? 1 : -1)));
      return { ok: true, note };
    },
    writeCitations: async (ids, format) => `${format}: ${ids.join(' ')}`,
    copy: async () => undefined,
    saveFile: () => undefined,
    writeBackup: async () => 'the backup',
    readBackup: async () => ({ ok: true, notes: 3 }),
    openEntry: () => undefined,
    today: () => '2024-07-04',
    ...given,
  };
  const watched = Object.entries(services).map(([name, value]) => [
    name,
    typeof value === 'function' ? vi.fn(value as () => unknown) : value,
  ]);
  const fakes = Object.fromEntries(watched) as FakeServices;
  const view = renderInEnglish(<NotesView services={fakes} />);
  return { ...view, services: fakes, store, stored: () => stored };
}
