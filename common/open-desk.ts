/**
 * Opens the desk: Chromium's side panel, Firefox's sidebar. Browsers allow that only in the very turn in which they report what
 * the reader did: nothing may be awaited before the panel is asked for.
 */
import { browser } from 'wxt/browser';
import { isDeskRequestWaiting, leaveDeskRequest, takeDeskRequest } from './desk-requests.ts';
import type { BackgroundRequests, DeskRequest } from './messages.ts';

/** The desk as the build names it. */
const DESK_PAGE = '/sidepanel.html';

/** An open panel takes a request in a tenth of this. */
const TAKEN_MS = 250;

/** What WXT's types leave out. */
interface DeskBrowser {
  /** Chromium only. */
  readonly sidePanel?: { open(at: { windowId: number }): Promise<void> };
  /** Firefox only, and not on Android. */
  readonly sidebarAction?: {
    open(): Promise<void>;
    toggle(): Promise<void>;
    isOpen(at: { windowId: number }): Promise<boolean>;
  };
}

const deskBrowser = () => browser as unknown as DeskBrowser;

export interface DeskPlace {
  readonly windowId: number;
  /** The tab beside which the desk opens. */
  readonly tabId?: number | undefined;
}

/** `page`: a web page asks, for which Firefox opens no sidebar. `reader`: a menu, a key or a page of ours was pressed, and it does. */
type Asking = 'page' | 'reader';

/** Opens the panel of a window; false where the browser has none, or refuses. Call it in the turn of the reader's action. */
async function openPanel(windowId: number, asking: Asking): Promise<boolean> {
  const { sidePanel, sidebarAction } = deskBrowser();
  try {
    if (sidePanel) await sidePanel.open({ windowId });
    else if (asking === 'reader') await sidebarAction?.open();
    else return (await sidebarAction?.isOpen({ windowId })) ?? false;
    return hasPanels();
  } catch {
    return false; // the reader's action is too long ago, or the browser has no place for a panel in such a window
  }
}

/** Shows something in the desk for a web page: in the panel, else in the popup, which offers it; in a tab where there are no panels. */
export async function openDeskForPage(place: DeskPlace, show: DeskRequest): Promise<ReturnType<BackgroundRequests['openDesk']>> {
  const opening = openPanel(place.windowId, 'page');
  await leaveDeskRequest(place.windowId, show);
  if ((await opening) || (await isTaken(place.windowId))) return 'panel';
  if (!hasPanels()) return openDeskTab(place);
  if (await openPopup(place.windowId)) return 'popup';
  await takeDeskRequest(place.windowId); // or a panel opened much later would show it
  return 'none';
}

/** Shows something in the desk after a menu, a key or a button of ours; without anything to show it only opens. */
export async function openDeskForReader(place: DeskPlace, show?: DeskRequest): Promise<void> {
  const opening = openPanel(place.windowId, 'reader');
  if (show) await leaveDeskRequest(place.windowId, show);
  if ((await opening) || (show && (await isTaken(place.windowId)))) return;
  await openDeskTab(place);
}

/** Opens the panel, or closes it where the browser can do that (Firefox). */
export async function toggleDesk(place: DeskPlace): Promise<void> {
  const { sidebarAction } = deskBrowser();
  await (sidebarAction ? sidebarAction.toggle() : openDeskForReader(place));
}

/** Chromium doesn't say whether a panel is open, and refuses to open it again: one that is takes what waits. */
async function isTaken(windowId: number): Promise<boolean> {
  if (!deskBrowser().sidePanel) return false;
  await new Promise((resolve) => setTimeout(resolve, TAKEN_MS));
  return !(await isDeskRequestWaiting(windowId));
}

const hasPanels = () => (deskBrowser().sidePanel ?? deskBrowser().sidebarAction) !== undefined;

async function openDeskTab({ windowId, tabId }: DeskPlace): Promise<'panel'> {
  const url = browser.runtime.getURL(DESK_PAGE as Parameters<typeof browser.runtime.getURL>[0]);
  await browser.tabs.create({ url: tabId === undefined ? url : `${url}?tab=${tabId}`, windowId });
  return 'panel';
}

async function openPopup(windowId: number): Promise<boolean> {
  try {
    await browser.action.openPopup({ windowId });
    return true;
  } catch {
    return false; // older browsers open it for a press of the button only
  }
}
