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
    await page.close();
  });

  it('opens a card where the pointer rests, Escape closes it, and the popup lists the terms', async () => {
    const page = await firefox!.open(readSavedPage(SAMPLE).address, readFileSync(SAMPLE, 'utf8'));
    const words = await firefox!.waitForMarks(page);
    const hasCard = () => page.evaluate(() => document.querySelector('html > div')?.matches(':popover-open') ?? false);
    const { x, y } = await firefox!.placeOf(page, 'Istanbul draft');
    await page.mouse.move(x + 200, y + 100);
    await page.mouse.move(x, y, { steps: 4 });
    await expect.poll(hasCard, { timeout: 10_000 }).toBe(true);
    await page.keyboard.press('Escape');
    await expect.poll(hasCard, { timeout: 5000 }).toBe(false);
    expect(await page.evaluate(() => document.querySelectorAll('html > div').length)).toBe(0);

    const popup = await firefox!.openPopup(page);
    const listed = () =>
      popup.evaluate(() => ({
        title: document.querySelector('h1')?.textContent,
        marked: document.querySelectorAll('.term-name .is-marked').length,
        names: [...document.querySelectorAll('.term-name bdi')].map(({ textContent }) => textContent),
      }));
    const title = `On for ${new URL(page.url()).host} · ${words.length} marks`;
    await expect.poll(listed, { timeout: 10_000 }).toMatchObject({ title, marked: words.length });
    expect((await listed()).names).toContain('Istanbul draft');
    await popup.close();
    await page.close();
  });
});
