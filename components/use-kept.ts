import { createContext } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import type { Note } from '../engine/desk.ts';

/** The notebook, for those who have put something into it. */
export interface KeptNotes {
  listNotes(): Promise<readonly { readonly id: Note['id'] }[]>;
  watchNotes(onChanged: () => void): () => void;
}

export const KeptNotesContext = createContext<KeptNotes | undefined>(undefined);

/** The note that something was kept as, for as long as it is in the notebook: once removed there, it can be kept again. */
export function useKept(): [isKept: boolean, setKept: (note: Note['id']) => void] {
  const notebook = useContext(KeptNotesContext);
  const [note, setNote] = useState<Note['id']>();
  useEffect(() => {
    if (note === undefined || !notebook) return undefined;
    const look = () =>
      void notebook.listNotes().then(
        (notes) => notes.some(({ id }) => id === note) || setNote(undefined),
        () => undefined, // nothing is known to be gone
      );
    return notebook.watchNotes(look);
  }, [note, notebook]);
  return [note !== undefined, setNote];
}
