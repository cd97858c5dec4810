import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ExtensionBrowser, launchExtension } from './browser.ts';
import { article, DRAFT, filler, page, SUMMIT } from './page-article.ts';

const ADDRESS = 'https://www.bbc.com/news/page-card';
const STOPS_KEYS = `<script>
  globalThis.keys = [];
  for (const type of ['keydown', 'keyup']) addEventListener(type, (e) => { keys.push(e.key); e.stopImmediatePropagation(); e.preventDefault(); }, true);
</script>`;

describe('the card on a page', () => {
  let browser: ExtensionBrowser;
  beforeAll(async () => {
    browser = await launchExtension();
  });
  afterAll(() => browser.close());

  let served = 0;
  const open = async (html: string): Promise<Page> => {
    served += 1;
    const address = `${ADDRESS}-${served}`;
    await browser.serve(address, html);
    const tab = await browser.newPage();
    await tab.goto(address);
    await browser.waitForMarks(tab);
    return tab;
  };

  /** Middle of the painted words, in the viewport. */
  const placeOf = (tab: Page, words: string) =>
    tab.evaluate((wanted) => {
      const ranges = [...CSS.highlights.values()].flatMap((h) => [...(h as unknown as Iterable<Range>)]);
      const { x, y, width, height } = ranges.find((range) => String(range) === wanted)!.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    }, words);
  const isOpen = (tab: Page) => tab.evaluate(() => document.querySelector('html > div[popover]')?.matches(':popover-open') ?? false);
  const boxOf = (tab: Page) => tab.evaluate(() => document.querySelector('html > div[popover]')!.getBoundingClientRect().toJSON());
  const expectOpen = (tab: Page, expected: boolean) => expect.poll(() => isOpen(tab), { timeout: 5000 }).toBe(expected);

  const hover = async (tab: Page, words = 'Bucharest summit') => {
    const { x, y } = await placeOf(tab, words);
    await tab.mouse.move(x + 200, y + 200);
    await tab.mouse.move(x, y, { steps: 5 });
    await expectOpen(tab, true);
    return { x, y };
  };

  it('opens where the pointer rests, and Escape closes it', async () => {
    const tab = await open(page(article(SUMMIT)));
    await hover(tab);
    await tab.keyboard.press('Escape');
    await expectOpen(tab, false);
    expect(await tab.evaluate(() => document.querySelectorAll('html > div').length)).toBe(0);
    await tab.close();
  });

  it('opens again on the mark whose card was closed, once the pointer has left it', async () => {
    const tab = await open(page(article(SUMMIT)));
    await hover(tab);
    await tab.keyboard.press('Escape');
    await expectOpen(tab, false);
    await hover(tab);
    await tab.close();
  });

  it('does not open where the pointer only passes', async () => {
    const tab = await open(page(article(SUMMIT)));
    const { x, y } = await placeOf(tab, 'Bucharest summit');
    await tab.mouse.move(x - 20, y);
    for (let step = 0; step < 12; step += 1) {
      await tab.mouse.move(x - 20 + 6 * (step % 7), y);
      await tab.waitForTimeout(60);
    }
    await tab.mouse.move(x + 400, y + 300);
    await tab.waitForTimeout(600);
    expect(await isOpen(tab)).toBe(false);
    await tab.close();
  });

  it('keeps Escape from a page that stops every key, and only while a card is open', async () => {
    const tab = await open(page(article(SUMMIT), STOPS_KEYS));
    await hover(tab);
    await tab.keyboard.press('Escape');
    await expectOpen(tab, false);
    expect(await tab.evaluate('keys')).toEqual([]);
    await tab.keyboard.press('Escape');
    expect(await tab.evaluate('keys')).toEqual(['Escape', 'Escape']);
    await tab.close();
  });

  it('stays while the pointer travels into it and closes when it leaves', async () => {
    const tab = await open(page(article(SUMMIT)));
    await hover(tab);
    const box = await boxOf(tab);
    await tab.mouse.move(box.x + 60, box.y + 60, { steps: 20 });
    await tab.waitForTimeout(500);
    expect(await isOpen(tab)).toBe(true);
    await tab.mouse.move(box.right + 200, box.y + 60, { steps: 5 });
    await expectOpen(tab, false);
    await tab.close();
  });

  it('closes when the text of its mark changes', async () => {
    const tab = await open(page(article(SUMMIT)));
    await hover(tab);
    await tab.evaluate(() => {
      document.querySelector('p')!.textContent = 'Something else entirely.';
    });
    await expectOpen(tab, false);
    await tab.close();
  });

  it('closes when the page becomes another one', async () => {
    const tab = await open(page(article(SUMMIT)));
    await hover(tab);
    await tab.evaluate(() => history.pushState({}, '', '/news/next'));
    await expectOpen(tab, false);
    await tab.close();
  });

  it('opens from the keyboard, mark by mark, with focus in it', async () => {
    const tab = await open(
      page(`${article(SUMMIT, filler(), DRAFT)}<div style="height:3000px"></div>`, '<style>p{margin:400px 0}</style>'),
    );
    await browser.waitForMarks(tab, 2);
    await tab.bringToFront();
    await browser.dispatchCommand('next-mark');
    await expectOpen(tab, true);
    expect(await tab.evaluate(() => document.activeElement?.matches('html > div[popover]'))).toBe(true);
    const first = await placeOf(tab, 'Bucharest summit');
    expect(first.y).toBeGreaterThan(0);
    await browser.dispatchCommand('next-mark');
    await expect.poll(async () => (await placeOf(tab, 'Istanbul draft')).y, { timeout: 5000 }).toBeLessThan(800);
    await browser.dispatchCommand('previous-mark');
    await expect.poll(async () => (await placeOf(tab, 'Bucharest summit')).y, { timeout: 5000 }).toBeGreaterThan(0);
    await tab.keyboard.press('Escape');
    await expectOpen(tab, false);
    await tab.close();
  });

  it('opens from the keyboard at the next mark from where the reader is', async () => {
    const tab = await open(page(article(SUMMIT, filler(), DRAFT), '<style>p{margin:600px 0}</style>'));
    await browser.waitForMarks(tab, 2);
    await tab.bringToFront();
    const place = await placeOf(tab, 'Istanbul draft');
    await tab.evaluate((y) => scrollTo(0, y - 300), place.y);
    await browser.dispatchCommand('next-mark');
    await expectOpen(tab, true);
    expect((await placeOf(tab, 'Istanbul draft')).y).toBeCloseTo(300, -1);
    await tab.close();
  });

  it('opens at a tap, but not at one inside a link', async () => {
    const tab = await open(page(article(SUMMIT, filler(), `<a href="#there">${DRAFT}</a>`)));
    await browser.waitForMarks(tab, 2);
    const session = await browser.context.newCDPSession(tab);
    const tap = async (words: string) => {
      const { x, y } = await placeOf(tab, words);
      await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
      await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    };
    await tap('Istanbul draft');
    await expect.poll(() => tab.url()).toContain('#there');
    expect(await isOpen(tab)).toBe(false);
    await tap('Bucharest summit');
    await expectOpen(tab, true);
    await tab.close();
  });

  it('hides and shows all marks at the command', async () => {
    const tab = await open(page(article(SUMMIT)));
    await tab.bringToFront();
    await browser.dispatchCommand('toggle-marks');
    await expect.poll(() => browser.painted(tab)).toEqual([]);
    await browser.dispatchCommand('toggle-marks');
    expect(await browser.waitForMarks(tab)).toEqual(['Bucharest summit']);
    await tab.close();
  });

  it('opens again after the background was stopped', async () => {
    const tab = await open(page(article(SUMMIT)));
    await browser.killWorker();
    await hover(tab);
    await tab.close();
  });
});
