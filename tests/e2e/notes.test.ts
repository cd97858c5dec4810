import { mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ListedNote, Subject } from '../../engine/desk.ts';
import { readWithCitationJs, readWithConverter } from '../engine/cite/read-bibtex.ts';
import { type ExtensionBrowser, launchExtension } from './browser.ts';

/** A passage on which a framing rests, of a question with five. */
const PASSAGE: Subject = { kind: 'passage', pack: 'ukraine-nato', id: 's2-p8-b' };
const PLACE = { address: 'https://news.example/talks', title: 'What became of the talks', sentence: 'They were near an end.' };

type Send = (message: { name: string; params: unknown }) => Promise<{ ok: boolean; value: unknown; error?: string }>;

/** Asks the background from one of the extension's own pages. */
async function ask<T>(page: Page, name: string, params: unknown = {}): Promise<T> {
  const reply = await page.evaluate(
    async (message) => (globalThis as unknown as { chrome: { runtime: { sendMessage: Send } } }).chrome.runtime.sendMessage(message),
    { name, params },
  );
  if (!reply.ok) throw new Error(reply.error);
  return reply.value as T;
}

/** Asks for all of it at once, without waiting for any; tells each answer as it comes. */
function keepAll(page: Page, ids: readonly string[]): Promise<void> {
  return page.evaluate(
    async ({ list, subject, place }) => {
      const { runtime } = (globalThis as unknown as { chrome: { runtime: { sendMessage: Send } } }).chrome;
      await Promise.all(
        list.map(async (id) => {
          const { value } = await runtime.sendMessage({ name: 'keep', params: { id, subject, place } });
          if ((value as { ok: boolean }).ok) console.log(`kept ${id}`);
        }),
      );
    },
    { list: ids, subject: PASSAGE, place: PLACE },
  );
}

async function openOwnPage({ newPage, extensionId }: ExtensionBrowser, name = 'popup.html'): Promise<Page> {
  const page = await newPage();
  await page.goto(`chrome-extension://${extensionId}/${name}`);
  return page;
}

const named = (prefix: string, count: number) => Array.from({ length: count }, (_, i) => `${prefix}${String(i).padStart(2, '0')}`);
const idsOf = (notes: readonly ListedNote[]) => notes.map(({ id }) => id).toSorted();

describe('the notebook', () => {
  let browser: ExtensionBrowser;
  let one: Page;
  let other: Page;
  beforeAll(async () => {
    browser = await launchExtension();
    [one, other] = [await openOwnPage(browser), await openOwnPage(browser)];
  });
  afterAll(() => browser.close());

  it('loses nothing when two windows keep at once, and keeps once what both ask for', async () => {
    await Promise.all([keepAll(one, [...named('a', 10), 'both']), keepAll(other, [...named('b', 10), 'both'])]);
    const notes = await ask<ListedNote[]>(one, 'listNotes');
    expect(idsOf(notes)).toEqual([...named('a', 10), ...named('b', 10), 'both'].toSorted());
    expect(notes.map(({ item, change }) => [item.question?.framings.length, item.place, change.kind])).toEqual(
      notes.map(() => [5, PLACE, 'none']),
    );
  });

  it('keeps the words of two windows that write to two notes at once', async () => {
    await Promise.all([
      ask(one, 'writeNote', { id: 'a00', note: 'from one' }),
      ask(other, 'writeNote', { id: 'b00', note: 'from the other' }),
    ]);
    const words = new Map((await ask<ListedNote[]>(one, 'listNotes')).map(({ id, note }) => [id, note]));
    expect([words.get('a00'), words.get('b00'), words.get('a01')]).toEqual(['from one', 'from the other', '']);
  });

  it('answers when the background was killed in between', async () => {
    await browser.killWorker();
    expect(await ask<ListedNote[]>(one, 'listNotes')).toHaveLength(21);
  });

  it('goes into a backup with the settings, and comes back identical', async () => {
    await ask(one, 'changeSettings', { id: 'x', change: { kind: 'site', host: 'news.example', on: false } });
    const backup = await ask<string>(one, 'writeBackup');
    for (const { id } of await ask<ListedNote[]>(one, 'listNotes')) await ask(one, 'removeNote', { id });
    await ask(one, 'changeSettings', { id: 'y', change: { kind: 'site', host: 'news.example', on: true } });
    expect(await ask<string>(one, 'writeBackup')).not.toBe(backup);
    expect(await ask(one, 'readBackup', { text: `${backup.slice(0, -20)}` })).toMatchObject({ ok: false });
    expect(await ask<ListedNote[]>(one, 'listNotes')).toEqual([]);
    expect(await ask(one, 'readBackup', { text: backup })).toEqual({ ok: true, notes: 21 });
    expect(await ask<string>(other, 'writeBackup')).toBe(backup);
  });
});

