/** From a sentence on a page to a footnote in another program: what a journalist does, in one go. */
import { readFileSync } from 'node:fs';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ExtensionBrowser, launchExtension } from './browser.ts';
import { article, DRAFT, filler, page } from './page-article.ts';

const ADDRESS = 'https://www.bbc.com/news/panel-claim';
const CLAIM = 'At the Bucharest summit in 2008 NATO wrote that both countries will become members';

describe('a claim on a page', () => {
  let browser: ExtensionBrowser;
  let tab: Page;
  let panel: Page;
  beforeAll(async () => {
    browser = await launchExtension();
    await browser.serve(ADDRESS, page(article(`${CLAIM}, without a date.`, filler(), DRAFT)));
    tab = await browser.newPage();
    await tab.goto(ADDRESS);
    await browser.waitForMarks(tab, 2);
    panel = await browser.newPage();
    await panel.goto(`chrome-extension://${browser.extensionId}/sidepanel.html?tab=${await browser.tabId(tab)}`);
    await panel.locator('.term-row').first().waitFor();
  });
  afterAll(() => browser.close());

  const view = (name: string) => panel.getByRole('navigation').getByRole('button', { name, exact: true }).click();

  it('is selected there and taken over by the panel, with the page it stands on', async () => {
    await tab.evaluate((words) => {
      const text = [...document.querySelectorAll('p')]
        .map(({ firstChild }) => firstChild as Text)
        .find(({ data }) => data.includes(words))!;
      const start = text.data.indexOf(words);
      getSelection()!.setBaseAndExtent(text, start, text, start + words.length);
    }, CLAIM);
    await view('Check');
    await panel.getByRole('button', { name: 'Check the selection' }).click();
    await expect.poll(() => panel.getByRole('textbox').inputValue()).toBe(CLAIM);
  });

  it('is answered by passages with their evidence and by the question with all its framings', async () => {
    await panel.getByRole('heading', { name: /^Passages/ }).waitFor();
    expect(await panel.locator('.checked mark').allInnerTexts()).toContain('2008');
    await panel.getByRole('heading', { name: 'How should NATO’s 2008 pledge to Ukraine and Georgia be judged?' }).waitFor();
  });

  it('is kept with its page and sentence, and with all framings', async () => {
    const passage = panel.locator('.checked', { hasText: /members/ }).first();
    await passage.getByRole('button', { name: 'Keep', exact: true }).click();
    await passage.getByText(/^Kept with the question and all 5 framings/).waitFor();
    await view('Notes');
    await panel.locator('.notes').getByText('bbc.com').first().waitFor();
    await panel.locator('.notes').getByText(new RegExp(CLAIM)).first().waitFor();
  });

  it('is exported, and another program reads it back with every framing of the set', async () => {
    const saved = panel.waitForEvent('download');
    await panel
      .getByRole('button', { name: /BibTeX/ })
      .first()
      .click();
    const download = await saved;
    expect(download.suggestedFilename()).toMatch(/^crosslight-notes-\d{4}-\d{2}-\d{2}\.bib$/);
    const text = readFileSync(await download.path(), 'utf8');
    const entries = (new Cite(text) as { data: { title?: string; note?: string; URL?: string; abstract?: string }[] }).data;
    const everything = JSON.stringify(entries);
    for (const label of [
      'A refusal behind hopeful words',
      'A promise left undelivered',
      'A pledge NATO must disavow',
      'Unrealistic from the outset',
    ]) {
      expect(everything).toContain(label);
    }
    expect(entries.some(({ URL: address }) => address === ADDRESS)).toBe(true);
  });
});
