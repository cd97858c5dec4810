import { browser } from 'wxt/browser';
import { createTabServices } from '../../common/browser-tab-services.ts';
import type { DeskTabServices, FollowedTab } from '../../common/desk-services.ts';
import { askBackground, askPage } from '../../common/messaging.ts';
import { watchNotes } from '../../common/notes-changed.ts';
import type { PanelServices } from './panel-services.ts';

/**
 * The services of the desk's window, over messages and the browser's own functions. In a tab of its own the desk's address names the tab
 * that it follows (`?tab=12`): the active one would be itself.
 */
export async function createDeskServices(address: string): Promise<PanelServices> {
  const named = Number(new URL(address).searchParams.get('tab')) || undefined;
  const { windowId, incognito } = await ownWindow();
  return {
    followedTab: () => (named === undefined ? activeTab(windowId) : tabOf(named)),
    watchFollowedTab: (onChanged) => watchTabs(windowId, onChanged),
    goTo: async (tabId) => {
      await browser.tabs.update(tabId, { active: true });
    },
    of: (tabId) => createDeskTabServices(tabId, windowId),
    notes: notesServices(windowId, incognito),
    takeRequest: () => askBackground('takeDeskRequest', { windowId }),
    watchRequests(onWaiting) {
      const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
        if (area === 'session' && changes[`desk-${windowId}`]?.newValue !== undefined) onWaiting();
      };
      browser.storage.onChanged.addListener(listener);
      return () => browser.storage.onChanged.removeListener(listener);
    },
  };
}

/** The desk's window. Where a browser has no windows, as on Android, the active tab tells its number. */
async function ownWindow(): Promise<{ readonly windowId: number; readonly incognito: boolean }> {
  if (browser.windows) {
    const { id = browser.windows.WINDOW_ID_CURRENT, incognito } = await browser.windows.getCurrent();
    return { windowId: id, incognito };
  }
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return { windowId: tab?.windowId ?? 0, incognito: tab?.incognito ?? false };
}

async function activeTab(windowId: number): Promise<FollowedTab | undefined> {
  const [tab] = await browser.tabs.query({ active: true, windowId });
  return tab?.id === undefined ? undefined : { id: tab.id, title: tab.title ?? '' };
}

async function tabOf(tabId: number): Promise<FollowedTab> {
  const { title = '' } = await browser.tabs.get(tabId);
  return { id: tabId, title };
}

function watchTabs(windowId: number, onChanged: () => void): () => void {
  const onActivated = (info: { readonly windowId: number }) => {
    if (info.windowId === windowId) onChanged();
  };
  const onUpdated = (_tabId: number, change: { readonly title?: string; readonly status?: string }) => {
    if (change.title !== undefined || change.status === 'complete') onChanged();
  };
  browser.tabs.onActivated.addListener(onActivated);
  browser.tabs.onUpdated.addListener(onUpdated);
  return () => {
    browser.tabs.onActivated.removeListener(onActivated);
    browser.tabs.onUpdated.removeListener(onUpdated);
  };
}

function notesServices(windowId: number, isPrivate: boolean): PanelServices['notes'] {
  return {
    isPrivate,
    listNotes: () => askBackground('listNotes', {}),
    findNotes: (query, order) => askBackground('findNotes', { query, order }),
    watchNotes,
    writeNote: (id, note) => askBackground('writeNote', { id, note, windowId }),
    removeNote: (id) => askBackground('removeNote', { id }),
    restoreNote: (note) => askBackground('restoreNote', { note }),
    writeCitations: (of, format) => askBackground('writeCitations', { of, format }),
    copy: (text) => navigator.clipboard.writeText(text),
    saveFile,
    writeBackup: () => askBackground('writeBackup', {}),
    readBackup: (text) => askBackground('readBackup', { text }),
    today: () => new Date().toISOString().slice(0, 10),
  };
}

/** Through a link that is pressed: no permission is asked for, and the browser saves where it saves downloads. */
function saveFile({ name, type, text }: { readonly name: string; readonly type: string; readonly text: string }): void {
  const href = URL.createObjectURL(new Blob([text], { type }));
  Object.assign(document.createElement('a'), { href, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(href), 60_000); // the browser reads it after the click
}

function createDeskTabServices(tabId: number, windowId: number): DeskTabServices {
  return {
    ...createTabServices(tabId),
    revealPlace: ({ frameId, block, start, end, surface }) => askPage(tabId, 'revealText', { block, start, end, text: surface }, frameId),
    readingPlace: (term) => askPage(tabId, 'readingPlace', term ? { term } : {}).catch(() => undefined), // no script of ours there: kept without a page
    selectedText: () => askPage(tabId, 'selectedText', {}),
    pageWordings: async (terms) => askBackground('describeWordings', { found: await askPage(tabId, 'pageWordings', {}), terms }),
    revealWording: ({ block, start, end, text }) => askPage(tabId, 'revealText', { block, start, end, text }),
    checkClaim: (claim) => askBackground('checkClaim', { claim }),
    timeline: (terms, date) => askBackground('timeline', { terms, ...(date ? { date } : {}) }),
    polls: () => askBackground('polls', {}),
    describeSources: () => askBackground('describeSources', {}),
    describeSubject: (subject, place) => askBackground('describeSubject', { subject, ...(place ? { place } : {}) }),
    writeCitations: (of, format, place) => askBackground('writeCitations', { of, format, ...(place ? { place } : {}) }),
    keep: (subject, place) => askBackground('keep', { id: crypto.randomUUID(), subject, ...(place ? { place } : {}), windowId }),
  };
}
