/**
 * Sites that the reader added: one dynamic registration of the page's script, kept in step with what the browser has granted.
 * The grant itself is the memory: nothing is stored that could differ from it.
 */
import { browser } from 'wxt/browser';
import { coversAddress } from '../../common/match-pattern.ts';
import { tellFrames } from '../../common/messaging.ts';
import { runOnce } from './run-once.ts';

const REGISTRATION = 'added-sites';

/** Match patterns granted beyond the listed hosts, sorted. A browser that withholds the list grants narrower patterns of it. */
async function addedPatterns(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  const listed = browser.runtime.getManifest().content_scripts?.[0]?.matches ?? [];
  return origins
    .filter((origin) => !listed.some((pattern: string) => pattern === origin || coversAddress(pattern, addressOf(origin))))
    .sort();
}

/** An address that a pattern for one site covers; of a pattern for every site there is none. */
const addressOf = (pattern: string) => pattern.replace(/^\*:/, 'https:').replace('//*.', '//').replace(/\*$/, '');

/** Registers the page's script for the added sites as they are granted now; none left takes the registration away. */
export async function registerAddedSites(): Promise<void> {
  const matches = await addedPatterns();
  const [known] = await browser.scripting.getRegisteredContentScripts({ ids: [REGISTRATION] });
  if (matches.length === 0) {
    if (known) await browser.scripting.unregisterContentScripts({ ids: [REGISTRATION] });
    return;
  }
  const script = { id: REGISTRATION, matches, ...pageScript() };
  if (known) await browser.scripting.updateContentScripts([script]);
  else await browser.scripting.registerContentScripts([script]);
}

/** The same files and moments as the manifest gives for the listed hosts. */
function pageScript() {
  const [script] = browser.runtime.getManifest().content_scripts ?? [];
  if (!script) throw new Error('the manifest lists no content script');
  return {
    js: script.js ?? [],
    css: script.css ?? [],
    allFrames: true,
    matchOriginAsFallback: true,
    runAt: 'document_start' as const,
    persistAcrossSessions: true,
  };
}

/** Sites were granted: they are registered, and their open tabs are read at once. */
export async function onGranted(patterns: readonly string[]): Promise<void> {
  await registerAddedSites();
  const tabs = await browser.tabs.query({ url: [...patterns] });
  for (const { id } of tabs) if (id !== undefined) await runOnce(id);
}

/** Sites were withdrawn: they are no longer registered, and their open pages take the marks away and stop. */
export async function onWithdrawn(patterns: readonly string[]): Promise<void> {
  await registerAddedSites();
  // Tabs of a withdrawn site can't be asked for by address any more: every page of ours is told, and each judges by its own.
  const tabs = await browser.tabs.query({});
  await Promise.all(tabs.map(async ({ id }) => (id === undefined ? undefined : tellFrames(id, 'stopOn', { patterns }))));
}
