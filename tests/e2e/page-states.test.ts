import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PageState } from '../../common/messages.ts';
import { type ExtensionBrowser, launchExtension } from './browser.ts';
import { article, DRAFT, filler, page, SUMMIT } from './page-article.ts';

const HOST = 'www.bbc.com';

interface Chrome {
  tabs: { sendMessage(tab: number, message: object, options: object): Promise<{ value: PageState }> };
  storage: { local: { set(items: object): Promise<void> } };
  action: { getBadgeText(of: object): Promise<string> };
  runtime: { reload(): void };
}

describe('the state of a page', () => {
  let browser: ExtensionBrowser;
  beforeAll(async () => {
    browser = await launchExtension();
  });
  afterAll(() => browser.close());

  let served = 0;
  const open = async (html: string): Promise<Page> => {
    served += 1;
    await browser.serve(`https://${HOST}/news/states-${served}`, html);
    const tab = await browser.newPage();
    await tab.goto(`https://${HOST}/news/states-${served}`);
    return tab;
  };
  const ask = async (tab: Page, name: string, params: object = {}): Promise<PageState> => {
    const tabId = await browser.tabId(tab);
    const worker = await browser.worker();
    const reply = await worker.evaluate(
      ([id, message]) => (globalThis as unknown as { chrome: Chrome }).chrome.tabs.sendMessage(id, message, { frameId: 0 }),
      [tabId, { name, params }] as const,
    );
    return reply.value;
  };
  const store = async (items: object) =>
    (await browser.worker()).evaluate((given) => (globalThis as unknown as { chrome: Chrome }).chrome.storage.local.set(given), items);
  const badge = async (tab: Page) => {
    const tabId = await browser.tabId(tab);
    return (await browser.worker()).evaluate(
      (id) => (globalThis as unknown as { chrome: Chrome }).chrome.action.getBadgeText({ tabId: id }),
      tabId,
    );
  };

  it('is "nothing here" in the viewer of a PDF, whatever its address', async () => {
    const address = `https://${HOST}/news/a-document`;
    const pdf = '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>';
    await browser.serve(address, pdf, 'application/pdf');
    const tab = await browser.newPage();
    await tab.goto(address);
    expect((await ask(tab, 'pageState')).kind).toBe('nothing here');
    const popup = await browser.clickToolbar(tab);
    await popup.waitFor('document.querySelector("h1")?.textContent === "Extensions can’t read this page"');
    expect(await popup.evaluate('document.querySelectorAll("[type=checkbox]").length')).toBe(0);
    await popup.close();
    await tab.close();
  });

  it('tells terms in reading order, what was left undecided, and the number on the button', async () => {
    const tab = await open(
      page(article(SUMMIT, filler(), DRAFT, 'Under Article 5 of the data protection regulation data are kept short.')),
    );
    await browser.waitForMarks(tab, 2);
    const state = await ask(tab, 'pageState');
    expect(state).toMatchObject({ kind: 'marked', host: HOST, title: 'A page', language: 'en', marks: 2 });
    expect(state.terms.map(({ term }) => term)).toEqual(['bucharest-summit', 'istanbul-draft']);
    expect(await badge(tab)).toBe('2');
    await tab.close();
  });

  it('answers a question about the next revision when there is one', async () => {
    const tab = await open(page(article(SUMMIT)));
    await browser.waitForMarks(tab, 1);
    const { revision } = await ask(tab, 'pageState');
    const next = ask(tab, 'pageState', { after: revision });
    await ask(tab, 'toggleMarks');
    expect(await next).toMatchObject({ kind: 'marks hidden', marks: 0 });
    await tab.close();
  });

  it('is "no article" on a front page, with counts, until the reader asks for marks', async () => {
    const tab = await open(page(`<h2>${SUMMIT}</h2>`));
    await expect.poll(async () => (await ask(tab, 'pageState')).kind).toBe('no article');
    const state = await ask(tab, 'pageState');
    expect(state).toMatchObject({ marks: 0, terms: [{ term: 'bucharest-summit', mentions: 1, unpainted: 'not an article' }] });
    expect(await badge(tab)).toBe('');
    await ask(tab, 'markAnyway');
    expect(await browser.waitForMarks(tab, 1)).toEqual(['Bucharest summit']);
    await tab.close();
  });

  it('is "off here" at once when the site is switched off, and back when it is on', async () => {
    const tab = await open(page(article(SUMMIT)));
    await browser.waitForMarks(tab, 1);
    await store({ sites: { version: 1, off: [HOST] } });
    await expect.poll(() => browser.painted(tab)).toEqual([]);
    expect(await ask(tab, 'pageState')).toMatchObject({ kind: 'off here', marks: 0, terms: [] });
    const other = await open(page(article(SUMMIT)));
    await expect.poll(async () => (await ask(other, 'pageState')).kind).toBe('off here');
    await store({ sites: { version: 1, off: [] } });
    await browser.waitForMarks(tab, 1);
    await browser.waitForMarks(other, 1);
    await tab.close();
    await other.close();
  });

  it('loses the marks of a topic that is switched off, and has them again', async () => {
    const tab = await open(page(article(SUMMIT, filler(), DRAFT)));
    await browser.waitForMarks(tab, 2);
    await store({ display: { version: 1, topicsOff: ['ukraine-nato/nato'], newestFirst: false } });
    await expect.poll(() => browser.painted(tab)).toEqual(['Istanbul draft']);
    await store({ display: { version: 1, topicsOff: [], newestFirst: false } });
    await expect.poll(() => browser.painted(tab)).toEqual(['Bucharest summit', 'Istanbul draft']);
    await tab.close();
  });

  it('is "paused" while the text never rests, and recovers', async () => {
    const tab = await open(page(article(SUMMIT, '<span id="ticker">0</span>')));
    await browser.waitForMarks(tab, 1);
    await tab.evaluate(() => {
      let n = 0;
      const ticker = document.querySelector('#ticker')!;
      const timer = setInterval(() => {
        n += 1;
        ticker.textContent = String(n);
      }, 100);
      Object.assign(globalThis, { stop: () => clearInterval(timer) });
    });
    await expect.poll(async () => (await ask(tab, 'pageState')).kind, { timeout: 20_000 }).toBe('paused');
    expect(await browser.painted(tab)).toEqual(['Bucharest summit']);
    await tab.evaluate('stop()');
    await expect.poll(async () => (await ask(tab, 'pageState')).kind, { timeout: 10_000 }).toBe('marked');
    await tab.close();
  });

  it('is "too long" beyond the limit, with the words read', async () => {
    const tab = await open(page(article(SUMMIT) + `<p>${filler(4)}</p>`.repeat(2600)));
    await browser.waitForMarks(tab, 1);
    const state = await ask(tab, 'pageState');
    expect(state.kind).toBe('too long');
    expect(state.wordsRead).toBeGreaterThan(100_000);
    await tab.close();
  });

  it('leads to a term, marked or not', async () => {
    const tab = await open(page(article(SUMMIT, DRAFT), '<style>p { margin: 1200px 0 }</style>'));
    await browser.waitForMarks(tab, 1);
    const scrolled = () => tab.evaluate(() => scrollY);
    expect(await ask(tab, 'revealTerm', { term: 'ukraine-nato/istanbul-draft' })).toBe(true);
    expect(await scrolled()).toBeGreaterThan(1200);
    expect(await ask(tab, 'revealTerm', { term: 'ukraine-nato/bucharest-summit' })).toBe(true);
    expect(await scrolled()).toBeLessThan(1300);
    expect(await ask(tab, 'revealTerm', { term: 'ukraine-nato/article-5' })).toBe(false);
    await tab.close();
  });

  // The last test: the driver's extension does not come back from it.
  it('ends quietly with the extension: marks go at the next move of the pointer', async () => {
    const tab = await open(page(article(SUMMIT)));
    await browser.waitForMarks(tab, 1);
    const lines: string[] = [];
    tab.on('pageerror', (error) => lines.push(String(error)));
    tab.on('console', (message) => lines.push(message.text()));
    const worker = await browser.worker();
    await worker.evaluate(() => (globalThis as unknown as { chrome: Chrome }).chrome.runtime.reload()).catch(() => undefined);
    await tab.waitForTimeout(500);
    await tab.mouse.move(300, 300);
    await expect.poll(() => browser.painted(tab), { timeout: 8000 }).toEqual([]);
    await tab.evaluate(() => document.body.append('more'));
    await tab.keyboard.press('Escape');
    await tab.waitForTimeout(300);
    expect(lines).toEqual([]);
    await tab.close();
  });
});
