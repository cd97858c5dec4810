import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { Silence } from '../common/card.ts';
import { SILENCE_KEYS, type Silenced, waysToSilence } from './silence-words.ts';
import { useTexts } from './texts.tsx';

export interface SilenceMenuProps {
  what: Silenced;
  /** The button that opened the menu: a press on it is not one beside the menu. */
  opener: RefObject<HTMLElement | null>;
  onChoose: (what: Silence) => void;
  /** Escape and Tab give the focus back to the opener; a press beside the menu leaves it where it went. */
  onClose: (how: 'keys' | 'press') => void;
}

/** The ways to make it quieter, each with what exactly it silences: a menu with the focus in it. */
export function SilenceMenu({ what, opener, onChoose, onClose }: SilenceMenuProps) {
  const { text } = useTexts();
  const menu = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => menu.current?.querySelector<HTMLElement>('[role="menuitem"]')?.focus({ preventScroll: true }), []);
  useEffect(() => {
    const root = menu.current?.getRootNode();
    const press = ({ target }: Event) => {
      const isInside = [menu.current, opener.current].some((one) => target instanceof Node && one?.contains(target));
      if (!isInside) onClose('press');
    };
    root?.addEventListener('pointerdown', press);
    return () => root?.removeEventListener('pointerdown', press);
  }, [opener, onClose]);

  const onKeyDown = (event: KeyboardEvent & { readonly currentTarget: HTMLElement }) => {
    if (event.key === 'Tab') return onClose('keys'); // and on from the opener
    event.stopPropagation(); // letters and arrows mean framings elsewhere
    if (event.key === 'Escape') onClose('keys');
    else if (!moveFocus(event.currentTarget, event)) return;
    event.preventDefault();
  };
  return (
    <div class="silence" role="menu" aria-label={text('view_silence_menu')} tabIndex={-1} ref={menu} onKeyDown={onKeyDown}>
      {waysToSilence(what).map((way) => (
        <button key={way} type="button" class="silence-row" role="menuitem" tabIndex={-1} onClick={() => onChoose(way)}>
          <Way way={way} what={what} />
        </button>
      ))}
    </div>
  );
}

function Way({ way, what: { topic, host } }: { way: Silence; what: Silenced }) {
  const { text } = useTexts();
  const key = `view_silence_${SILENCE_KEYS[way]}`;
  const isTerm = way === 'term in this tab' || way === 'term for good';
  return (
    <span>
      <strong>{text(key, { topic, host })}</strong>
      {isTerm && ` ${text(`${key}_rest`)}`}
    </span>
  );
}

/** Up and Down go round; Home and End go to the ends. False for any other key. */
function moveFocus(menu: HTMLElement, { key, target }: KeyboardEvent): boolean {
  const rows = [...menu.querySelectorAll<HTMLElement>('[role="menuitem"]')];
  const at = rows.indexOf(target as HTMLElement);
  const steps: Record<string, number> = { ArrowDown: at + 1, ArrowUp: Math.max(at, 0) - 1, Home: 0, End: -1 };
  const to = steps[key];
  if (to === undefined) return false;
  rows.at(to % rows.length)?.focus();
  return true;
}
