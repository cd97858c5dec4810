import { defineUnlistedScript } from '#imports';
import { createCard } from './create-card.tsx';

/** Put into a page's isolated world when a card is first wanted there; a second time it changes nothing. */
export default defineUnlistedScript(() => {
  globalThis.__crosslightCard ??= createCard();
});
