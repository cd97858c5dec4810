/**
 * Escape closes the card. The listener is the first on the window when the script started with the document, so that no page can
 * keep the key from it; it keeps the key from the page only while a card is open.
 */
/** The browser's way to hear of Escape and the back gesture; Chromium only, and not yet in the type library. */
interface Watcher {
  onclose: (() => void) | null;
  destroy(): void;
}
const { CloseWatcher } = globalThis as { CloseWatcher?: new () => Watcher };

export interface EscapeKey {
  /** Called when a card opens or closes. */
  setOpen(isOpen: boolean): void;
}

interface Options {
  readonly signal: AbortSignal;
  /** The script came after the document: the page may have listeners before ours. */
  readonly isLate: boolean;
  /** True when the key was used. */
  readonly onEscape: () => boolean;
}

export function listenForEscape({ signal, isLate, onEscape }: Options): EscapeKey {
  let isOpen = false;
  let swallowKeyUp = false;
  let watcher: Watcher | undefined;

  const consume = (event: Event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  addEventListener(
    'keydown',
    (event) => {
      if (!isOpen || event.key !== 'Escape' || !event.isTrusted || event.isComposing || !onEscape()) return;
      swallowKeyUp = true;
      consume(event);
    },
    { capture: true, signal },
  );
  addEventListener(
    'keyup',
    (event) => {
      if (!swallowKeyUp || event.key !== 'Escape') return;
      swallowKeyUp = false;
      consume(event);
    },
    { capture: true, signal },
  );

  const stopWatching = () => {
    watcher?.destroy();
    watcher = undefined;
  };
  signal.addEventListener('abort', stopWatching);
  return {
    setOpen(given) {
      isOpen = given;
      stopWatching();
      // A page whose listener stands before ours can stop the key there; a close watcher still hears of it (Chromium).
      if (!given || !isLate || !CloseWatcher) return;
      watcher = new CloseWatcher();
      watcher.onclose = () => {
        watcher = undefined;
        if (isOpen) onEscape();
      };
    },
  };
}
