import { useEffect, useRef, useState } from 'preact/hooks';
import { useTexts } from './texts.tsx';

/** What was just done, to what by name, and the way back; the focus goes there, because what was pressed is gone. */
export function UndoLine({ words, name, onUndo }: { words: string; name?: string; onUndo: () => void }) {
  const { text } = useTexts();
  const undo = useRef<HTMLButtonElement>(null);
  const [isSaid, setSaid] = useState(false);
  useEffect(() => {
    setSaid(true); // into a region that is there already: only then is it read aloud
    undo.current?.focus({ preventScroll: true });
  }, [words, name]);
  return (
    <div class="foot-line foot-choice">
      <p role="status">
        {isSaid && words}
        {isSaid && name && (
          <>
            {' '}
            <bdi class="hidden-name">{name}</bdi>
          </>
        )}
      </p>
      <button type="button" class="text-button" ref={undo} onClick={onUndo}>
        {text('view_undo')}
      </button>
    </div>
  );
}
