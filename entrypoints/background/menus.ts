import { browser } from 'wxt/browser';
import { citableAddress } from '../../common/citable-address.ts';
import { CLAIM_CHARS } from '../../common/limits.ts';
import { openDeskForReader } from '../../common/open-desk.ts';
import { browserTexts } from '../../common/texts.ts';

const CHECK = 'check';

/** What the browser tells of a press on the menu's line. */
export interface MenuPress {
  readonly menuItemId: string | number;
  readonly selectionText?: string | undefined;
  readonly pageUrl?: string | undefined;
}

export interface MenuTab {
  readonly id?: number | undefined;
  readonly windowId?: number | undefined;
  readonly title?: string | undefined;
}

/** Makes the menu's line for selected words; the browser keeps it from then on. Not every browser has such menus. */
export async function createMenus(): Promise<void> {
  const { contextMenus } = browser;
  if (!contextMenus) return;
  await contextMenus.removeAll();
  contextMenus.create({ id: CHECK, title: browserTexts().text('menu_check'), contexts: ['selection'] });
}

/** Opens the desk with the words that are selected; in the turn of the press, or the browser refuses. */
export async function checkSelection(press: MenuPress, tab: MenuTab | undefined): Promise<void> {
  const claim = (press.selectionText ?? '').replace(/\s+/g, ' ').trim().slice(0, CLAIM_CHARS);
  if (press.menuItemId !== CHECK || claim === '') return;
  const { id: tabId, title = '' } = tab ?? {};
  const { pageUrl } = press;
  const place = pageUrl && /^(?:https?|file):/.test(pageUrl) ? { place: { address: citableAddress(pageUrl), title } } : {};
  // A selection in the panel itself comes without a tab: the panel is open then, in the window at hand.
  const windowId = tab?.windowId ?? (await browser.windows.getLastFocused()).id;
  if (windowId === undefined) return;
  await openDeskForReader({ windowId, tabId }, { kind: 'check', claim, ...place });
}
