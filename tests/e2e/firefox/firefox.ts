/** The real Firefox of these tests, with the built extension in it, driven over BiDi. */
import { resolve } from 'node:path';
import { type Browser, launch, type Page } from 'puppeteer-core';
import { FIREFOX_REMEDY, findFirefox } from '../../../cli/find-firefox.ts';

/** The build that `npm run test:firefox` makes before the tests. */
const FIREFOX_BUILD = '.output/firefox-mv3';
const MARKS_TIMEOUT_MS = 15_000;

export interface FirefoxBrowser {
  /** A page that shows a document under an address; all else that it asks for fails. */
  open(address: string, html: string): Promise<Page>;
  /** Words of the painted marks in document order, as soon as there are any; throws after fifteen seconds. */
  waitForMarks(page: Page): Promise<string[]>;
  close(): Promise<void>;
}

/** Starts Firefox with the extension; the test closes it. */
export async function launchFirefox(): Promise<FirefoxBrowser> {
  const found = findFirefox();
  if (found.kind !== 'found') throw new Error(`No Firefox found. ${FIREFOX_REMEDY}`);
  const browser = await launch({ browser: 'firefox', executablePath: found.file, headless: true });
  await browser.installExtension(resolve(FIREFOX_BUILD)).catch(async (error: unknown) => {
    await browser.close();
    throw error;
  });
  return { open: (address, html) => open(browser, address, html), waitForMarks, close: () => browser.close() };
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
