import { useEffect, useRef, useState } from 'preact/hooks';
import { useTexts } from '../texts.tsx';

/** In the place of a note that was removed: the way back, with the focus, because what was pressed is gone. */
export function RemovedNote({ onUndo }: { onUndo: () => void }) {
  const { text } = useTexts();
  const undo = useRef<HTMLButtonElement>(null);
  const [isSaid, setSaid] = useState(false);
  useEffect(() => {
    setSaid(true); // into a region that is there already: only then is it read aloud
    undo.current?.focus({ preventScroll: true });
  }, []);
  return (
    <div class="note-removed">
      <p role="status">{isSaid && text('notes_removed')}</p>
      <button type="button" class="text-button" ref={undo} onClick={onUndo}>
        {text('view_undo')}
      </button>
    </div>
  );
}
