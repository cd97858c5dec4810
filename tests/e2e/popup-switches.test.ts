import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type ExtensionBrowser, launchExtension } from './browser.ts';
import { openArticle, servePages } from './popup-pages.ts';

const profileDir = mkdtempSync(join(tmpdir(), 'crosslight-popup-'));
let browser: ExtensionBrowser;

async function start(): Promise<void> {
  browser = await launchExtension({ profileDir });
  await servePages(browser);
}
beforeAll(start);
afterEach(async () => {
  for (const page of browser.context.pages().slice(1)) await page.close();
});
afterAll(async () => {
  await browser.close();
  rmSync(profileDir, { recursive: true, force: true });
});

describe('the switches of the popup', () => {
  it('a topic switched off loses its marks on the open page at once, and is still off after a restart', async () => {
    const first = await openArticle(browser);
    expect(first.marks).toContain('Istanbul draft');
    const popup = await browser.openPopupTab(await browser.tabId(first.page));
    const talks = popup.getByRole('checkbox', { name: /^Talks and drafts/ });
    await talks.waitFor();

    await talks.click();
    await popup.getByText('Talks and drafts is off.').waitFor();
    await popup.getByRole('checkbox', { name: /^Talks and drafts\W+0/ }).waitFor();
    const left = await browser.painted(first.page);
    expect(left).not.toContain('Istanbul draft');
    expect(left.length).toBeGreaterThan(0);
    expect(await popup.locator('.term-name', { hasText: 'Istanbul draft' }).count()).toBe(0);

    await browser.close();
    await start();
    const again = await openArticle(browser);
    expect(again.marks).not.toContain('Istanbul draft');
    const reopened = await browser.openPopupTab(await browser.tabId(again.page));
    const stillOff = reopened.getByRole('checkbox', { name: /^Talks and drafts/ });
    await stillOff.waitFor();
    expect(await stillOff.isChecked()).toBe(false);

    await stillOff.click();
    await reopened.getByText('Talks and drafts is on.').waitFor();
    await expect.poll(() => browser.painted(again.page), { timeout: 5000 }).toEqual(first.marks);
  });

  it('says before it is pressed what it then does', async () => {
    const { page, marks } = await openArticle(browser);
    const popup = await browser.openPopupTab(await browser.tabId(page));
    const plans = popup.getByRole('checkbox', { name: /^NATO and its decisions/ });
    await plans.hover();
    const said = await popup.locator('.fitting').textContent();
    const [gone, come] = (said?.match(/\d+/g) ?? []).map(Number);
    expect(said).toMatch(/^NATO and its decisions off: \d marks? (fewer, \d stay|go(es)?, \d new)$/);
    const expected = said?.includes('stay') ? come : marks.length - gone! + come!;
    await plans.click();
    await popup.getByText('NATO and its decisions is off.').waitFor();
    expect(await browser.waitForMarks(page, expected)).toHaveLength(expected!);
    await popup.getByRole('button', { name: 'Undo' }).click();
    await popup.getByText(`for www.swissinfo.ch · ${marks.length} marks`).waitFor();
    await expect.poll(() => browser.painted(page), { timeout: 5000 }).toEqual(marks);
  });

  it('the site’s switch takes all marks away and brings them back', async () => {
    const { page, marks } = await openArticle(browser);
    const popup = await browser.openPopupTab(await browser.tabId(page));
    await popup.getByRole('switch', { name: 'Crosslight on www.swissinfo.ch', checked: true }).click();
    await popup.getByRole('heading', { name: 'Off for www.swissinfo.ch' }).waitFor();
    expect(await browser.painted(page)).toEqual([]);
    await popup.getByRole('switch', { checked: false }).click();
    await popup.getByRole('heading', { name: `On for www.swissinfo.ch · ${marks.length} marks` }).waitFor();
    expect(await browser.waitForMarks(page, marks.length)).toEqual(marks);
  });

  it('a hidden term loses its mark and comes back', async () => {
    const { page, marks } = await openArticle(browser);
    const popup = await browser.openPopupTab(await browser.tabId(page));
    await popup.locator('.term-row', { hasText: 'Bucharest summit' }).click();
    await popup.getByRole('button', { name: 'Silence…' }).click();
    await popup.getByRole('menuitem', { name: 'Hide this term until the tab closes' }).click();
    await popup.getByText('Hidden until the tab closes:').waitFor();
    await popup.locator('.term-row', { hasText: 'Bucharest summit' }).waitFor({ state: 'detached' });
    expect(await browser.painted(page)).not.toContain('Bucharest summit');
    await popup.reload();
    await popup.getByRole('button', { name: 'Bring back Bucharest summit' }).click();
    await popup.locator('.term-row', { hasText: 'Bucharest summit' }).waitFor();
    await expect.poll(() => browser.painted(page), { timeout: 5000 }).toEqual(marks);
  });
});
