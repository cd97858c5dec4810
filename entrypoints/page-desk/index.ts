import { defineUnlistedScript } from '#imports';
import { createPageDesk } from './create-page-desk.ts';

/** Put into a page's isolated world when the desk first asks for its words; a second time it changes nothing. */
export default defineUnlistedScript(() => {
  globalThis.__crosslightDesk ??= createPageDesk();
});
