import { browser } from 'wxt/browser';
import { createTabServices } from '../../common/browser-tab-services.ts';
import { askBackground } from '../../common/messaging.ts';
import { openDeskForReader } from '../../common/open-desk.ts';
import type { PopupServices } from './popup-services.ts';

/** The services of the popup of one tab; the tab's window is asked for at once, because a click can't wait for it. */
export async function createPopupServices(tabId: number): Promise<PopupServices> {
  const { windowId } = await browser.tabs.get(tabId);
  const services = createTabServices(tabId);
  if (windowId === undefined) throw new Error('a tab without a window');
  return {
    ...services,
    takeRequest: () => askBackground('takeDeskRequest', { windowId }),
    async openDesk(show) {
      await openDeskForReader({ windowId, tabId }, show);
      services.close();
    },
  };
}
