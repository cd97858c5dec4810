/** Answers about opening the desk, and about the script by which it asks of a page. */
import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { takeDeskRequest } from '../../common/desk-requests.ts';
import type { BackgroundRequests } from '../../common/messages.ts';
import { askPage, type Handlers } from '../../common/messaging.ts';
import { openDeskForPage } from '../../common/open-desk.ts';
import { deskRequest, unmarkedList } from './check-opening.ts';
import { checked } from './check-params.ts';
import { createQueue } from './one-by-one.ts';

/** The script as the build names it. */
const DESK_SCRIPT = '/page-desk.js';

type Opening = Pick<Handlers<BackgroundRequests>, 'openDesk' | 'takeDeskRequest' | 'injectDesk' | 'noteUnmarked'>;

/** A part of the background's handlers. */
export function createOpeningHandlers(): Opening {
  const take = createQueue();
  return {
    // Nothing may be awaited before the panel is asked for.
    openDesk({ show, tabId, windowId }, asker) {
      const window = checked('openDesk', v.number(), asker.windowId ?? windowId);
      const tab = asker.tabId ?? tabId;
      return openDeskForPage(
        { windowId: window, ...(typeof tab === 'number' ? { tabId: tab } : {}) },
        checked('openDesk', deskRequest, show),
      );
    },
    takeDeskRequest({ windowId }, asker) {
      // What one page has asked is no other page's business.
      if (asker.tabId !== undefined) throw new Error('takeDeskRequest: only the desk takes requests');
      return take(() => takeDeskRequest(checked('takeDeskRequest', v.number(), windowId)));
    },
    async injectDesk(_params, { tabId, frameId }) {
      if (tabId === undefined) throw new Error('injectDesk: only a page has words');
      await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId ?? 0] }, files: [DESK_SCRIPT] });
      return true;
    },
    async noteUnmarked({ unmarked }, { tabId, frameId }) {
      if (tabId === undefined || !frameId) return;
      const seen = checked('noteUnmarked', unmarkedList, unmarked).map((one) => ({ ...one, frameId }));
      await askPage(tabId, 'noteUnmarked', { frameId, unmarked: seen });
    },
  };
}
