import { useRef } from 'preact/hooks';
import type { Kept } from '../../common/messages.ts';
import type { ListedNote, Note, Subject } from '../../engine/desk.ts';
import { useTexts } from '../texts.tsx';
import { UndoLine } from '../UndoLine.tsx';
import { NoteItem } from './NoteItem.tsx';

interface NoteListProps {
  notes: readonly ListedNote[];
  /** Notes among them that were removed and can come back. */
  removed: ReadonlySet<Note['id']>;
  chosen: ReadonlySet<Note['id']>;
  readOnly: boolean;
  maxLength: number;
  onChoose: (id: Note['id'], chosen: boolean) => void;
  onSave: (id: Note['id'], words: string) => Promise<Kept>;
  onOpen: (entry: Exclude<Subject, { kind: 'passage' }>) => void;
  onRemove: (note: ListedNote) => void;
  onUndo: (note: ListedNote) => void;
}

/** Kept passages in the order given; a removed one leaves its place to the way back. */
export function NoteList({ notes, removed, chosen, readOnly, maxLength, ...on }: NoteListProps) {
  const { text } = useTexts();
  const undone = useRef(new Set<Note['id']>());
  const undo = (note: ListedNote) => {
    undone.current.add(note.id);
    on.onUndo(note);
  };
  return (
    <ul class="note-list">
      {notes.map((note) => (
        <li key={note.id}>
          {removed.has(note.id) ? (
            <UndoLine words={text('notes_removed')} onUndo={() => undo(note)} />
          ) : (
            <NoteItem
              note={note}
              isChosen={chosen.has(note.id)}
              readOnly={readOnly}
              maxLength={maxLength}
              takesFocus={undone.current.has(note.id)}
              onChoose={(isChosen) => on.onChoose(note.id, isChosen)}
              onSave={(words) => on.onSave(note.id, words)}
              onOpen={on.onOpen}
              onRemove={() => on.onRemove(note)}
            />
          )}
        </li>
      ))}
    </ul>
  );
}
