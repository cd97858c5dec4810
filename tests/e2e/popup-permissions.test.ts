import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHROME_BUILD, type ExtensionBrowser, launchExtension } from './browser.ts';
import { axeFaults, LISTED, servePages, UNLISTED } from './popup-pages.ts';

/** A host to which the browser can be made to give and take leave has to stand under `host_permissions`. */
function buildWithOptionalHost(): string {
  const build = mkdtempSync(join(tmpdir(), 'crosslight-optional-'));
  cpSync(CHROME_BUILD, build, { recursive: true });
  const file = join(build, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as { host_permissions: string[] };
  manifest.host_permissions.push('*://example.org/*');
  writeFileSync(file, JSON.stringify(manifest));
  return build;
}

const build = buildWithOptionalHost();
let browser: ExtensionBrowser;
let extensions: Page;
beforeAll(async () => {
  browser = await launchExtension({ build });
  await servePages(browser);
  extensions = await browser.newPage();
  await extensions.goto('chrome://extensions');
  await developer('updateExtensionConfiguration', { extensionId: browser.extensionId, hostAccess: 'ON_SPECIFIC_SITES' });
});
afterAll(async () => {
  await browser.close();
  rmSync(build, { recursive: true, force: true });
});

/** What the browser's own page of extensions does when its reader presses something there. */
async function developer(name: string, ...params: unknown[]): Promise<void> {
  await extensions.evaluate(
    ([name, params]) => {
      const { chrome } = globalThis as unknown as { chrome: { developerPrivate: Record<string, (...all: unknown[]) => Promise<void>> } };
      return chrome.developerPrivate[name]!(...params);
    },
    [name, params] as const,
  );
}
const grant = (pattern: string) => developer('addHostPermission', browser.extensionId, pattern);
const withdraw = (pattern: string) => developer('removeHostPermission', browser.extensionId, pattern);

const heading = (words: string) => `document.querySelector("h1")?.textContent === ${JSON.stringify(words)}`;
const button = (name: string) => `[...document.querySelectorAll("button")].find((one) => one.textContent === ${JSON.stringify(name)})`;
/** The real request waits for a person; this one notes what is asked for and answers. */
const answerRequests = (answer: boolean) =>
  `chrome.permissions.request = async (what) => { globalThis.asked = what; return ${answer}; }; undefined`;
const axe = (popup: { evaluate(expression: string): Promise<unknown> }) => axeFaults((expression) => popup.evaluate(expression));

/**
 * The popup of a withheld page. A click on the toolbar button there is the browser's own: it grants the tab, offers to load the
 * page anew and opens no popup.
 */
async function openWithheld(page: Page): Promise<Page> {
  const tabId = await browser.tabId(page);
  await browser.pressToolbar(page);
  const popup = await browser.openPopupTab(tabId);
  await popup.getByRole('heading', { name: 'Your browser doesn’t allow www.swissinfo.ch' }).waitFor();
  return popup;
}

async function open(address: string): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(address);
  return page;
}

describe('a listed host that the browser withholds', () => {
  it('says so and offers Allow; marks come with the leave and go with it, the popup open all the while', async () => {
    const page = await open(LISTED);
    const popup = await openWithheld(page);
    expect(await browser.painted(page)).toEqual([]);
    expect(await axe(popup)).toEqual([]);

    await popup.evaluate(answerRequests(true));
    await popup.getByRole('button', { name: 'Allow' }).click();
    expect(await popup.evaluate('asked')).toEqual({ origins: ['*://www.swissinfo.ch/*'] });
    expect(await popup.locator('.refused').textContent()).toBe('');
    await grant('https://www.swissinfo.ch/*');
    const marks = await browser.waitForMarks(page);
    await popup.getByRole('heading', { name: `On for www.swissinfo.ch · ${marks.length} marks` }).waitFor();
    expect(await popup.getByRole('button', { name: 'Stop running here' }).count()).toBe(0);

    await withdraw('https://www.swissinfo.ch/*');
    await expect.poll(() => browser.painted(page), { timeout: 5000 }).toEqual([]);
    await popup.getByRole('heading', { name: 'Your browser doesn’t allow www.swissinfo.ch' }).waitFor();
    await popup.close();
    await page.close();
  });

  it('says where in the browser it can be allowed when the request is refused', async () => {
    const page = await open(LISTED);
    const popup = await openWithheld(page);
    await popup.evaluate(answerRequests(false));
    await popup.getByRole('button', { name: 'Allow' }).click();
    await popup.getByText('“On www.swissinfo.ch”').waitFor();
    for (const colorScheme of ['light', 'dark'] as const) {
      await popup.emulateMedia({ colorScheme });
      expect(await axe(popup)).toEqual([]);
    }
    await popup.close();
    await page.close();
  });

  it('runs once in a page that was loaded with the leave, not twice', async () => {
    await grant('https://www.swissinfo.ch/*');
    const page = await open(LISTED);
    await browser.waitForMarks(page);
    const worker = await browser.worker();
    const registered = await worker.evaluate(() => {
      const { chrome } = globalThis as unknown as { chrome: { scripting: { getRegisteredContentScripts(): Promise<unknown[]> } } };
      return chrome.scripting.getRegisteredContentScripts();
    });
    expect(registered).toEqual([]);
    await withdraw('https://www.swissinfo.ch/*');
    await page.close();
  });
});

describe('a host that is not listed', () => {
  it('runs always once it was added, says so, and no more once it is given back', async () => {
    const page = await open(UNLISTED);
    const popup = await browser.clickToolbar(page);
    await popup.waitFor(heading('Not running on example.org'));
    await popup.evaluate(answerRequests(true));
    await popup.evaluate(`${button('Always on example.org')}.click()`);
    expect(await popup.waitFor('globalThis.asked')).toEqual({ origins: ['*://example.org/*'] });
    await grant('https://example.org/*');
    const marks = await browser.waitForMarks(page);
    await popup.waitFor(heading(`On for example.org · ${marks.length} marks`));
    await popup.waitFor(button('Stop running here'));
    expect(await axe(popup)).toEqual([]);

    await page.reload();
    expect(await browser.waitForMarks(page)).toEqual(marks);
    await popup.evaluate(`chrome.permissions.remove = async (what) => { globalThis.asked = what; return true; }; undefined`);
    await popup.waitFor(button('Stop running here'));
    await popup.evaluate(`${button('Stop running here')}.click()`);
    expect(await popup.waitFor('globalThis.asked')).toEqual({ origins: ['https://example.org/*'] });
    await withdraw('https://example.org/*');
    await expect.poll(() => browser.painted(page), { timeout: 5000 }).toEqual([]);
    await popup.close();

    await page.reload();
    const after = await browser.clickToolbar(page);
    await after.waitFor(heading('Not running on example.org'));
    expect(await browser.painted(page)).toEqual([]);
    await after.close();
    await page.close();
  });

  it('runs once by the toolbar’s own leave, and not on the next page', async () => {
    const page = await open(UNLISTED);
    const popup = await browser.clickToolbar(page);
    await popup.waitFor(button('Run on this page'));
    await popup.evaluate(`${button('Run on this page')}.click()`);
    const marks = await browser.waitForMarks(page);
    await popup.waitFor(heading(`On for example.org · ${marks.length} marks`));
    expect(await popup.evaluate(`${button('Stop running here')} === undefined`)).toBe(true);
    await popup.close();
    await page.reload();
    const after = await browser.clickToolbar(page);
    await after.waitFor(heading('Not running on example.org'));
    await after.close();
    await page.close();
  });
});
