/** Pages that the popup's tests open, and axe in a popup. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import type { ExtensionBrowser } from './browser.ts';

/** A host of the list, and one that is on none. */
export const LISTED = 'https://www.swissinfo.ch/crosslight-sample/paris-round-security-guarantees';
export const UNLISTED = 'https://example.org/paris-round';
export const FRONT_PAGE = 'https://www.swissinfo.ch/crosslight-sample/';

const ARTICLE = readFileSync('tests/fixtures/sample/article.html', 'utf8');

export async function servePages(browser: ExtensionBrowser): Promise<void> {
  await browser.serve(LISTED, ARTICLE);
  await browser.serve(UNLISTED, ARTICLE);
  await browser.serve(FRONT_PAGE, readFileSync('tests/fixtures/sample/not-an-article.html', 'utf8'));
}

/** Opens the sample article on the listed host, with its marks painted. */
export async function openArticle(browser: ExtensionBrowser): Promise<{ page: Page; marks: string[] }> {
  const page = await browser.newPage();
  await page.goto(LISTED);
  return { page, marks: await browser.waitForMarks(page) };
}

const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const RUN = `axe.run({ runOnly: ${JSON.stringify(TAGS)} }).then(({ violations }) =>
  violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ target }) => target.join(' ')).join(', ')))`;

/** What axe has against a document that evaluates expressions. */
export async function axeFaults(evaluate: (expression: string) => Promise<unknown>): Promise<string[]> {
  await evaluate(`${AXE}; undefined`);
  return (await evaluate(RUN)) as string[];
}
