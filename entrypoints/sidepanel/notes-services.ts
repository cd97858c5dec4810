import type { Kept } from '../../common/messages.ts';
import type { CitationFormat, ListedNote, Note, NoteOrder, Subject } from '../../engine/desk.ts';

/** What the Notes view asks of the background, the browser and the desk around it. */
export interface NotesServices {
  /** A private window, in which nothing is kept. */
  readonly isPrivate: boolean;
  listNotes(): Promise<readonly ListedNote[]>;
  /** Which notes have every word of a query, in an order. */
  findNotes(query: string, order: NoteOrder): Promise<readonly Note['id'][]>;
  /** Calls back when the notebook was changed, in whichever window. Returns how to stop. */
  watchNotes(onChanged: () => void): () => void;
  writeNote(id: Note['id'], words: string): Promise<Kept>;
  removeNote(id: Note['id']): Promise<void>;
  restoreNote(note: Note): Promise<Kept>;
  writeCitations(notes: readonly Note['id'][], format: CitationFormat): Promise<string>;
  /** Puts text on the clipboard; rejects where the browser refuses. */
  copy(text: string): Promise<void>;
  /** Saves text as a file where the browser puts downloads. */
  saveFile(file: { readonly name: string; readonly type: string; readonly text: string }): void;
  writeBackup(): Promise<string>;
  readBackup(text: string): Promise<{ readonly ok: true; readonly notes: number } | { readonly ok: false; readonly reason: string }>;
  /** Shows a term or a question in the panel. */
  openEntry(subject: Exclude<Subject, { kind: 'passage' }>): void;
  /** The day of today, for the names of files. */
  today(): string;
}
