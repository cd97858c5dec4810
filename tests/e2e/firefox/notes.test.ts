import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSavedPage } from '../../../cli/saved-page.ts';
import type { ListedNote } from '../../../engine/desk.ts';
import { type FirefoxBrowser, launchFirefox } from './firefox.ts';

const SAMPLE = 'tests/fixtures/sample/article.html';

type Send = (message: { name: string; params: unknown }) => Promise<{ ok: boolean; value: unknown; error?: string }>;

/** Asks the background from one of the extension's own pages. */
async function ask<T>(page: Page, name: string, params: unknown = {}): Promise<T> {
  const reply = await page.evaluate(
    (message) => (globalThis as unknown as { browser: { runtime: { sendMessage: Send } } }).browser.runtime.sendMessage(message),
    { name, params },
  );
  if (!reply.ok) throw new Error(reply.error);
  return reply.value as T;
}

const keep = (page: Page, ids: readonly string[]) =>
  Promise.all(ids.map((id) => ask(page, 'keep', { id, subject: { kind: 'passage', pack: 'ukraine-nato', id: 's2-p8-b' } })));

describe('the notebook, in Firefox', () => {
  let firefox: FirefoxBrowser | undefined;
  let one: Page;
  let other: Page;
  beforeAll(async () => {
    firefox = await launchFirefox();
    const page = await firefox.open(readSavedPage(SAMPLE).address, readFileSync(SAMPLE, 'utf8'));
    [one, other] = [await firefox.openPanel(page), await firefox.openPanel(page)];
  });
  afterAll(async () => {
    await firefox?.close();
  });

  it('loses nothing when two windows keep at once', async () => {
    await Promise.all([keep(one, ['a', 'b', 'both']), keep(other, ['c', 'd', 'both'])]);
    const notes = await ask<ListedNote[]>(one, 'listNotes');
    expect(notes.map(({ id }) => id).toSorted()).toEqual(['a', 'b', 'both', 'c', 'd']);
    expect(notes.map(({ item }) => item.question?.framings.length)).toEqual(notes.map(() => 5));
  });

  it('goes into a backup with the settings, and comes back identical', async () => {
    await ask(one, 'writeNote', { id: 'a', note: 'mine' });
    await ask(one, 'changeSettings', { id: 'x', change: { kind: 'site', host: 'news.example', on: false } });
    const backup = await ask<string>(one, 'writeBackup');
    for (const { id } of await ask<ListedNote[]>(one, 'listNotes')) await ask(one, 'removeNote', { id });
    expect(await ask(one, 'readBackup', { text: backup })).toEqual({ ok: true, notes: 5 });
    expect(await ask<string>(other, 'writeBackup')).toBe(backup);
  });
});
