import { useEffect, useId, useRef } from 'preact/hooks';
import { useTexts } from './texts.tsx';

/** The citation, selected, for pages that refuse to copy: the reader's own keys still do. */
export function CitationBox({ citation, onBack }: { citation: string; onBack: () => void }) {
  const { text } = useTexts();
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    field.current?.focus({ preventScroll: true });
    field.current?.select();
  }, []);
  return (
    <div class="citation">
      <label class="citation-said" for={id}>
        {text('card_copy_refused')}
      </label>
      <textarea class="citation-text" id={id} ref={field} readOnly rows={6} value={citation} />
      <button type="button" class="text-button" onClick={onBack}>
        {text('card_copy_back')}
      </button>
    </div>
  );
}
