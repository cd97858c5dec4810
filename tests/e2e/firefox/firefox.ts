/** The real Firefox of these tests, with the built extension in it, driven over BiDi. */
import { resolve } from 'node:path';
import { type Browser, launch, type Page } from 'puppeteer-core';
import { FIREFOX_REMEDY, findFirefox } from '../../../cli/find-firefox.ts';

/** The build that `npm run test:firefox` makes before the tests. */
const FIREFOX_BUILD = '.output/firefox-mv3';
const MARKS_TIMEOUT_MS = 15_000;
/** Identifier of the extension, and the one under which Firefox is told to serve its pages. */
const GECKO_ID = 'crosslight@crosslight.invalid';
const PAGES_ID = 'c0551194-7000-4000-8000-000000000001';
/** Firefox never reports a page of an extension as loaded; it is there by then. */
const OWN_PAGE_MS = 1500;

export interface FirefoxBrowser {
  /** A page that shows a document under an address; all else that it asks for fails. */
  open(address: string, html: string): Promise<Page>;
  /** Words of the painted marks in document order, as soon as there are any; throws after fifteen seconds. */
  waitForMarks(page: Page): Promise<string[]>;
  /** Middle of the painted words in the viewport, after they were scrolled into it. */
  placeOf(page: Page, words: string): Promise<{ x: number; y: number }>;
  /** The popup of a page's tab, as a page of its own. */
  openPopup(page: Page): Promise<Page>;
  /** The desk of a page's tab, as a page of its own. */
  openPanel(page: Page): Promise<Page>;
  close(): Promise<void>;
}

/** Starts Firefox with the extension; the test closes it. */
export async function launchFirefox(): Promise<FirefoxBrowser> {
  const found = findFirefox();
  if (found.kind !== 'found') throw new Error(`No Firefox found. ${FIREFOX_REMEDY}`);
  const browser = await launch({ browser: 'firefox', executablePath: found.file, headless: true, ...OWN_PAGES });
  await browser.installExtension(resolve(FIREFOX_BUILD)).catch(async (error: unknown) => {
    await browser.close();
    throw error;
  });
  return {
    open: (address, html) => open(browser, address, html),
    waitForMarks,
    placeOf,
    openPopup: (page) => openOwnPage(browser, page, { file: 'popup.html', width: 400 }),
    openPanel: (page) => openOwnPage(browser, page, { file: 'sidepanel.html', width: 480 }),
    close: () => browser.close(),
  };
}

/** What lets a driver open the extension's own pages. */
const OWN_PAGES = {
  args: ['--remote-allow-system-access'],
  extraPrefsFirefox: { 'extensions.webextensions.uuids': JSON.stringify({ [GECKO_ID]: PAGES_ID }) },
};

async function openOwnPage(browser: Browser, page: Page, { file, width }: { file: string; width: number }): Promise<Page> {
  const own = await browser.newPage();
  await own.setViewport({ width, height: 600 });
  const open = (query: string) =>
    own.goto(`moz-extension://${PAGES_ID}/${file}${query}`, { timeout: OWN_PAGE_MS }).catch((): undefined => undefined);
  await open('');
  const tabId = await own.evaluate(async (address) => {
    const { browser } = globalThis as unknown as { browser: { tabs: { query(of: object): Promise<{ id: number; url?: string }[]> } } };
    return (await browser.tabs.query({})).find(({ url }) => url === address)?.id;
  }, page.url());
  if (tabId === undefined) throw new Error(`no tab shows ${page.url()}`);
  await open(`?tab=${tabId}`);
  return own;
}

async function placeOf(page: Page, words: string): Promise<{ x: number; y: number }> {
  const place = await page.evaluate((wanted) => {
    const ranges: Range[] = [];
    CSS.highlights.forEach((highlight) => {
      ranges.push(...(highlight as unknown as Iterable<Range>));
    });
    const range = ranges.find((one) => one.toString() === wanted);
    range?.startContainer.parentElement?.scrollIntoView({ block: 'center' });
    const box = range?.getBoundingClientRect();
    return box && { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }, words);
  if (!place) throw new Error(`no mark on “${words}”`);
  return place;
}

async function open(browser: Browser, address: string, html: string): Promise<Page> {
  const page = await browser.newPage();
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const isPage = request.url() === address;
    void (isPage ? request.respond({ status: 200, contentType: 'text/html; charset=utf-8', body: html }) : request.abort());
  });
  await page.goto(address);
  return page;
}

async function waitForMarks(page: Page): Promise<string[]> {
  const end = Date.now() + MARKS_TIMEOUT_MS;
  for (;;) {
    const words = await page.evaluate(paintedWords);
    if (words.length > 0) return words;
    if (Date.now() > end) throw new Error('no mark was painted');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Runs in the page. */
function paintedWords(): string[] {
  const ranges: Range[] = [];
  CSS.highlights.forEach((highlight, name) => {
    if (name.startsWith('crosslight')) for (const range of highlight as unknown as Iterable<Range>) ranges.push(range);
  });
  const isBefore = (a: Range, b: Range) => a.startContainer.compareDocumentPosition(b.startContainer) & Node.DOCUMENT_POSITION_FOLLOWING;
  ranges.sort((a, b) => (a.startContainer === b.startContainer ? a.startOffset - b.startOffset : isBefore(a, b) ? -1 : 1));
  return ranges.map((range) => range.toString());
}
