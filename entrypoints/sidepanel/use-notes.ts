import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Kept } from '../../common/messages.ts';
import type { ListedNote, Note, NoteOrder } from '../../engine/desk.ts';
import type { NotesServices } from './notes-services.ts';

export type NotesState =
  | { readonly kind: 'loading' | 'failed' }
  | { readonly kind: 'ready'; readonly notes: readonly ListedNote[]; readonly removed: ReadonlySet<Note['id']> };

export interface Notebook {
  readonly state: NotesState;
  readonly load: () => void;
  readonly remove: (id: Note['id']) => Promise<void>;
  /** Puts a removed note back as it was. */
  readonly restore: (note: ListedNote) => Promise<Kept>;
}

/** The notebook as it is now, in whichever window it was changed; what was removed here stays in its place until the view is left. */
export function useNotes(services: NotesServices): Notebook {
  const [state, setState] = useState<NotesState>({ kind: 'loading' });
  const load = useCallback(() => {
    services.listNotes().then(
      (notes) => setState((before) => merged(notes, before)),
      () => setState((before) => (before.kind === 'ready' ? before : { kind: 'failed' })),
    );
  }, [services]);
  useEffect(() => {
    load();
    return services.watchNotes(load);
  }, [services, load]);

  const mark = (id: Note['id'], isRemoved: boolean) =>
    setState((before) => {
      if (before.kind !== 'ready') return before;
      const removed = new Set(before.removed);
      if (isRemoved) removed.add(id);
      else removed.delete(id);
      return { ...before, removed };
    });
  return {
    state,
    load,
    async remove(id: Note['id']): Promise<void> {
      mark(id, true); // first: the change is told to every window, this one too, before the answer is here
      await services.removeNote(id).catch((error: unknown) => {
        mark(id, false);
        throw error;
      });
    },
    async restore({ change: _change, ...note }: ListedNote): Promise<Kept> {
      const kept = await services.restoreNote(note);
      if (kept.ok) mark(note.id, false);
      return kept;
    },
  };
}

/** Those that are there now, and in their place those that were removed here. */
function merged(notes: readonly ListedNote[], before: NotesState): NotesState {
  if (before.kind !== 'ready') return { kind: 'ready', notes, removed: new Set() };
  const there = new Set(notes.map(({ id }) => id));
  const gone = before.notes.filter(({ id }) => before.removed.has(id) && !there.has(id));
  const all = [...notes, ...gone].toSorted((a, b) => (a.keptAt < b.keptAt ? 1 : Number(a.keptAt > b.keptAt) * -1));
  return { kind: 'ready', notes: all, removed: new Set(all.map(({ id }) => id).filter((id) => before.removed.has(id))) };
}

/** The notes that are found, in the order asked for; until the answer comes what was found before. */
export function useFound(services: NotesServices, state: NotesState, { query, order }: { query: string; order: NoteOrder }) {
  const [found, setFound] = useState<readonly Note['id'][]>();
  const asked = useRef(0);
  const shown = useRef<readonly Note['id'][]>([]);
  const notes = state.kind === 'ready' ? state.notes : undefined;
  useEffect(() => {
    const mine = ++asked.current;
    if (query.trim() === '' && order === 'date') {
      setFound(undefined);
      return;
    }
    services.findNotes(query, order).then(
      (ids) => mine === asked.current && setFound(ids),
      () => undefined, // what was found before stays
    );
  }, [services, notes, query, order]);
  if (!notes || !found || state.kind !== 'ready') {
    shown.current = notes?.map(({ id }) => id) ?? [];
    return notes ?? [];
  }
  const byId = new Map(notes.map((note) => [note.id, note]));
  shown.current = withRemoved(found, shown.current, state.removed);
  return shown.current.flatMap((id) => byId.get(id) ?? []);
}

/** What is found, and what was removed where it stood before: its way back stays under the reader's eyes. */
function withRemoved(found: readonly Note['id'][], before: readonly Note['id'][], removed: ReadonlySet<Note['id']>): readonly Note['id'][] {
  const listed = [...found];
  for (const [at, id] of before.entries()) {
    if (!removed.has(id) || listed.includes(id)) continue;
    const above = before.slice(0, at).findLast((one) => listed.includes(one));
    listed.splice(above === undefined ? 0 : listed.indexOf(above) + 1, 0, id);
  }
  return listed;
}
