import type { Card, CardRequest } from '../../common/card.ts';
import { type OpenCard, openCard } from './open-card.tsx';

/** The card's script as the content script sees it: at most one card at a time. */
export function createCard(): Card {
  let opened: OpenCard | undefined;
  return {
    open(request: CardRequest) {
      opened?.close('asked');
      opened = openCard({
        ...request,
        onClosed(how) {
          opened = undefined;
          request.onClosed(how);
        },
      });
    },
    close: () => opened?.close('asked'),
    escape: () => opened?.escape() ?? false,
    isOpen: () => opened !== undefined,
    isPinned: () => opened?.isPinned() ?? false,
    box: () => opened?.box(),
    element: () => opened?.element(),
  };
}
