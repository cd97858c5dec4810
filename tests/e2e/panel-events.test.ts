import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ExtensionBrowser, launchExtension } from './browser.ts';
import { article, DRAFT, filler, page, SUMMIT } from './page-article.ts';
import { axeFaults } from './popup-pages.ts';

const ADDRESS = 'https://www.bbc.com/news/panel-events';

const COUNCIL = 'The NATO-Ukraine Council is to meet for the first time in July, NATO and Ukraine said.';

/** Widths at which the panel is looked at. */
const WIDTHS = [250, 320, 480, 560, 800];

/**
 * Dots stand where their days and values are, some closer than a finger: the guideline leaves out what is so by its nature and is there
 * in another form (the table). A press takes the nearest dot.
 */
const DENSE_DOTS = /^target-size: (?:[^,]*\.poll-dot[^,]*(?:, |$))+$/;

describe('the events view of the side panel', () => {
  let browser: ExtensionBrowser;
  let desk: Page;
  beforeAll(async () => {
    browser = await launchExtension();
    const dated = '<meta property="article:published_time" content="2023-05-15T08:00:00Z">';
    await browser.serve(ADDRESS, page(article(SUMMIT, filler(), DRAFT, filler(), COUNCIL), dated));
    const tab = await browser.newPage();
    await tab.goto(ADDRESS);
    await browser.waitForMarks(tab, 3);
    desk = await browser.newPage();
    await desk.setViewportSize({ width: 320, height: 665 });
    await desk.goto(`chrome-extension://${browser.extensionId}/sidepanel.html?tab=${await browser.tabId(tab)}`);
    await desk.getByRole('button', { name: 'Events', exact: true }).click();
    await desk.getByRole('heading', { name: 'Polls by question' }).waitFor();
  });
  afterAll(() => browser.close());

  /** What of the view reaches beyond the panel. */
  const beyond = () =>
    desk.evaluate(() =>
      [...document.querySelectorAll('.panel-body *:not(.only-heard)')]
        .filter((element) => element.getBoundingClientRect().right > innerWidth + 0.5)
        .map((element) => `${element.getAttribute('class')}: ${element.textContent.slice(0, 40)}`),
    );
  const line = (words: string | RegExp) => desk.locator('.event').filter({ hasText: words });

  it('has the events of the page’s terms, its own day among them, and says which are later', async () => {
    const lines = await desk.locator('.event').allTextContents();
    const at = lines.findIndex((words) => words.includes('This page'));
    expect(at).toBeGreaterThan(0);
    expect(lines.length).toBeGreaterThan(at + 1);
    expect(lines[at]!.replaceAll('\u00a0', ' ')).toContain('15 May 2023');
    expect(lines.slice(0, at).some((words) => words.includes('Later than this page'))).toBe(false);
    expect(lines.slice(at + 1).every((words) => words.includes('Later than this page'))).toBe(true);
  });

  it('tells of a document that the page can’t have known: written before, published later', async () => {
    const words = (await line('Istanbul draft treaty').textContent())!.replaceAll('\u00a0', ' ');
    expect(words).toContain('15 Apr 2022');
    expect(words).toContain('Published 15 June 2024: later than this page');
  });

  it('says a figure in full where arrow keys go, and where a dot or the ground near it is pressed', async () => {
    const strip = desk.locator('.poll-strip').first();
    const dots = strip.locator('.poll-dot');
    await dots.first().focus();
    await desk.keyboard.press('End');
    const last = await dots.last().getAttribute('aria-label');
    expect(await strip.locator('.poll-figure').textContent()).toBe(last);
    const box = (await dots.first().boundingBox())!;
    await desk.mouse.click(box.x - 6, box.y + box.height + 4);
    expect(await strip.locator('.poll-figure').textContent()).toBe(await dots.first().getAttribute('aria-label'));
  });

  it('shows every figure of a strip as a table', async () => {
    const strip = desk.locator('.poll-strip').first();
    const dots = await strip.locator('.poll-dot').count();
    await strip.getByRole('button', { name: /^Show as a table/ }).click();
    expect(await strip.locator('td.poll-percent').count()).toBe(dots);
    await strip.getByRole('button', { name: /^Fold the table/ }).click();
  });

  it('has the polls of a switched-off source no more', async () => {
    const counts = () => desk.locator('.poll-count').allTextContents();
    const before = await counts();
    const change = (on: boolean) =>
      desk.evaluate(
        (to) =>
          (globalThis as unknown as { chrome: { runtime: { sendMessage(message: object): Promise<unknown> } } }).chrome.runtime.sendMessage(
            {
              name: 'changeSettings',
              params: { id: `events-${to}`, change: { kind: 'source', source: 'ukraine-nato/public-opinion-nato', on: to } },
            },
          ),
        on,
      );
    await change(false);
    await desk.waitForFunction((first) => document.querySelector('.poll-count')?.textContent !== first, before[0]);
    expect(await desk.getByText('Would you vote for, or support, joining NATO?').count()).toBe(0);
    await change(true);
    await desk.waitForFunction((first) => document.querySelector('.poll-count')?.textContent === first, before[0]);
    expect(await counts()).toEqual(before);
  });

  it.each(['light', 'dark'] as const)('stands inside the panel and has no fault of access, in %s', async (colorScheme) => {
    await desk.emulateMedia({ colorScheme });
    for (const fold of await desk.locator('[aria-expanded=false]:is(.timeline-fold, .more-polls)').all()) await fold.click();
    for (const width of WIDTHS) {
      await desk.setViewportSize({ width, height: 665 });
      await expect.poll(beyond).toEqual([]); // plots are laid out anew a frame after the width is another
    }
    const faults = await axeFaults((expression) => desk.evaluate(expression));
    expect(faults.filter((fault) => !DENSE_DOTS.test(fault))).toEqual([]);
  });

  it('opens a term of an event', async () => {
    await desk.locator('.event .text-button').first().click();
    await desk.locator('.desk-title').waitFor();
    expect(await desk.getByRole('button', { name: 'Term', exact: true }).getAttribute('aria-current')).toBe('page');
  });
});
