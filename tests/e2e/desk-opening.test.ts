import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ListedNote } from '../../engine/desk.ts';
import { type ExtensionBrowser, launchExtension } from './browser.ts';
import { type InCard, inCard } from './in-card.ts';
import { article, DRAFT, filler, page, SUMMIT } from './page-article.ts';

const HOST = 'www.bbc.com';
const ADDRESS = `https://${HOST}/news/desk-opening`;

interface Chrome {
  tabs: { get(id: number): Promise<object> };
  contextMenus: { onClicked: { dispatch(press: object, tab: object): void } };
}

describe('opening the desk', () => {
  let browser: ExtensionBrowser;
  let tab: Page;
  beforeAll(async () => {
    browser = await launchExtension();
    await browser.serve(ADDRESS, page(article(SUMMIT, filler(), DRAFT, 'The Bucharest summit is named again.')));
    tab = await browser.newPage();
    await tab.goto(ADDRESS);
    await browser.waitForMarks(tab, 2);
  });
  afterAll(() => browser.close());

  const openCard = async (): Promise<InCard> => {
    await tab.bringToFront();
    await browser.dispatchCommand('next-mark');
    return inCard(tab);
  };
  /** Presses a button of ours by its words; falsy until it is there. */
  const press = (words: string) =>
    `(() => { const one = [...document.querySelectorAll("button")].find((b) => b.textContent === ${JSON.stringify(words)}); one?.click(); return one !== undefined; })()`;
  const TITLES = '[...document.querySelectorAll("h1, h2")].map((heading) => heading.textContent).join("|")';

  const CLAIM = 'NATO said in 2008 that Ukraine would become a member.';
  const FIELDS = '[...document.querySelectorAll("textarea")].map((field) => field.value).join("|")';
  /** Nobody's press: the browser opens no panel for a press that is dispatched. */
  const pressMenu = async (words: string) => {
    const worker = await browser.worker();
    await worker.evaluate(
      async ([id, text, address]) => {
        const { chrome } = globalThis as unknown as { chrome: Chrome };
        const press = { menuItemId: 'check', selectionText: text, pageUrl: address };
        chrome.contextMenus.onClicked.dispatch(press, await chrome.tabs.get(id));
      },
      [await browser.tabId(tab), words, ADDRESS] as const,
    );
  };

  it('takes a selection from the context menu, in a tab where the browser refuses the panel', async () => {
    const opened = browser.context.waitForEvent('page');
    await pressMenu(CLAIM);
    const desk = await opened;
    await desk.waitForFunction((text) => [...document.querySelectorAll('textarea')].some(({ value }) => value === text), CLAIM);
    expect(desk.url()).toContain(`sidepanel.html?tab=${await browser.tabId(tab)}`);
    await desk.close();
  });

  it('opens the side panel from the popup, where it says why words have no mark', async () => {
    const popup = await browser.clickToolbar(tab);
    await popup.waitFor(press('Why no mark?'));
    const panel = await browser.panel();
    await panel.waitFor(`${TITLES}.includes("Why no mark?") && document.body.innerText.includes("Bucharest summit")`);
    await expect.poll(() => popup.isOpen()).toBe(false);
    await panel.evaluate('setTimeout(() => window.close(), 0), 1');
    await expect.poll(() => panel.isOpen()).toBe(false);
  });

  it('opens the side panel on the Check view from the popup', async () => {
    const popup = await browser.clickToolbar(tab);
    await popup.waitFor(press('Check a text'));
    const panel = await browser.panel();
    await panel.waitFor('document.querySelector("textarea") !== null');
    await panel.evaluate('setTimeout(() => window.close(), 0), 1');
    await expect.poll(() => panel.isOpen()).toBe(false);
  });

  it('opens the side panel from a card, on the card’s term', async () => {
    const card = await openCard();
    await card.press('Open in panel');
    const panel = await browser.panel();
    await panel.waitFor(`${TITLES}.includes("Bucharest summit")`);
    await card.close();
  });

  it('shows the next card’s term in the panel that is open', async () => {
    const card = await openCard();
    await card.press('Open in panel');
    const panel = await browser.panel();
    await panel.waitFor(`${TITLES}.includes("Istanbul draft")`);
    await card.close();
  });

  it('leaves the citation in the panel where the page may not copy', async () => {
    const world = await browser.isolated(tab);
    await world.evaluate('navigator.clipboard.writeText = () => Promise.reject(new Error("refused")), 1');
    await world.close();
    const card = await openCard();
    await card.press('Copy citation');
    await card.waitFor('Selected in the panel: this page may not copy');
    const panel = await browser.panel();
    await panel.waitFor(`${TITLES}.includes("Bucharest summit")`);
    await card.close();
  });

  it('keeps the card’s entry with the sentence that it was met in', async () => {
    const card = await openCard();
    await card.press('Keep');
    await card.waitFor(/^Kept with all \d framings$/);
    const panel = await browser.panel();
    const { value: notes } = await panel.evaluate<{ value: ListedNote[] }>('chrome.runtime.sendMessage({ name: "listNotes", params: {} })');
    expect(notes.map(({ item }) => [item.subject.id, item.place])).toEqual([
      ['istanbul-draft', { address: ADDRESS, title: 'A page', sentence: DRAFT }],
    ]);
    await card.close();
  });

  it('takes a selection into the panel that is open', async () => {
    const pages = browser.context.pages().length;
    await pressMenu('Ukraine was neutral.');
    const panel = await browser.panel();
    await panel.waitFor(`${FIELDS}.includes("Ukraine was neutral.")`);
    expect(browser.context.pages()).toHaveLength(pages);
  });
});
