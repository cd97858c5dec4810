import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ToolbarPopup } from '../../cli/toolbar-popup.ts';
import { type ExtensionBrowser, launchExtension } from './browser.ts';
import { openArticle, servePages } from './popup-pages.ts';

let browser: ExtensionBrowser;
beforeAll(async () => {
  browser = await launchExtension();
  await servePages(browser);
});
afterAll(() => browser.close());

/** The popup over the sample article, with the cursor in its search field. */
async function openSearch() {
  const { page } = await openArticle(browser);
  const popup = await browser.clickToolbar(page);
  await popup.waitFor('document.querySelector(".term")');
  await popup.evaluate('document.querySelector("input[type=search]").focus()');
  const close = async () => {
    await popup.close();
    await page.close();
  };
  return { popup, close };
}

async function type(popup: ToolbarPopup, words: string): Promise<string> {
  for (const letter of words) await popup.press(letter);
  return popup.waitFor<string>(
    `document.querySelector("input[type=search]").value === ${JSON.stringify(words)} && document.querySelector(".results mark") && document.querySelector(".results").innerText`,
  );
}

const focused = (popup: ToolbarPopup) => popup.evaluate<string>('document.activeElement.innerText');
const framings = 'document.querySelectorAll(".framing-row").length';

describe('the search of the popup, over the bundled pack', () => {
  it('finds terms, questions and passages while they are typed, and goes down into them', async () => {
    const { popup, close } = await openSearch();
    const found = await type(popup, 'istanbul');
    expect(found).toMatch(/Terms, \d+.*Questions, \d+.*Passages, \d+/s);
    expect(found).not.toContain('Nearest');

    await popup.press('ArrowDown');
    expect(await focused(popup)).toContain('Istanbul');
    await popup.press('Enter');
    await popup.waitFor('document.querySelector(".term.is-open .record-line")');
    await popup.press('Enter');
    await popup.press('End');
    expect(await popup.evaluate('document.activeElement.closest("ul").previousElementSibling.innerText')).toMatch(/^Passages/);
    await popup.press('Enter');
    await popup.waitFor('document.querySelector(".found.is-open .framing-row, .found.is-open .record-line")');
    await close();
  });

  it('opens a question with all its framings and its record', async () => {
    const { popup, close } = await openSearch();
    await type(popup, 'talks treaty istanbul');
    await popup.evaluate('document.querySelector(".found-question").closest("button").click()');
    await popup.waitFor(`${framings} > 1 && document.querySelector(".record-line")`);
    const [first, last] = (await popup.evaluate<string>('document.querySelector(".found.is-open .term-aside").innerText'))
      .trim()
      .split(' to ');
    const letters = await popup.evaluate<string[]>(
      '[...document.querySelectorAll(".framings .framing-letter")].map((one) => one.textContent[0])',
    );
    expect([letters[0], letters.at(-1)]).toEqual([first, last]);
    await close();
  });

  it('knows other spellings, and says which name a term was found by', async () => {
    const { popup, close } = await openSearch();
    expect(await type(popup, 'artikel 5')).toMatch(/Article 5.*also written Artikel 5/s);
    await close();
  });

  it('is emptied by Escape, which leaves the popup open', async () => {
    const { popup, close } = await openSearch();
    await type(popup, 'neutral');
    await popup.press('Escape');
    await popup.waitFor('document.querySelector(".terms") && document.querySelector("input[type=search]").value === ""');
    expect(await popup.isOpen()).toBe(true);
    await close();
  });
});
