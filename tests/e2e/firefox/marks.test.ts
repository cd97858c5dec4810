import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSavedPage } from '../../../cli/saved-page.ts';
import { type FirefoxBrowser, launchFirefox } from './firefox.ts';

const SAMPLE = 'tests/fixtures/sample/article.html';

describe('the extension in Firefox', () => {
  let firefox: FirefoxBrowser | undefined;
  beforeAll(async () => {
    firefox = await launchFirefox();
  });
  afterAll(async () => {
    await firefox?.close();
  });

  it('marks an article under a news address and leaves its markup alone', async () => {
    const html = readFileSync(SAMPLE, 'utf8');
    const page = await firefox!.open(readSavedPage(SAMPLE).address, html);
    const words = await firefox!.waitForMarks(page);
    expect(words.length).toBeLessThanOrEqual(6);
    const seen = await page.evaluate((text) => {
      const parsed = new DOMParser().parseFromString(text, 'text/html');
      return { markup: document.body.innerHTML, asSent: parsed.body.innerHTML, text: document.body.textContent };
    }, html);
    for (const word of words) expect(seen.text).toContain(word);
    expect(seen.markup).toBe(seen.asSent);
  });
});
