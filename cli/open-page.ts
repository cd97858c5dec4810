/** Opens the page that `npm start` is to show, with our script running on it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { PROJECT } from './build-extension.ts';
import { CannotStart } from './cannot-start.ts';
import { type Launched, serve } from './launch-extension.ts';
import { isListedHost, type SavedPage } from './saved-page.ts';
import { clickToolbar } from './toolbar-popup.ts';

/** What to open: a page from a file, or an address of the network. */
export type Target = { readonly kind: 'file'; readonly saved: SavedPage } | { readonly kind: 'address'; readonly address: string };

const LOAD_TIMEOUT_MS = 60_000;

export const addressOf = (target: Target): string => (target.kind === 'file' ? target.saved.address : target.address);

/** Opens the target in the window's first tab; where the extension doesn't run by itself, the popup's button starts it. */
export async function openTarget(launched: Launched, target: Target): Promise<Page> {
  const { context } = launched;
  const page = context.pages()[0] ?? (await context.newPage());
  if (target.kind === 'file') await serve(context, target.saved.address, target.saved.body, target.saved.contentType);
  const address = addressOf(target);
  await page.goto(address, { waitUntil: 'load', timeout: LOAD_TIMEOUT_MS }).catch((error: unknown) => {
    const reason = error instanceof Error ? error.message.split('\n')[0] : String(error);
    throw new CannotStart(`${address} could not be opened: ${reason}. Is it spelled right, and is there a network?`);
  });
  // The address may have led elsewhere.
  if (!isListedHost(page.url())) await runOnPage(page, launched);
  return page;
}

/** The button's words, from the catalogue that the popup takes them from. */
function runLabel(): string {
  const catalogue: { popup_run: { message: string } } = JSON.parse(readFileSync(join(PROJECT, 'public/_locales/en/messages.json'), 'utf8'));
  return catalogue.popup_run.message;
}

/** Presses "Run on this page" in the popup of a real click on the toolbar button. */
async function runOnPage(page: Page, launched: Launched): Promise<void> {
  const popup = await clickToolbar(page, launched);
  const label = JSON.stringify(runLabel());
  const button = `[...document.querySelectorAll('button')].find((button) => button.innerText.trim().startsWith(${label}))`;
  await popup.waitFor(`Boolean(${button})`);
  await popup.evaluate(`${button}.click()`);
  await popup.waitFor(`!${button}`);
  await popup.close();
}
