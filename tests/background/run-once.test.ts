import { afterEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { replaceScripts } from '../../entrypoints/background/run-once.ts';

afterEach(() => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
});

/** A browser with some tabs, of which some answer; which of them got a script. */
async function replaceIn(tabs: readonly object[], answering: readonly number[]): Promise<number[]> {
  const ran: number[] = [];
  vi.spyOn(browser.permissions, 'getAll').mockImplementation((async () => ({ origins: ['*://*.news.example/*'] })) as never);
  vi.spyOn(browser.tabs, 'query').mockImplementation((async () => tabs) as never);
  vi.spyOn(browser.tabs, 'sendMessage').mockImplementation(async (id: number) => {
    if (!answering.includes(id)) throw new Error('Receiving end does not exist.');
    return { ok: true, value: {} };
  });
  vi.spyOn(browser.runtime, 'getManifest').mockReturnValue({ content_scripts: [{ js: ['content.js'] }] } as never);
  vi.spyOn(browser.scripting, 'executeScript').mockImplementation((async ({ target }: { target: { tabId: number } }) => {
    ran.push(target.tabId);
    return [];
  }) as never);
  await replaceScripts();
  return ran;
}

describe('replaceScripts', () => {
  it('runs where nobody answers, and not where the new script runs or the browser is about to start it', async () => {
    const tabs = [
      { id: 1, status: 'complete' },
      { id: 2, status: 'complete' },
      { id: 3, status: 'loading' },
      { id: 4, status: 'complete', discarded: true },
    ];
    expect(await replaceIn(tabs, [2])).toEqual([1]);
  });

  it('leaves the other tabs alone when one refuses', async () => {
    expect(
      await replaceIn(
        [
          { id: 1, status: 'complete' },
          { id: 5, status: 'complete' },
        ],
        [],
      ),
    ).toEqual([1, 5]);
  });
});
