import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ExtensionBrowser, launchExtension } from './browser.ts';
import { axeFaults, openArticle, servePages } from './popup-pages.ts';

let browser: ExtensionBrowser;
let panel: Page;
beforeAll(async () => {
  browser = await launchExtension();
  await servePages(browser);
  const { page } = await openArticle(browser);
  panel = await browser.newPage();
  await panel.goto(`chrome-extension://${browser.extensionId}/sidepanel.html?tab=${await browser.tabId(page)}`);
  await panel.locator('.term-row').first().waitFor();
});
afterAll(() => browser.close());

const view = (name: string) => panel.getByRole('navigation').getByRole('button', { name, exact: true }).click();

/** Every view of the desk with something in it, and how it comes to it. */
const VIEWS: Record<string, () => Promise<void>> = {
  'the page': async () => {
    await view('Page');
    await panel.getByRole('heading', { name: 'Why no mark?' }).waitFor();
  },
  'a contested term': async () => {
    await view('Page');
    await panel.locator('.term-row', { hasText: 'Bucharest summit' }).click();
    await panel.getByRole('heading', { level: 2, name: 'Bucharest summit' }).waitFor();
  },
  'a term with one view': async () => {
    await view('Page');
    await panel.locator('.term-row', { hasText: 'Irreversible path' }).click();
    await panel.getByRole('heading', { level: 2, name: 'Irreversible path' }).waitFor();
  },
  'the search while nothing is open': async () => {
    await view('Page');
    await panel.locator('.term-row').first().click();
    await panel.getByRole('button', { name: 'Look up another' }).click();
    await panel.getByRole('searchbox').fill('istanbul');
    await panel.locator('.results .term-row').first().waitFor();
  },
  'events and polls': async () => {
    await view('Events');
    await panel.getByRole('heading', { name: 'Polls by question' }).waitFor();
  },
  'an answer': async () => {
    await view('Check');
    await panel
      .getByRole('textbox')
      .fill('NATO wrote in 2008 that “these countries will become members of NATO”; about 20 per cent of Ukrainians wanted it.');
    await panel.locator('.panel-body').getByRole('button', { name: 'Check', exact: true }).click();
    await panel.getByRole('heading', { name: /^Passages/ }).waitFor();
  },
  'the notes': async () => {
    await view('Check');
    await panel.getByRole('button', { name: 'Keep', exact: true }).first().click();
    await panel
      .getByText(/^Kept with the question/)
      .first()
      .waitFor();
    await view('Notes');
    await panel.getByRole('heading', { name: 'Notebook' }).waitFor();
  },
};

/** Widths from the narrowest that the desk promises. */
const WIDTHS = [250, 320, 480, 800];

describe.each(Object.entries(VIEWS))('%s', (_name, reach) => {
  beforeAll(async () => {
    await panel.setViewportSize({ width: 320, height: 800 });
    await reach();
  });

  it.each(WIDTHS)('fits at %i px', async (width) => {
    await panel.setViewportSize({ width, height: 800 });
    // Plots follow the width a moment after the window does.
    const beyond = () =>
      panel.evaluate(() =>
        [...document.querySelectorAll('.panel *:not(.only-heard)')]
          .filter((element) => element.getBoundingClientRect().right > innerWidth + 0.5 && !element.closest('.only-heard'))
          .map((element) => `${element.localName}.${element.getAttribute('class')}: ${element.textContent.slice(0, 40)}`),
      );
    await expect.poll(beyond).toEqual([]);
  });

  it.each([
    ['light', 320],
    ['dark', 800],
  ] as const)('axe has nothing against it in %s at %i px', async (colorScheme, width) => {
    await panel.setViewportSize({ width, height: 800 });
    await panel.emulateMedia({ colorScheme });
    await panel.evaluate(() => scrollTo(0, 0));
    expect(await axeFaults((expression) => panel.evaluate(expression))).toEqual([]);
  });
});

describe('by keyboard alone', () => {
  it('goes from the page to a term, and its beginning has the focus', async () => {
    await view('Page');
    await panel.locator('.term-row', { hasText: 'Istanbul draft' }).focus();
    await panel.keyboard.press('Enter');
    await expect.poll(() => panel.evaluate(() => document.activeElement?.textContent)).toBe('Istanbul draft');
  });

  it('goes to another view, which says that it is the current one', async () => {
    await panel.getByRole('navigation').getByRole('button', { name: 'Check', exact: true }).focus();
    await panel.keyboard.press('Enter');
    expect(await panel.locator('.view-name[aria-current="page"]').textContent()).toBe('Check');
  });
});

describe('a source that is switched off', () => {
  it('takes its readings away, says so in their place, and comes back', async () => {
    await view('Page');
    await panel.getByRole('checkbox', { name: 'opinion essay, December 2025' }).uncheck();
    await panel.getByText(/^Off: \d+ questions show a reading less\.$/).waitFor();
    await panel.locator('.term-row', { hasText: 'Bucharest summit' }).click();
    const line = panel.getByText(/1 of 5 readings hidden: you switched off opinion essay, December 2025\./);
    await line.waitFor();
    expect(await panel.locator('.framing-letter').allInnerTexts()).toEqual(expect.arrayContaining(['A.', 'B.', 'C.', 'D.']));
    await line.getByRole('button', { name: 'Switch on' }).click();
    await panel.locator('.framing').nth(4).waitFor();
    await expect.poll(() => panel.getByText(/readings hidden/).count()).toBe(0);
  });
});
