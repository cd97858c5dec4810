import { browser } from 'wxt/browser';
import { PAGE_ANSWER_MS } from '../../common/limits.ts';
import type { PageState } from '../../common/messages.ts';
import { askBackground, askPage } from '../../common/messaging.ts';
import { readSettings, watchSettings } from '../../common/settings.ts';
import type { Place } from './find-place.ts';
import { originPattern, placeOf } from './find-place.ts';
import type { PopupServices } from './popup-services.ts';

/** The services of one tab, over messages and the browser's own functions. */
export function createBrowserServices(tabId: number): PopupServices {
  return {
    findPlace: () => findPlace(tabId),
    pageState: () => inTime(askPage(tabId, 'pageState', {})),
    nextPageState: (after) => askPage(tabId, 'pageState', { after }).catch(nobody),
    watchTab: (onLoaded) => watchTab(tabId, onLoaded),
    reveal: (term) => askPage(tabId, 'revealTerm', { term }),
    markAnyway: () => askPage(tabId, 'markAnyway', {}),
    readAgain: () => askPage(tabId, 'readAgain', {}),
    toggleMarks: () => askPage(tabId, 'toggleMarks', {}),
    runOnce: () => askBackground('runOnce', { tabId }),
    reload: () => browser.tabs.reload(tabId),
    explain: (term) => askBackground('explainTerm', { term }),
    search: (query) => askBackground('search', { query }),
    describePacks: () => askBackground('describePacks', {}),
    hideTerm: (term, hidden) => askBackground('hideTerm', { term, hidden, tabId }),
    hiddenTerms: () => askBackground('hiddenTerms', { tabId }),
    readSettings,
    watchSettings,
    changeSettings: (change) => askBackground('changeSettings', { id: crypto.randomUUID(), change }),
    copy: (text) => navigator.clipboard.writeText(text),
    close: () => window.close(),
  };
}

/** The tab that the popup speaks of: the active one, or the one that its own address names (`?tab=12`, in a tab of its own). */
export async function findTab(address: string): Promise<number | undefined> {
  const named = new URL(address).searchParams.get('tab');
  if (named && /^\d+$/.test(named)) return Number(named);
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id;
}

async function findPlace(tabId: number): Promise<Place> {
  const address = (await browser.tabs.get(tabId)).url;
  const pattern = originPattern(address);
  const permitted = pattern !== undefined && (await browser.permissions.contains({ origins: [pattern] }));
  const files = await browser.extension.isAllowedFileSchemeAccess();
  return placeOf(address, { permitted, files });
}

function watchTab(tabId: number, onLoaded: () => void): () => void {
  const listener = (changedId: number, change: { readonly status?: string }) => {
    if (changedId === tabId && change.status === 'complete') onLoaded();
  };
  browser.tabs.onUpdated.addListener(listener);
  return () => browser.tabs.onUpdated.removeListener(listener);
}

/** An answer, or undefined: nobody is there, or nobody within the time in which a page of ours answers. */
function inTime(answer: Promise<PageState>): Promise<PageState | undefined> {
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, PAGE_ANSWER_MS));
  return Promise.race([answer.catch(nobody), late]);
}

/** A page without our script is no error here: it is what the popup then says. */
const nobody = () => undefined;
