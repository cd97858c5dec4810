import { autoUpdate } from '@floating-ui/dom';
import type { CardRequest } from '../../common/card.ts';
import type { CardHost } from './host.ts';
import { measureCard } from './measure-card.ts';
import {
  cardWidth,
  greatestHeight,
  keptInWindow,
  type MarkedLine,
  markedLine,
  placeBeside,
  placeSheet,
  roomierSide,
} from './place-card.ts';

export interface Placing {
  /** The content is another one: its height is taken anew. */
  measure(): void;
  /** More room is wanted. Above its mark a card grows only by More, or what was pressed would move under the pointer. */
  grow(why: 'unfold' | 'more'): void;
  pin(pinned: boolean): void;
}

interface PlacedCard {
  host: CardHost;
  card: HTMLElement;
  request: Pick<CardRequest, 'markRects' | 'markElement' | 'texts'>;
  sheet: boolean;
  signal: AbortSignal;
}

/** Places a card beside its mark and keeps it there while the page scrolls or the window changes, until the signal. */
export function keepPlaced({ host, card, request, sheet, signal }: PlacedCard): Placing {
  let line = markedLine(request.markRects()) ?? { top: 0, bottom: 0, left: 0, right: 0 };
  let side = roomierSide(line);
  let opened = 0;
  let grown = false;
  let pinned = false;

  const greatest = () => greatestHeight(side, visible(line), sheet);
  const visible = (at: MarkedLine) => (pinned ? keptInWindow(at) : at);
  const place = () => {
    const now = markedLine(request.markRects());
    if (now) line = now;
    if (card.getBoundingClientRect().height > greatest()) side = roomierSide(visible(line));
    host.set({ width: cardWidth(sheet), 'max-height': grown ? greatest() : Math.min(opened, greatest()) });
    card.classList.toggle('at-top', sheet && side === 'above');
    if (sheet) placeSheet(host, side);
    else placeBeside(host, { line: visible(line), side, direction: request.texts.direction });
  };
  const measure = () => {
    host.set({ width: cardWidth(sheet) });
    opened = measureCard(host, card, greatest());
    place();
  };

  measure();
  // The mark is text, not an element: what scrolls it is found from the element that holds it.
  const reference = { contextElement: request.markElement, getBoundingClientRect: () => request.markElement.getBoundingClientRect() };
  signal.addEventListener('abort', autoUpdate(reference, host.element, place));
  return {
    measure,
    grow(why) {
      if (why === 'unfold' && side === 'above') return;
      grown = true;
      place();
    },
    pin(now) {
      pinned = now;
      place();
    },
  };
}
