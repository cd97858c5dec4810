import type { Ref } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { NOTE_CHARS } from '../../common/limits.ts';
import { BackupPart } from '../../components/notes/BackupPart.tsx';
import { ExportBar } from '../../components/notes/ExportBar.tsx';
import { NoteList } from '../../components/notes/NoteList.tsx';
import { NoteTools } from '../../components/notes/NoteTools.tsx';
import { useTexts } from '../../components/texts.tsx';
import type { CitationFormat, ListedNote, Note, NoteOrder } from '../../engine/desk.ts';
import { copyNotes, restoreBackup, saveBackup, saveNotes } from './export-notes.ts';
import type { NotesServices } from './notes-services.ts';
import { type Notebook, useFound, useNotes } from './use-notes.ts';

/** The notebook: what was kept, found and ordered; each with the reader's own words; exported, backed up and restored. */
export function NotesView({ services }: { services: NotesServices }) {
  const { text } = useTexts();
  const notebook = useNotes(services);
  const { state } = notebook;
  return (
    <div class="notes">
      {state.kind === 'loading' && <p class="note-small is-late">{text('notes_loading')}</p>}
      {state.kind === 'failed' && (
        <>
          <p class="notes-empty" role="alert">
            {text('notes_not_read')}
          </p>
          <button type="button" class="text-button" onClick={notebook.load}>
            {text('notes_again')}
          </button>
        </>
      )}
      {state.kind === 'ready' && <Kept services={services} notebook={notebook} notes={state.notes} removed={state.removed} />}
      {state.kind !== 'loading' && <Backup services={services} />}
    </div>
  );
}

interface KeptProps {
  services: NotesServices;
  notebook: Notebook;
  notes: readonly ListedNote[];
  removed: ReadonlySet<Note['id']>;
}

function Kept({ services, notebook, notes, removed }: KeptProps) {
  const { text } = useTexts();
  const [query, setQuery] = useState('');
  const [order, setOrder] = useState<NoteOrder>('date');
  const [said, setSaid] = useState('');
  const exportHeading = useRef<HTMLHeadingElement>(null);
  const { chosen, choose, chooseOnly } = useChosen();
  const listed = useFound(services, notebook.state, { query, order });
  const there = listed.filter(({ id }) => !removed.has(id)).map(({ id }) => id);
  const kept = notes.length - removed.size;
  const remove = ({ id }: ListedNote) =>
    notebook.remove(id).then(
      () => setSaid(''),
      () => setSaid(text('notes_not_removed')),
    );
  const undo = (note: ListedNote) =>
    notebook.restore(note).then(
      (answer) => setSaid(answer.ok ? '' : answer.words),
      () => setSaid(text('notes_failed')),
    );
  return (
    <>
      <div class="notes-head">
        <h2 class="note-part-title">{text('notes_notebook')}</h2>
        <p class="note-small" role="status">
          {query.trim() === '' ? text('notes_count', { count: kept }) : text('notes_found', { count: there.length, all: kept })}
        </p>
      </div>
      {services.isPrivate && <p class="note-small">{text('notes_private')}</p>}
      {notes.length === 0 && <p class="notes-empty">{text('notes_empty')}</p>}
      {notes.length > 0 && (
        <NoteTools
          query={query}
          order={order}
          onQuery={setQuery}
          onOrder={setOrder}
          {...(there.length > 0 ? { onExport: () => exportHeading.current?.focus() } : {})}
        />
      )}
      {query.trim() !== '' && there.length === 0 && <p class="notes-empty">{text('notes_none_found')}</p>}
      <p class="note-said" role="status">
        {said}
      </p>
      <NoteList
        notes={listed}
        removed={removed}
        chosen={chosen}
        readOnly={services.isPrivate}
        maxLength={NOTE_CHARS}
        onChoose={choose}
        onSave={services.writeNote}
        onOpen={services.openEntry}
        onRemove={(note) => void remove(note)}
        onUndo={(note) => void undo(note)}
      />
      {there.length > 0 && <Export services={services} heading={exportHeading} listed={there} chosen={chosen} onChooseOnly={chooseOnly} />}
    </>
  );
}

interface ExportProps {
  services: NotesServices;
  heading: Ref<HTMLHeadingElement>;
  listed: readonly Note['id'][];
  chosen: ReadonlySet<Note['id']>;
  onChooseOnly: (ids: readonly Note['id'][]) => void;
}

/** What is exported: the chosen ones in the order in which they stand, or all that are listed. */
function Export({ services, heading, listed, chosen, onChooseOnly }: ExportProps) {
  const texts = useTexts();
  const [said, setSaid] = useState('');
  const some = listed.filter((id) => chosen.has(id));
  const ids = some.length > 0 ? some : listed;
  const write = (how: typeof saveNotes, format: CitationFormat) => void how({ services, texts, ids, format }).then(setSaid);
  return (
    <ExportBar
      heading={heading}
      listed={listed.length}
      chosen={some.length}
      said={said}
      onChooseAll={() => onChooseOnly(listed)}
      onChooseNone={() => onChooseOnly([])}
      onSave={(format) => write(saveNotes, format)}
      onCopy={(format) => write(copyNotes, format)}
    />
  );
}

function Backup({ services }: { services: NotesServices }) {
  const texts = useTexts();
  const [said, setSaid] = useState('');
  return (
    <BackupPart
      said={said}
      onSave={() => void saveBackup(services, texts).then(setSaid)}
      onRestore={(file) => void restoreBackup(services, texts, file).then(setSaid)}
    />
  );
}

function useChosen() {
  const [chosen, setChosen] = useState<ReadonlySet<Note['id']>>(new Set());
  return {
    chosen,
    choose: (id: Note['id'], isChosen: boolean) =>
      setChosen((before) => new Set(isChosen ? [...before, id] : [...before].filter((one) => one !== id))),
    chooseOnly: (ids: readonly Note['id'][]) => setChosen(new Set(ids)),
  };
}
