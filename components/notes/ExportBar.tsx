import type { Ref } from 'preact';
import { useId } from 'preact/hooks';
import type { CitationFormat } from '../../engine/desk.ts';
import { useTexts } from '../texts.tsx';

export const FORMATS: readonly CitationFormat[] = ['plain', 'markdown', 'csv', 'bibtex', 'ris', 'csl-json'];

interface ExportBarProps {
  /** Notes that are listed, and those of them that are chosen; none chosen means all. */
  listed: number;
  chosen: number;
  heading: Ref<HTMLHeadingElement>;
  /** What came of the last export. */
  said: string;
  onChooseAll: () => void;
  onChooseNone: () => void;
  onSave: (format: CitationFormat) => void;
  onCopy: (format: CitationFormat) => void;
}

/** Exports the chosen notes, or all that are listed, as a file or to the clipboard. */
export function ExportBar({ listed, chosen, heading, said, onChooseAll, onChooseNone, onSave, onCopy }: ExportBarProps) {
  const { text } = useTexts();
  const id = useId();
  return (
    <section class="note-part" aria-labelledby={id}>
      <div class="notes-head">
        <h2 class="note-part-title" id={id} tabIndex={-1} ref={heading}>
          {chosen > 0 ? text('notes_export_chosen', { count: chosen }) : text('notes_export_all', { count: listed })}
        </h2>
        <div class="note-choices">
          {chosen < listed && (
            <button type="button" class="text-button" onClick={onChooseAll}>
              {text('notes_choose_all')}
            </button>
          )}
          {chosen > 0 && (
            <button type="button" class="text-button" onClick={onChooseNone}>
              {text('notes_choose_none')}
            </button>
          )}
        </div>
      </div>
      <Formats name={text('notes_save_as')} onFormat={onSave} />
      <Formats name={text('notes_copy_as')} onFormat={onCopy} />
      <p class="note-said" role="status">
        {said}
      </p>
    </section>
  );
}

function Formats({ name, onFormat }: { name: string; onFormat: (format: CitationFormat) => void }) {
  const { text } = useTexts();
  const id = useId();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend can't stand in the line of its buttons
    <div class="note-formats" role="group" aria-labelledby={id}>
      <span class="note-formats-name" id={id}>
        {name}
      </span>
      {FORMATS.map((format) => (
        <button key={format} type="button" class="text-button" onClick={() => onFormat(format)}>
          {text(`notes_format_${format.replace('-', '_')}`)}
        </button>
      ))}
    </div>
  );
}
