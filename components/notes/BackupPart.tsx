import { useId, useRef } from 'preact/hooks';
import { useTexts } from '../texts.tsx';

interface BackupPartProps {
  /** What came of it. */
  said: string;
  onSave: () => void;
  onRestore: (file: File) => void;
}

/** Notes and settings into one file, and back. */
export function BackupPart({ said, onSave, onRestore }: BackupPartProps) {
  const { text } = useTexts();
  const id = useId();
  const file = useRef<HTMLInputElement>(null);
  return (
    <section class="note-part" aria-labelledby={id}>
      <h2 class="note-part-title" id={id}>
        {text('notes_backup')}
      </h2>
      <p class="note-small">{text('notes_backup_what')}</p>
      <div class="note-formats">
        <button type="button" class="text-button" onClick={onSave}>
          {text('notes_backup_save')}
        </button>
        <button type="button" class="text-button" onClick={() => file.current?.click()}>
          {text('notes_backup_restore')}
        </button>
        <input
          type="file"
          ref={file}
          hidden
          accept=".json,application/json"
          aria-label={text('notes_backup_restore')}
          onChange={(event) => {
            const [chosen] = event.currentTarget.files ?? [];
            if (chosen) onRestore(chosen);
            event.currentTarget.value = ''; // the same file can be chosen again
          }}
        />
      </div>
      <p class="note-said" role="status">
        {said}
      </p>
    </section>
  );
}
