import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ToolbarPopup } from '../../cli/toolbar-popup.ts';
import { type ExtensionBrowser, launchExtension } from './browser.ts';
import { article, DRAFT, page as document, filler, SUMMIT } from './page-article.ts';
import { openArticle, servePages, UNLISTED } from './popup-pages.ts';

let browser: ExtensionBrowser;
beforeAll(async () => {
  browser = await launchExtension();
  await servePages(browser);
});
afterAll(() => browser.close());

const heading = (popup: ToolbarPopup) => popup.evaluate<string>('document.querySelector("h1")?.textContent');
const names = (popup: ToolbarPopup, selector: string) =>
  popup.evaluate<string[]>(`[...document.querySelectorAll(${JSON.stringify(selector)})].map((name) => name.textContent)`);

describe('the popup, opened by a click on the toolbar button', () => {
  it('lists the terms of the page in reading order, those with a mark dotted', async () => {
    const { page, marks } = await openArticle(browser);
    const popup = await browser.clickToolbar(page);
    await popup.waitFor('document.querySelector(".term")');
    expect(await heading(popup)).toBe(`On for www.swissinfo.ch · ${marks.length} marks`);

    const plain = (words: readonly string[]) => words.map((word) => word.toLowerCase().replace(/\s/g, ' '));
    expect(plain(await names(popup, '.is-marked'))).toEqual(plain(marks));
    expect((await names(popup, '.term-name')).length).toBeGreaterThan(marks.length);
    await popup.close();
    await page.close();
  });

  it('scrolls the page to the term that is chosen, and shows every framing of it with the record', async () => {
    const { page } = await openArticle(browser);
    const popup = await browser.clickToolbar(page);
    await popup.waitFor('document.querySelector(".term")');
    expect(await page.evaluate(() => scrollY)).toBe(0);
    await popup.evaluate('[...document.querySelectorAll(".term-row")].find((row) => row.textContent.startsWith("Istanbul draft")).click()');
    await popup.waitFor('document.querySelector(".framing-row") && document.querySelector(".record-line")');
    const rows = await names(popup, '.framing-letter');
    expect(rows.length).toBeGreaterThan(1);
    await page.waitForFunction(() => scrollY > 0);
    await popup.close();
    await page.close();
  });

  it('scrolls to a term that only a frame has', async () => {
    const address = 'https://www.bbc.com/news/with-a-frame';
    await browser.serve(`${address}-inside`, document(article(DRAFT)));
    await browser.serve(
      address,
      document(`${article(SUMMIT, filler(40))}<div style="height: 4000px"></div><iframe src="${address}-inside" height="600"></iframe>`),
    );
    const page = await browser.newPage();
    await page.goto(address);
    const frame = page.frames()[1]!;
    expect(await browser.waitForMarks(frame)).toEqual(['Istanbul draft']);
    const popup = await browser.openPopupTab(await browser.tabId(page));
    await popup.locator('.term-row', { hasText: 'Istanbul draft' }).click();
    await expect
      .poll(() => page.evaluate(() => window.document.querySelector('iframe')!.getBoundingClientRect().top < innerHeight), {
        timeout: 5000,
      })
      .toBe(true);
    await page.close();
    await popup.close();
  });

  it('opens 400 wide and whole in its window, the topics in sight', async () => {
    const { page } = await openArticle(browser);
    const popup = await browser.clickToolbar(page);
    await popup.waitFor('document.querySelector(".topics")');
    await popup.waitFor('innerWidth === 400 && document.querySelector(".popup").offsetHeight <= innerHeight');
    expect(await popup.evaluate('document.querySelector(".topics").getBoundingClientRect().bottom <= innerHeight')).toBe(true);
    await popup.close();
    await page.close();
  });

  it('is worked by keyboard alone', async () => {
    const { page } = await openArticle(browser);
    const popup = await browser.clickToolbar(page);
    await popup.waitFor('document.querySelector(".term")');
    const focused = () => popup.evaluate<string>('document.activeElement.className || document.activeElement.type');
    const path: string[] = [];
    for (const key of ['Tab', 'Tab', 'ArrowDown', 'ArrowDown', 'Enter']) {
      await popup.press(key);
      path.push(await focused());
    }
    expect(path).toEqual(['site-switch', 'search', 'term-row', 'term-row', 'term-row']);
    await popup.waitFor('document.querySelectorAll(".term.is-open").length === 1');
    await popup.close();
    await page.close();
  });

  it('finds a name that is misspelled, and Escape empties the field', async () => {
    const { page } = await openArticle(browser);
    const popup = await browser.clickToolbar(page);
    await popup.waitFor('document.querySelector(".term")');
    await popup.evaluate('document.querySelector("input[type=search]").focus()');
    for (const letter of 'istambul') await popup.press(letter);
    // Each letter has its own results; those of the whole word come last.
    const results = 'document.querySelector(".results")?.innerText';
    const found = await popup.waitFor<string>(`${results}?.includes("Nothing is spelled that way. Nearest:") && ${results}`);
    expect(found).toContain('Istanbul draft');
    await popup.press('Escape');
    await popup.waitFor('document.querySelector(".terms")');
    expect(await popup.isOpen()).toBe(true);
    await popup.close();
    await page.close();
  });

  it('says that it does not run on a host that is not listed, and runs there once when asked', async () => {
    const page = await browser.newPage();
    await page.goto(UNLISTED);
    const popup = await browser.clickToolbar(page);
    await popup.waitFor('document.querySelector(".big-button")');
    expect(await heading(popup)).toBe('Not running on example.org');
    expect(await browser.painted(page)).toEqual([]);

    await popup.evaluate('document.querySelector(".big-button").click()');
    await popup.waitFor('document.querySelector(".term")');
    const marks = await browser.waitForMarks(page);
    expect(await heading(popup)).toBe(`On for example.org · ${marks.length} marks`);
    await popup.close();
    await page.close();
  });

  it('says of the browser’s own pages that extensions can’t read them', async () => {
    const page = await browser.newPage();
    await page.goto('chrome://version');
    const popup = await browser.clickToolbar(page);
    await popup.waitFor('document.querySelector("h1")');
    expect(await heading(popup)).toBe('Extensions can’t read this page');
    expect(await names(popup, 'button')).toEqual(['Check a text', 'Open side panel']);
    await popup.close();
    await page.close();
  });
});