describe('the Notes view', () => {
  let browser: ExtensionBrowser;
  let panel: Page;
  beforeAll(async () => {
    browser = await launchExtension();
    const page = await browser.newPage();
    const popup = await openOwnPage(browser);
    await keepAll(popup, ['a']);
    panel = await openOwnPage(browser, `sidepanel.html?tab=${await browser.tabId(page)}`);
    await panel.getByRole('button', { name: 'Notes', exact: true }).click();
    await panel.getByRole('article').waitFor();
  });
  afterAll(() => browser.close());

  /** What a press saves, as the file that the browser downloads. */
  async function saved(group: string | undefined, name: string): Promise<{ name: string; text: string }> {
    const place = group === undefined ? panel : panel.getByRole('group', { name: group });
    const [download] = await Promise.all([panel.waitForEvent('download'), place.getByRole('button', { name, exact: true }).click()]);
    return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
  }

  it('saves words as they are typed, and shows them to a window that opens later', async () => {
    await panel.getByRole('button', { name: 'Add your own words' }).click();
    await panel.getByRole('textbox', { name: 'Your own words' }).fill('Ask about “Istanbul”.\nTwice.');
    await panel.getByText('Saved', { exact: true }).waitFor();
    const [note] = await ask<ListedNote[]>(panel, 'listNotes');
    expect(note?.note).toBe('Ask about “Istanbul”.\nTwice.');
  });

  it('shows what another window keeps, without being asked to', async () => {
    const popup = await openOwnPage(browser);
    await keepAll(popup, ['b']);
    await expect.poll(() => panel.getByRole('article').count()).toBe(2);
    await ask(popup, 'removeNote', { id: 'b' });
    await expect.poll(() => panel.getByRole('article').count()).toBe(1);
  });

  it('saves a file that two other programs read, the whole set of framings in it', async () => {
    const { name, text } = await saved('Save as', 'BibTeX');
    expect(name).toMatch(/^crosslight-notes-\d{4}-\d\d-\d\d\.bib$/);
    const read = readWithCitationJs(text);
    const essay = read.find(({ key }) => key === 'ukraine-nato-s2');
    for (const letter of 'ABCDE') expect(essay?.fields.annote).toContain(`| ${letter}. `);
    expect(essay?.fields.annote).toContain('Note: Ask about “Istanbul”. / Twice.');
    expect(readWithConverter(text).entries.map(({ key }) => key)).toEqual(read.map(({ key }) => key));
    expect(read.at(-1)?.fields.URL).toBe(PLACE.address);
  });

  it('saves a spreadsheet that begins with its alphabet', async () => {
    const { text } = await saved('Save as', 'CSV');
    expect(text.startsWith('\uFEFFitem,')).toBe(true);
  });

  it('backs up into a file and restores from it', async () => {
    const { name, text } = await saved(undefined, 'Save a backup');
    expect(name).toMatch(/^crosslight-backup-/);
    await panel.getByRole('button', { name: 'Remove', exact: true }).click();
    await panel.getByRole('button', { name: 'Undo' }).waitFor();
    await panel.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
    await panel.getByText('Restored: 1 note and the settings').waitFor();
    expect(await ask<ListedNote[]>(panel, 'listNotes')).toMatchObject([{ id: 'a', note: 'Ask about “Istanbul”.\nTwice.' }]);
    await panel.locator('input[type=file]').setInputFiles({ name: 'x.txt', mimeType: 'text/plain', buffer: Buffer.from('hello') });
    await panel.getByText('This file is no backup of Crosslight. Nothing was changed.').waitFor();
  });
});

describe('a browser that is gone in mid-save', () => {
  const profileDir = mkdtempSync(join(tmpdir(), 'crosslight-notes-'));
  afterAll(() => rmSync(profileDir, { recursive: true, force: true, maxRetries: 5 }));

  it('has all that was answered, whole, when it is opened again', async () => {
    const first = await launchExtension({ profileDir });
    const page = await openOwnPage(first);
    const kept: string[] = [];
    const gone = new Promise<void>((resolve) => first.context.once('close', () => resolve()));
    page.on('console', (message) => {
      kept.push(message.text().replace(/^kept /, ''));
      if (kept.length === 5) void first.browserSession.send('Browser.crash').catch(() => undefined); // nobody is left to answer
    });
    await keepAll(page, named('n', 60)).catch(() => undefined); // it dies under the question
    await gone;
    expect(kept.length).toBeGreaterThanOrEqual(5);

    const second = await launchExtension({ profileDir });
    try {
      const notes = await ask<ListedNote[]>(await openOwnPage(second), 'listNotes');
      expect(kept.filter((id) => !notes.some((note) => note.id === id))).toEqual([]);
      expect(notes.map(({ item }) => item.question?.framings.length)).toEqual(notes.map(() => 5));
    } finally {
      await second.close();
    }
  });
});
