import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ExtensionBrowser, launchExtension } from './browser.ts';
import { axeFaults, FRONT_PAGE, LISTED, openArticle, servePages, UNLISTED } from './popup-pages.ts';

let browser: ExtensionBrowser;
beforeAll(async () => {
  browser = await launchExtension();
  await servePages(browser);
});
afterAll(() => browser.close());

/** Faults of a popup scrolled to its top: a row half under the sticky heading would count as a small target. */
async function faultsOf(popup: Page): Promise<string[]> {
  await popup.evaluate(() => document.querySelector('.popup-body')?.scrollTo({ top: 0, behavior: 'instant' }));
  return axeFaults((expression) => popup.evaluate(expression));
}

/** The popup of a page that was opened, once it shows the element. */
async function popupOf(address: string, selector: string): Promise<Page> {
  const page = address === LISTED ? (await openArticle(browser)).page : await browser.newPage();
  if (address !== LISTED) await page.goto(address);
  const popup = await browser.openPopupTab(await browser.tabId(page));
  await popup.locator(selector).first().waitFor();
  return popup;
}

/** Every state of the popup that a page can bring about, and how it comes to it. */
const STATES: Record<string, (popup: () => Promise<Page>) => Promise<Page>> = {
  'the list of terms': (open) => open(),
  'an open term': async (open) => {
    const popup = await open();
    await popup.locator('.term-row', { hasText: 'Bucharest summit' }).click();
    await popup.locator('.framing-row').first().click();
    await popup.locator('.framing-body').waitFor();
    return popup;
  },
  'the passages of a term': async (open) => {
    const popup = await open();
    await popup.locator('.term-row', { hasText: 'Bucharest summit' }).click();
    await popup.getByRole('tab', { name: /^Passages/ }).click();
    return popup;
  },
  'the full entry': async (open) => {
    const popup = await open();
    await popup.locator('.term-row', { hasText: 'Istanbul draft' }).click();
    await popup.getByRole('tab', { name: 'Full entry' }).click();
    return popup;
  },
  'results of a search': async (open) => {
    const popup = await open();
    await popup.getByRole('searchbox').fill('istambul draf');
    await popup.locator('.results .term-row').first().waitFor();
    return popup;
  },
  'a question and a passage open among the results': async (open) => {
    const popup = await open();
    await popup.getByRole('searchbox').fill('istanbul talks treaty');
    await popup
      .locator('.found-row', { has: popup.locator('.found-question') })
      .first()
      .click();
    await popup.locator('.framing-row').first().waitFor();
    await popup
      .locator('.found-row', { has: popup.locator('.found-source') })
      .first()
      .click();
    await popup.locator('.record-line').first().waitFor();
    return popup;
  },
  'a search that finds nothing': async (open) => {
    const popup = await open();
    await popup.getByRole('searchbox').fill('qqqqqqqq');
    await popup.getByText('Not in this corpus.').waitFor();
    return popup;
  },
  'a topic just switched, then undone': async (open) => {
    const popup = await open();
    await popup.getByRole('checkbox').first().click();
    await popup.getByRole('button', { name: 'Undo' }).waitFor();
    expect(await faultsOf(popup)).toEqual([]);
    await popup.getByRole('button', { name: 'Undo' }).click();
    return popup;
  },
  'the ways to silence': async (open) => {
    const popup = await open();
    await popup.locator('.term-row').first().click();
    await popup.getByRole('button', { name: 'Silence…' }).click();
    await popup.getByRole('menuitem').last().waitFor();
    return popup;
  },
  'an old pack': async (open) => {
    const popup = await open();
    await popup.clock.setFixedTime('2027-06-01');
    await popup.reload();
    await popup.getByRole('button', { name: 'Got it' }).waitFor();
    return popup;
  },
  'a term hidden': async (open) => {
    const popup = await open();
    await popup.locator('.term-row').first().click();
    await popup.getByRole('button', { name: 'Silence…' }).click();
    await popup.getByRole('menuitem', { name: 'Hide this term until the tab closes' }).click();
    await popup.getByRole('button', { name: 'Undo' }).waitFor();
    await popup.reload();
    await popup.getByRole('button', { name: /^Bring back/ }).waitFor();
    return popup;
  },
  'the site switched off': async (open) => {
    const popup = await open();
    await popup.getByRole('switch').click();
    await popup.getByRole('switch', { checked: false }).waitFor();
    expect(await faultsOf(popup)).toEqual([]);
    await popup.getByRole('switch').click();
    await popup.getByRole('switch', { checked: true }).waitFor();
    return popup;
  },
};

describe.each(['light', 'dark'] as const)('axe has nothing against, in %s,', (colorScheme) => {
  it.each(Object.entries(STATES))('%s', async (_state, reach) => {
    const popup = await reach(() => popupOf(LISTED, '.term'));
    await popup.emulateMedia({ colorScheme });
    expect(await faultsOf(popup)).toEqual([]);
    await popup.close();
  });

  it.each([
    ['a page that is no article', FRONT_PAGE],
    ['a page that extensions cannot read', 'chrome://version'],
  ])('%s', async (_state, address) => {
    const popup = await popupOf(address, 'h1');
    await popup.emulateMedia({ colorScheme });
    expect(await faultsOf(popup)).toEqual([]);
    await popup.close();
  });
});

it('axe has nothing against a host on which we do not run', async () => {
  const page = await browser.newPage();
  await page.goto(UNLISTED);
  const popup = await browser.clickToolbar(page);
  await popup.waitFor('document.querySelector(".big-button")');
  expect(await axeFaults((expression) => popup.evaluate(expression))).toEqual([]);
  await popup.close();
});

it('axe finds a fault that is put in', async () => {
  const popup = await popupOf(LISTED, '.term');
  await popup.evaluate(() => document.querySelector('.site-switch')?.removeAttribute('aria-label'));
  expect((await axeFaults((expression) => popup.evaluate(expression))).join()).toContain('button-name');
  await popup.close();
});
