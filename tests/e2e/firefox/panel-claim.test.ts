import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSavedPage } from '../../../cli/saved-page.ts';
import { type FirefoxBrowser, launchFirefox } from './firefox.ts';

const SAMPLE = 'tests/fixtures/sample/article.html';

describe('a claim on a page, in Firefox', () => {
  let firefox: FirefoxBrowser | undefined;
  let page: Page;
  let panel: Page;
  beforeAll(async () => {
    firefox = await launchFirefox();
    page = await firefox.open(readSavedPage(SAMPLE).address, readFileSync(SAMPLE, 'utf8'));
    await firefox.waitForMarks(page);
    panel = await firefox.openPanel(page);
  });
  afterAll(async () => {
    await firefox?.close();
  });

  const press = (words: string) =>
    panel.evaluate((text) => {
      const button = [...document.querySelectorAll('button')].find((one) => one.textContent?.trim() === text && one.checkVisibility());
      button?.click();
      return button !== undefined;
    }, words);
  const texts = () => panel.evaluate(() => document.body.textContent ?? '');

  it('is selected there, taken over by the panel’s button, and answered', async () => {
    const selected = await page.evaluate(() => {
      const paragraph = [...document.querySelectorAll('article p')].find(({ textContent }) => textContent?.includes('Bucharest'))!;
      getSelection()!.selectAllChildren(paragraph);
      return getSelection()!.toString();
    });
    await expect.poll(() => press('Check'), { timeout: 10_000 }).toBe(true);
    await expect.poll(() => press('Check the selection'), { timeout: 10_000 }).toBe(true);
    const field = () => panel.evaluate(() => document.querySelector('textarea')?.value ?? '');
    await expect.poll(field, { timeout: 10_000 }).toContain(selected.trim().slice(0, 40));
    await expect.poll(texts, { timeout: 10_000 }).toContain('How should NATO’s 2008 pledge to Ukraine and Georgia be judged?');
  });

  it('is kept, and stands in the notes with the page it was read on', async () => {
    expect(await press('Keep')).toBe(true);
    await expect.poll(texts, { timeout: 10_000 }).toMatch(/Kept( with the question and all \d+ framings| in your notes)/);
    expect(await press('Notes')).toBe(true);
    await expect.poll(texts, { timeout: 10_000 }).toContain('Paris round ends');
    await expect.poll(texts, { timeout: 10_000 }).toContain('1 kept');
  });
});
