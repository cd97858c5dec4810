import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ExtensionBrowser, launchExtension } from './browser.ts';

describe('settings', () => {
  let browser: ExtensionBrowser;
  beforeAll(async () => {
    browser = await launchExtension();
  });
  afterAll(() => browser.close());

  const openPopup = async (): Promise<Page> => {
    const page = await browser.newPage();
    await page.goto(`chrome-extension://${browser.extensionId}/popup.html`);
    return page;
  };

  /** Asks for ten changes at once, without waiting for any. */
  const changeAll = (page: Page, hosts: readonly string[]) =>
    page.evaluate(async (list) => {
      const { runtime } = (globalThis as unknown as { chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } } }).chrome;
      const change = (host: string) => ({ name: 'changeSettings', params: { id: host, change: { kind: 'site', host, on: false } } });
      await Promise.all(list.map((host) => runtime.sendMessage(change(host))));
    }, hosts);

  it('lose nothing when two windows write at once', async () => {
    const hosts = (name: string) => Array.from({ length: 10 }, (_, i) => `${name}${i}.example`);
    const [one, two] = await Promise.all([openPopup(), openPopup()]);
    await Promise.all([changeAll(one, hosts('a')), changeAll(two, hosts('b'))]);
    const worker = await browser.worker();
    const stored = await worker.evaluate(async () => {
      const { storage } = (
        globalThis as unknown as { chrome: { storage: { local: { get(key: string): Promise<{ sites: { off: string[] } }> } } } }
      ).chrome;
      return (await storage.local.get('sites')).sites.off;
    });
    expect(stored.toSorted()).toEqual([...hosts('a'), ...hosts('b')].toSorted());
  });
});
