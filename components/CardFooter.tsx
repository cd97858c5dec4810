import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { DeskAnswer, Silence } from '../common/card.ts';
import type { Kept } from '../common/messages.ts';
import type { Texts } from '../common/texts.ts';
import type { TermView } from '../engine/views.ts';
import { CitationBox } from './CitationBox.tsx';
import { SilenceMenu } from './SilenceMenu.tsx';
import { SILENCE_KEYS } from './silence-words.ts';
import { useTexts } from './texts.tsx';

/** How long a silencing can be taken back in the card that did it. */
const UNDO_MS = 8000;

interface CardFooterProps {
  view: TermView;
  /** The site of the page; empty where a frame can't know it. */
  host: string;
  /** What the first button does; absent when everything fits. */
  more: 'more' | 'top' | undefined;
  innermost: { current: (() => void) | undefined };
  /** What was done last, for as long as it is said in place of the actions. */
  said: string;
  say: (message: string) => void;
  copy: (text: string) => Promise<void>;
  onMore: () => void;
  onTop: () => void;
  /** Shows the entry, or its citation, in the desk; what can't be shown is said by the caller. */
  onDesk: (kind: 'term' | 'cite') => Promise<DeskAnswer>;
  onKeep: () => Promise<Kept>;
  onSilence: (what: Silence, silenced: boolean) => Promise<void>;
  onUndoOver: () => void;
}

type Mode = 'actions' | 'citation' | 'silence' | { readonly silenced: Silence };

/** The card's actions; it stays while the rest scrolls. What was done is said in their place. */
export function CardFooter(props: CardFooterProps) {
  const { view, host, more, innermost, said, say, copy, onMore, onTop, onDesk, onKeep, onSilence, onUndoOver } = props;
  const texts = useTexts();
  const { text } = texts;
  const [mode, setMode] = useState<Mode>('actions');
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
      () => say(withFramings('card_copied', view, texts)),
      async () => {
        const shown = await onDesk('cite').catch((): DeskAnswer => 'none');
        if (shown === 'none') setMode('citation');
        else say(text(`card_cited_${shown}`));
      },
    );
  const keep = () =>
    onKeep().then(
      (kept) => say(kept.ok ? withFramings('card_kept', view, texts) : kept.words),
      () => say(text('card_keep_failed')),
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
          <button type="button" class="text-button" onClick={() => void onDesk('term')}>
            {text('card_open_panel')}
          </button>
          <button type="button" class="text-button" onClick={() => void keep()}>
            {text('card_keep')}
          </button>
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

/** What was done, with how many framings where the entry has a contested question: none may go out alone. */
function withFramings(key: string, { question }: TermView, { text }: Texts): string {
  if (!question || question.oneView) return text(key);
  return text(`${key}_all`, { count: question.framings.length });
}
