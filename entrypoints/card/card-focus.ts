import type { CardRequest } from '../../common/card.ts';
import type { CardHost } from './host.ts';

interface FocusedCard {
  host: CardHost;
  card: HTMLElement;
  request: Pick<CardRequest, 'focus' | 'markElement'>;
  signal: AbortSignal;
  /** Tab left the card. */
  onLeave: () => void;
}

const FOCUSABLE =
  'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), summary, [tabindex]';

/**
 * Takes the focus in where the keyboard opened the card, and gives it back when the card closes with the focus in it. Tab at the
 * card's end goes on in the page after the mark, Shift+Tab at its start before it. The page's own keys stay silent meanwhile.
 */
export function keepFocus({ host, card, request, signal, onLeave }: FocusedCard): void {
  const before = document.activeElement;
  if (request.focus) card.focus({ preventScroll: true });

  card.addEventListener('keydown', (event) => event.key === 'Tab' && leaveByTab(event), { signal });
  for (const type of ['keydown', 'keypress', 'keyup'] as const) {
    host.element.addEventListener(type, (event) => event.stopPropagation(), { signal });
  }
  signal.addEventListener('abort', () => {
    if (host.root.activeElement && before instanceof HTMLElement) before.focus({ preventScroll: true });
  });

  function leaveByTab(event: KeyboardEvent) {
    const stops = focusableIn(card);
    const edge = event.shiftKey ? stops[0] : stops.at(-1);
    const isAtEdge = host.root.activeElement === edge || (event.shiftKey && host.root.activeElement === card);
    if (!isAtEdge) return;
    const next = neighbour(request.markElement, event.shiftKey, host.element);
    if (!next) return;
    event.preventDefault();
    next.focus();
    onLeave();
  }
}

function focusableIn(root: ParentNode): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>(FOCUSABLE)].filter((element) => element.tabIndex >= 0 && element.checkVisibility());
}

/** The stop of the page that comes after the mark, or before it. */
function neighbour(mark: Element, isBackwards: boolean, host: Element): HTMLElement | undefined {
  const stops = focusableIn(document).filter((element) => element !== host);
  const wanted = isBackwards ? Node.DOCUMENT_POSITION_PRECEDING : Node.DOCUMENT_POSITION_FOLLOWING;
  const found = stops.filter((element) => mark.compareDocumentPosition(element) & wanted);
  return isBackwards ? found.at(-1) : found[0];
}
