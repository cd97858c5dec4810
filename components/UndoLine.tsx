import { useEffect, useRef, useState } from 'preact/hooks';
import { useTexts } from './texts.tsx';

/** What was just done, and the way back; the focus goes there, because what was pressed is gone. */
export function UndoLine({ words, onUndo }: { words: string; onUndo: () => void }) {
  const { text } = useTexts();
  const undo = useRef<HTMLButtonElement>(null);
  const [status, setStatus] = useState('');
  useEffect(() => {
    setStatus(words); // into a region that is there already: only then is it read aloud
    undo.current?.focus({ preventScroll: true });
  }, [words]);
  return (
    <div class="foot-line foot-choice">
      <p role="status">{status}</p>
      <button type="button" class="text-button" ref={undo} onClick={onUndo}>
        {text('view_undo')}
      </button>
    </div>
  );
}
