import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Silence } from '../common/card.ts';
import type { Texts } from '../common/texts.ts';
import type { TermView } from '../engine/views.ts';
import { CitationBox } from './CitationBox.tsx';
import { useTexts } from './texts.tsx';

/** How long a message stands in the footer. */
const SAID_MS = 2000;
/** How long a hidden term can be brought back from its own card. */
const UNDO_MS = 8000;

interface CardFooterProps {
  view: TermView;
  /** What the first button does; absent when everything fits. */
  more: 'more' | 'top' | undefined;
  innermost: { current: (() => void) | undefined };
  copy: (text: string) => Promise<void>;
  onMore: () => void;
  onTop: () => void;
  onSilence: (what: Silence, silenced: boolean) => Promise<void>;
  onUndoOver: () => void;
}

type Mode = 'actions' | 'citation' | 'hidden';

/** The card's actions; it stays while the rest scrolls. What was done is said in their place. */
export function CardFooter({ view, more, innermost, copy, onMore, onTop, onSilence, onUndoOver }: CardFooterProps) {
  const texts = useTexts();
  const { text } = texts;
  const [mode, setMode] = useState<Mode>('actions');
  const [said, say] = useMessage();
  const undo = useRef<HTMLButtonElement>(null);

  useLayoutEffect(() => {
    innermost.current = mode === 'citation' ? () => setMode('actions') : undefined;
  }, [mode, innermost]);

  useEffect(() => {
    if (mode !== 'hidden') return undefined;
    undo.current?.focus({ preventScroll: true });
    const timer = setTimeout(onUndoOver, UNDO_MS);
    return () => clearTimeout(timer);
  }, [mode]);

  const copyCitation = () =>
    copy(view.plainCitation).then(
      () => say(copiedWords(view, texts)),
      () => setMode('citation'),
    );
  const hide = (hidden: boolean) =>
    onSilence('term in this tab', hidden).then(
      () => setMode(hidden ? 'hidden' : 'actions'),
      () => say(text('card_hide_failed')),
    );

  return (
    <>
      {mode === 'citation' && <CitationBox citation={view.plainCitation} onBack={() => setMode('actions')} />}
      <div class="card-footer">
        {mode !== 'hidden' && (
          <div class="card-actions">
            {more && (
              <button type="button" class="text-button card-more" onClick={more === 'more' ? onMore : onTop}>
                {text(`card_${more}`)}
              </button>
            )}
            <button type="button" class="text-button" onClick={() => void copyCitation()}>
              {text('card_copy')}
            </button>
            <button type="button" class="text-button" onClick={() => void hide(true)}>
              {text('card_hide_term')}
            </button>
          </div>
        )}
        <div class={mode === 'hidden' ? 'card-actions' : 'card-said'}>
          <p role="status">{mode === 'hidden' ? text('card_hidden') : said}</p>
          {mode === 'hidden' && (
            <button type="button" class="text-button" ref={undo} onClick={() => void hide(false)}>
              {text('card_undo')}
            </button>
          )}
        </div>
      </div>
    </>
  );
}

/** A message that goes by itself. */
function useMessage(): [string, (message: string) => void] {
  const [message, setMessage] = useState({ text: '' });
  useEffect(() => {
    if (message.text === '') return undefined;
    const timer = setTimeout(() => setMessage({ text: '' }), SAID_MS);
    return () => clearTimeout(timer);
  }, [message]);
  return [message.text, (text) => setMessage({ text })];
}

function copiedWords({ question }: TermView, { text }: Texts): string {
  if (!question || question.oneView) return text('card_copied');
  return text('card_copied_all', { count: question.framings.length });
}
