import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Kept } from '../../common/messages.ts';
import { GrowingField } from '../GrowingField.tsx';
import { useTexts } from '../texts.tsx';

/** Typing rests this long before it is saved. */
const REST_MS = 500;

interface NoteWordsProps {
  /** As saved. */
  words: string;
  readOnly: boolean;
  maxLength: number;
  onSave: (words: string) => Promise<Kept>;
}

/** The reader's own words: saved as they are typed, and when the field is left or goes away. */
export function NoteWords({ words, readOnly, maxLength, onSave }: NoteWordsProps) {
  const { text } = useTexts();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const { draft, said, write, flush } = useSaved(words, onSave);
  // In step with the drawing: whoever types on at once loses no letter.
  useLayoutEffect(() => {
    if (isOpen) field.current?.focus();
  }, [isOpen]);
  if (draft === '' && !isOpen) {
    if (readOnly) return null;
    return (
      <button type="button" class="text-button" onClick={() => setOpen(true)}>
        {text('notes_add_words')}
      </button>
    );
  }
  return (
    <div class="note-words">
      <label class="note-label" for={id}>
        {text('notes_words')}
      </label>
      <GrowingField
        id={id}
        field={field}
        rows={1}
        value={draft}
        readOnly={readOnly}
        maxLength={maxLength}
        aria-describedby={`${id}-said`}
        onWrite={write}
        onBlur={flush}
      />
      <p class="note-said" id={`${id}-said`} role="status">
        {said.kind === 'failed' ? said.words : text(`notes_said_${said.kind}`)}
        {said.kind === 'failed' && (
          <button type="button" class="text-button" onClick={flush}>
            {text('notes_again')}
          </button>
        )}
      </p>
    </div>
  );
}

type Said = { readonly kind: 'nothing' | 'typing' | 'saved' } | { readonly kind: 'failed'; readonly words: string };

/** What is typed, and whether it is saved. Words that another window saved come in while nothing unsaved stands here. */
function useSaved(words: string, onSave: NoteWordsProps['onSave']) {
  const { text } = useTexts();
  const [draft, setDraft] = useState(words);
  const [said, setSaid] = useState<Said>({ kind: 'nothing' });
  const unsaved = useRef<string | undefined>(undefined);
  const save = useRef(onSave);
  save.current = onSave;
  const flush = () => {
    const typed = unsaved.current;
    if (typed === undefined) return;
    unsaved.current = undefined;
    const failed = (why: string) => {
      unsaved.current ??= typed; // stays to be saved again, unless something newer was typed
      setSaid({ kind: 'failed', words: why });
    };
    save.current(typed).then(
      (kept) => (kept.ok ? unsaved.current === undefined && setSaid({ kind: 'saved' }) : failed(kept.words)),
      () => failed(text('notes_failed')),
    );
  };
  const flushNow = useRef(flush);
  flushNow.current = flush;
  const write = (typed: string) => {
    unsaved.current = typed;
    setDraft(typed);
    setSaid({ kind: 'typing' });
  };
  useEffect(() => {
    if (unsaved.current === undefined) setDraft(words);
  }, [words]);
  useEffect(() => {
    if (unsaved.current === undefined) return undefined;
    const timer = setTimeout(() => flushNow.current(), REST_MS);
    return () => clearTimeout(timer);
  }, [draft]);
  useEffect(() => {
    const flushHidden = () => flushNow.current();
    addEventListener('pagehide', flushHidden);
    return () => {
      removeEventListener('pagehide', flushHidden);
      flushHidden();
    };
  }, []);
  return { draft, said, write, flush };
}
