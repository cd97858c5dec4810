import { browser } from 'wxt/browser';
import type { TermKey } from '../engine/corpus.ts';
import type { Place } from './find-place.ts';
import { originPattern, placeOf, sitePattern } from './find-place.ts';
import { PAGE_ANSWER_MS } from './limits.ts';
import { coversAddress } from './match-pattern.ts';
import type { PageState } from './messages.ts';
import { askBackground, askPage } from './messaging.ts';
import { readSettings, watchSettings } from './settings.ts';
import type { TabServices } from './tab-services.ts';

/** Where it is kept of which pack's day the reader was told; no setting, and nothing about what is read. */
const PACK_AGE_TOLD = 'pack-age-told';

/** A page that was allowed just now is given this long to start, and asked so often. */
const STARTING_MS = 2000;
const ASK_EVERY_MS = 100;

/** The services of one tab, over messages and the browser's own functions. */
export function createTabServices(tabId: number): TabServices {
  return {
    findPlace: () => findPlace(tabId),
    pageState: () => inTime(askPage(tabId, 'pageState', {})),
    nextPageState: (after) => askPage(tabId, 'pageState', { after }).catch(nobody),
    watchTab: (onChanged) => watchTab(tabId, onChanged),
    reveal: (term) => reveal(tabId, term),
    markAnyway: () => askPage(tabId, 'markAnyway', {}),
    readAgain: () => askPage(tabId, 'readAgain', {}),
    toggleMarks: () => askPage(tabId, 'toggleMarks', {}),
    runOnce: () => askBackground('runOnce', { tabId }),
    reload: () => browser.tabs.reload(tabId),
    allow: (host) => browser.permissions.request({ origins: [sitePattern(host)] }),
    giveBack: (patterns) => browser.permissions.remove({ origins: [...patterns] }),
    browserKind: import.meta.env.FIREFOX ? 'firefox' : 'chromium',
    explain: (term) => askBackground('explainTerm', { term }),
    explainQuestion: (pack, question) => askBackground('explainQuestion', { pack, question }),
    search: (query) => askBackground('search', { query }),
    describePacks: () => askBackground('describePacks', {}),
    hideTerm: (term, hidden) => askBackground('hideTerm', { term, hidden, tabId }),
    hiddenTerms: () => askBackground('hiddenTerms', { tabId }),
    readSettings,
    watchSettings,
    changeSettings: (change) => askBackground('changeSettings', { id: crypto.randomUUID(), change }),
    now: () => new Date(),
    packAgeTold: async () => {
      const told = (await browser.storage.local.get(PACK_AGE_TOLD))[PACK_AGE_TOLD];
      return typeof told === 'string' ? told : undefined;
    },
    tellPackAge: (asOf) => browser.storage.local.set({ [PACK_AGE_TOLD]: asOf }),
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
  const list = browser.runtime.getManifest().content_scripts?.[0]?.matches ?? [];
  const listed = address !== undefined && list.some((one: string) => coversAddress(one, address));
  const { origins: granted = [] } = await browser.permissions.getAll();
  return placeOf(address, { permitted, listed, granted, files });
}

/** Scrolls to a term in the frame that has it; a frame that has lost it leaves it to the next. */
async function reveal(tabId: number, term: TermKey): Promise<boolean> {
  for (const frameId of await askPage(tabId, 'framesWith', { term })) {
    if (await askPage(tabId, 'revealTerm', { term }, frameId).catch(() => false)) return true;
  }
  return false;
}

function watchTab(tabId: number, onChanged: () => void): () => void {
  const listener = (changedId: number, change: { readonly status?: string }) => {
    if (changedId === tabId && change.status === 'complete') onChanged();
  };
  const granted = () => void waitForPage(tabId).then(onChanged);
  browser.tabs.onUpdated.addListener(listener);
  browser.permissions.onAdded.addListener(granted);
  browser.permissions.onRemoved.addListener(onChanged);
  return () => {
    browser.tabs.onUpdated.removeListener(listener);
    browser.permissions.onAdded.removeListener(granted);
    browser.permissions.onRemoved.removeListener(onChanged);
  };
}

/** The background puts the script into a page that was allowed just now: waits until it answers, or until it will not. */
async function waitForPage(tabId: number): Promise<void> {
  for (const end = Date.now() + STARTING_MS; Date.now() < end; ) {
    if (await inTime(askPage(tabId, 'pageState', {}))) return;
    await new Promise((resolve) => setTimeout(resolve, ASK_EVERY_MS));
  }
}

/** An answer, or undefined: nobody is there, or nobody within the time in which a page of ours answers. */
function inTime(answer: Promise<PageState>): Promise<PageState | undefined> {
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, PAGE_ANSWER_MS));
  return Promise.race([answer.catch(nobody), late]);
}

/** A page without our script is no error here: it is what the popup then says. */
const nobody = () => undefined;
