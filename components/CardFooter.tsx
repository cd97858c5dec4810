import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Silence } from '../common/card.ts';
import type { Texts } from '../common/texts.ts';
import type { TermView } from '../engine/views.ts';
import { CitationBox } from './CitationBox.tsx';
import { SilenceMenu } from './SilenceMenu.tsx';
import { SILENCE_KEYS } from './silence-words.ts';
import { useTexts } from './texts.tsx';

/** How long a message stands in the footer. */
const SAID_MS = 2000;
/** How long a silencing can be taken back in the card that did it. */
const UNDO_MS = 8000;

interface CardFooterProps {
  view: TermView;
  /** The site of the page; empty where a frame can't know it. */
  host: string;
  /** What the first button does; absent when everything fits. */
  more: 'more' | 'top' | undefined;
  innermost: { current: (() => void) | undefined };
  copy: (text: string) => Promise<void>;
  onMore: () => void;
  onTop: () => void;
  onSilence: (what: Silence, silenced: boolean) => Promise<void>;
  onUndoOver: () => void;
}

type Mode = 'actions' | 'citation' | 'silence' | { readonly silenced: Silence };

/** The card's actions; it stays while the rest scrolls. What was done is said in their place. */
export function CardFooter({ view, host, more, innermost, copy, onMore, onTop, onSilence, onUndoOver }: CardFooterProps) {
  const texts = useTexts();
  const { text } = texts;
  const [mode, setMode] = useState<Mode>('actions');
  const [said, say] = useMessage();
  const opener = useRef<HTMLButtonElement>(null);
  const what = { topic: view.topic.name, host };
  const firstButton = useKept(more, mode === 'actions');

  const closeMenu = useCallback((how: 'keys' | 'press') => {
    if (how === 'keys') opener.current?.focus({ preventScroll: true });
    setMode('actions');
  }, []);
  useLayoutEffect(() => {
    innermost.current = mode === 'citation' ? () => setMode('actions') : mode === 'silence' ? () => closeMenu('keys') : undefined;
  }, [mode, innermost, closeMenu]);
  const before = useRef<Mode>('actions');
  useLayoutEffect(() => {
    if (typeof before.current === 'object') opener.current?.focus({ preventScroll: true }); // Undo, which had the focus, is gone
    before.current = mode;
  }, [mode]);

  const copyCitation = () =>
    copy(view.plainCitation).then(
      () => say(copiedWords(view, texts)),
      () => setMode('citation'),
    );
  const silence = (way: Silence, silenced: boolean) =>
    onSilence(way, silenced).then(
      () => setMode(silenced ? { silenced: way } : 'actions'),
      () => {
        setMode('actions');
        say(text('view_silence_failed'));
      },
    );

  if (typeof mode === 'object') {
    const words = text(`view_silenced_${SILENCE_KEYS[mode.silenced]}`, what);
    return <Silenced words={words} onUndo={() => void silence(mode.silenced, false)} onOver={onUndoOver} />;
  }
  return (
    <>
      {mode === 'citation' && <CitationBox citation={view.plainCitation} onBack={() => setMode('actions')} />}
      {mode === 'silence' && <SilenceMenu what={what} opener={opener} onChoose={(way) => void silence(way, true)} onClose={closeMenu} />}
      <div class="card-footer">
        <div class="card-actions">
          {firstButton && (
            <button type="button" class="text-button card-more" onClick={firstButton === 'more' ? onMore : onTop}>
              {text(`card_${firstButton}`)}
            </button>
          )}
          <button type="button" class="text-button" onClick={() => void copyCitation()}>
            {text('card_copy')}
          </button>
          <button
            type="button"
            class="text-button"
            aria-haspopup="menu"
            aria-expanded={mode === 'silence'}
            ref={opener}
            onClick={() => setMode(mode === 'silence' ? 'actions' : 'silence')}
          >
            {text('view_silence')}
          </button>
        </div>
        <div class="card-said">
          <p role="status">{said}</p>
        </div>
      </div>
    </>
  );
}

/** What was silenced, and the way back for a while. */
function Silenced({ words, onUndo, onOver }: { words: string; onUndo: () => void; onOver: () => void }) {
  const { text } = useTexts();
  const undo = useRef<HTMLButtonElement>(null);
  const [status, setStatus] = useState('');
  const over = useRef(onOver);
  over.current = onOver;
  useEffect(() => {
    setStatus(words); // into a region that is there already: only then is it read aloud
    undo.current?.focus({ preventScroll: true });
    const timer = setTimeout(() => over.current(), UNDO_MS);
    return () => clearTimeout(timer);
  }, [words]);
  return (
    <div class="card-footer">
      <div class="card-actions">
        <p role="status">{status}</p>
        <button type="button" class="text-button" ref={undo} onClick={onUndo}>
          {text('card_undo')}
        </button>
      </div>
    </div>
  );
}

/** A value as it last was while it was let go: nothing moves under the pointer while a menu takes the room. */
function useKept<T>(value: T, isFree: boolean): T {
  const kept = useRef(value);
  if (isFree) kept.current = value;
  return kept.current;
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
