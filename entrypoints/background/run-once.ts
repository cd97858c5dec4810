import { browser } from 'wxt/browser';
import { askPage } from '../../common/messaging.ts';

/** WXT types the files that it knows; the manifest names the same ones. */
type ScriptFiles = NonNullable<Parameters<typeof browser.scripting.executeScript>[0]['files']>;

/**
 * Runs the page's script in a tab that the reader has opened to us by pressing the toolbar button (`activeTab`): once, nothing
 * kept. Answers why not in words when the browser refuses.
 */
export async function runOnce(tabId: number): Promise<{ ok: true } | { ok: false; reason: string }> {
  const [script] = browser.runtime.getManifest().content_scripts ?? [];
  if (!script) throw new Error('the manifest lists no content script');
  const target = { tabId, allFrames: true };
  try {
    if (script.css?.length) await browser.scripting.insertCSS({ target, files: script.css });
    await browser.scripting.executeScript({ target, files: (script.js ?? []) as ScriptFiles });
    return { ok: true };
  } catch (error) {
    return { ok: false, reason: error instanceof Error ? error.message : String(error) };
  }
}

/**
 * Gives the permitted tabs that are open the script of a new version: the old one can no longer ask or answer anything. A page that
 * answers has the new one already, and one that is loading gets it from the browser: a second one would take the first one's marks away.
 */
export async function replaceScripts(): Promise<void> {
  const { origins = [] } = await browser.permissions.getAll();
  if (origins.length === 0) return;
  const tabs = await browser.tabs.query({ url: origins });
  const isLeft = async (tabId: number) => !(await askPage(tabId, 'pageState', {}).then(Boolean, () => false));
  await Promise.all(
    tabs.map(async ({ id, discarded, status }) => {
      if (id === undefined || discarded || status === 'loading') return;
      if (await isLeft(id)) await runOnce(id);
    }),
  );
}
