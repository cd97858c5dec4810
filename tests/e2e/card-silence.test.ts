import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ExtensionBrowser, launchExtension } from './browser.ts';
import { type InCard, inCard } from './in-card.ts';
import { article, DRAFT, filler, page, SUMMIT } from './page-article.ts';

const HOST = 'www.bbc.com';
const ADDRESS = `https://${HOST}/news/card-silence`;
const MARKS = ['Bucharest summit', 'Istanbul draft'];

const profileDir = mkdtempSync(join(tmpdir(), 'crosslight-silence-'));
let browser: ExtensionBrowser;
async function start(): Promise<void> {
  browser = await launchExtension({ profileDir });
  await browser.serve(ADDRESS, page(article(SUMMIT, filler(), DRAFT)));
}
beforeAll(start);
afterAll(async () => {
  await browser.close();
  rmSync(profileDir, { recursive: true, force: true });
});

const isOpen = (tab: Page) => tab.evaluate(() => document.querySelector('html > div[popover]') !== null);
/** The mark whose card is open is painted a second time, by its tint. */
const painted = async (tab: Page) => [...new Set(await browser.painted(tab))];
const poll = <T>(ask: () => Promise<T>) => expect.poll(ask, { timeout: 5000 });

/** The card of the page's first mark, opened from the keyboard, with its menu open. */
async function openMenu(): Promise<{ tab: Page; card: InCard }> {
  const tab = await browser.newPage();
  await tab.goto(ADDRESS);
  expect(await browser.waitForMarks(tab, 2)).toEqual(MARKS);
  await tab.bringToFront();
  await browser.dispatchCommand('next-mark');
  const card = await inCard(tab);
  await card.press('Silence…');
  return { tab, card };
}

describe('silencing from the card', () => {
  it('leaves time for Undo to a pointer that leaves the card', async () => {
    const tab = await browser.newPage();
    await tab.goto(ADDRESS);
    await browser.waitForMarks(tab, 2);
    const { x, y } = await tab.evaluate(() => {
      const range = [...CSS.highlights.values()].flatMap((h) => [...(h as unknown as Iterable<Range>)])[0]!;
      const box = range.getBoundingClientRect();
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    });
    await tab.mouse.move(x, y, { steps: 4 });
    const card = await inCard(tab);
    await card.press('Silence…');
    await card.press('Hide this term until the tab closes');
    await card.waitFor('Hidden until the tab closes.');
    await tab.mouse.move(1, 1, { steps: 4 });
    await tab.waitForTimeout(700); // twice the grace after which a card that was left closes
    await card.press('Undo');
    await poll(() => painted(tab)).toEqual(MARKS);
    await tab.close();
  });

  it.each([
    ['Hide this term until the tab closes', 'Hidden until the tab closes.', ['Istanbul draft']],
    ['Hide this term for good', 'Hidden for good.', ['Istanbul draft']],
    ['Switch topic “NATO and its decisions” off', '“NATO and its decisions” is off.', ['Istanbul draft']],
    [`Turn off ${HOST}`, `Off for ${HOST}.`, []],
  ])('%s: takes effect at once, and Undo in the same card brings all back', async (row, words, left) => {
    const { tab, card } = await openMenu();
    await card.press(row);
    await card.waitFor(words);
    await poll(() => painted(tab)).toEqual(left);
    expect(await isOpen(tab)).toBe(true);

    await card.press('Undo');
    await card.waitFor('Silence…');
    await poll(() => painted(tab)).toEqual(MARKS);
    expect(await isOpen(tab)).toBe(true);
    await tab.keyboard.press('Escape');
    await poll(() => isOpen(tab)).toBe(false);
    await tab.close();
  });

  it('Escape closes the menu first, then the card', async () => {
    const { tab, card } = await openMenu();
    expect(await card.names()).toContain('Hide this term for good');
    await tab.keyboard.press('Escape');
    await poll(card.names).not.toContain('Hide this term for good');
    expect(await isOpen(tab)).toBe(true);
    await tab.keyboard.press('Escape');
    await poll(() => isOpen(tab)).toBe(false);
    await tab.close();
  });

  it('is worked by keyboard alone', async () => {
    const { tab, card } = await openMenu();
    for (const key of ['ArrowDown', 'ArrowUp', 'End', 'ArrowUp', 'Enter']) await tab.keyboard.press(key);
    await card.waitFor('“NATO and its decisions” is off.');
    await tab.keyboard.press('Enter');
    await card.waitFor('Silence…');
    await poll(() => painted(tab)).toEqual(MARKS);
    await tab.close();
  });

  it('what took the place of a hidden mark gives it back at Undo', async () => {
    const near = `${ADDRESS}-near`;
    await browser.serve(near, page(article(`${SUMMIT} ${DRAFT}`)));
    const tab = await browser.newPage();
    await tab.goto(near);
    const before = await browser.waitForMarks(tab, 1);
    await tab.bringToFront();
    await browser.dispatchCommand('next-mark');
    const card = await inCard(tab);
    await card.press('Silence…');
    await card.press('Hide this term until the tab closes');
    await card.waitFor('Hidden until the tab closes.');
    await poll(() => painted(tab)).not.toEqual(before);
    await card.press('Undo');
    await poll(() => painted(tab)).toEqual(before);
    await tab.close();
  });

  it('a term hidden for good is hidden after a restart and on other pages, and comes back from the popup’s foot', async () => {
    const { tab, card } = await openMenu();
    await card.press('Hide this term for good');
    await card.waitFor('Hidden for good.');
    await tab.close();

    await browser.close();
    await start();
    const again = await browser.newPage();
    await again.goto(ADDRESS);
    expect(await browser.waitForMarks(again, 1)).toEqual(['Istanbul draft']);
    const popup = await browser.openPopupTab(await browser.tabId(again));
    await popup.getByText('Hidden for good:').waitFor();
    await popup.getByRole('button', { name: 'Bring back Bucharest summit' }).click();
    await popup.locator('.term-row', { hasText: 'Bucharest summit' }).waitFor();
    expect(await browser.waitForMarks(again, 2)).toEqual(MARKS);
    await popup.close();
    await again.close();
  });
});
