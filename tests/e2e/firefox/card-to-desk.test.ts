import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSavedPage } from '../../../cli/saved-page.ts';
import { type FirefoxBrowser, launchFirefox } from './firefox.ts';

const SAMPLE = 'tests/fixtures/sample/article.html';

interface Extension {
  readonly browser: {
    readonly extension: { getViews(of: { type: 'popup' | 'sidebar' }): Window[] };
    readonly sidebarAction: { isOpen(at: object): Promise<boolean> };
  };
}

describe('the card in Firefox', () => {
  let firefox: FirefoxBrowser | undefined;
  beforeAll(async () => {
    firefox = await launchFirefox();
  });
  afterAll(async () => {
    await firefox?.close();
  });

  /** What the real popup, or the sidebar, shows, read from a page of ours: no driver reaches them. */
  const textsIn = (own: Page, type: 'popup' | 'sidebar', selector: string) =>
    own.evaluate(
      (kind, wanted) =>
        (globalThis as unknown as Extension).browser.extension
          .getViews({ type: kind })
          .flatMap(({ document }) => [...document.querySelectorAll(wanted)].map(({ textContent }) => textContent)),
      type,
      selector,
    );
  const openSample = async () => {
    const page = await firefox!.open(readSavedPage(SAMPLE).address, readFileSync(SAMPLE, 'utf8'));
    await firefox!.waitForMarks(page);
    return page;
  };
  /** Rests the pointer on a mark and presses the second action of its card, whose inside is closed to drivers too. */
  const openInPanel = async (page: Page, words: string) => {
    const { x, y } = await firefox!.placeOf(page, words);
    await page.mouse.move(x + 200, y + 100);
    await page.mouse.move(x, y, { steps: 4 });
    const box = () =>
      page.evaluate(() => {
        const card = document.querySelector('html > div:popover-open')?.getBoundingClientRect();
        return card && { left: card.left, bottom: card.bottom };
      });
    await expect.poll(box, { timeout: 10_000 }).toBeDefined();
    const { left, bottom } = (await box())!;
    await page.mouse.move(left + 110, bottom - 18, { steps: 8 });
    await page.mouse.click(left + 110, bottom - 18);
  };
  const isSidebarOpen = (own: Page) => own.evaluate(() => (globalThis as unknown as Extension).browser.sidebarAction.isOpen({}));

  it('opens the popup on its term, which offers the sidebar', async () => {
    const page = await openSample();
    const own = await firefox!.openPopup(page);
    await page.bringToFront();
    await openInPanel(page, 'Istanbul draft');
    const asked = () => textsIn(own, 'popup', '.asked button, .asked h2');
    await expect.poll(asked, { timeout: 10_000 }).toEqual(expect.arrayContaining(['Open in the sidebar', 'Istanbul draft']));
    expect(await isSidebarOpen(own)).toBe(false);
    await own.close();
    await page.close();
  });

  it('shows its term in the sidebar that a press in the popup has opened', async () => {
    const page = await openSample();
    const own = await firefox!.openPopup(page);
    const popup = await firefox!.openPopup(page);
    await popup.locator('::-p-text(Open side panel)').click();
    await expect.poll(() => isSidebarOpen(own), { timeout: 10_000 }).toBe(true);
    await page.bringToFront();
    await openInPanel(page, 'Istanbul draft');
    await expect.poll(() => textsIn(own, 'sidebar', 'h2'), { timeout: 10_000 }).toContain('Istanbul draft');
    await own.close();
    await page.close();
  });
});
