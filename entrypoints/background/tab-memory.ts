/**
 * What is remembered of a tab until it closes: terms hidden in it. Kept in the browser's session storage, because the
 * background itself is stopped between questions; never on disk.
 */
import { browser } from 'wxt/browser';
import type { TermKey } from '../../engine/corpus.ts';

const keyOf = (tabId: number) => `tab-${tabId}`;

/** Terms hidden in a tab, in the order of hiding. */
export async function hiddenIn(tabId: number): Promise<TermKey[]> {
  const key = keyOf(tabId);
  const stored = (await browser.storage.session.get(key))[key];
  return Array.isArray(stored) ? stored.filter((term): term is TermKey => typeof term === 'string') : [];
}

/** Hides a term in a tab, or brings it back. */
export async function setHidden(tabId: number, term: TermKey, hidden: boolean): Promise<void> {
  const others = (await hiddenIn(tabId)).filter((other) => other !== term);
  await browser.storage.session.set({ [keyOf(tabId)]: hidden ? [...others, term] : others });
}

/** Forgets a tab that was closed. */
export async function forgetTab(tabId: number): Promise<void> {
  await browser.storage.session.remove(keyOf(tabId));
}
