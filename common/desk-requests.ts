/** What was asked of the desk and is not shown yet: one request a window, in the browser's memory until it closes, never on disk. */
import { browser } from 'wxt/browser';
import type { DeskRequest } from './messages.ts';

/** Where a window's waiting request is kept; an open desk watches it. */
export const deskRequestKey = (windowId: number) => `desk-${windowId}`;

/** Leaves a request for the desk of a window; an older one that nobody has shown gives way. */
export async function leaveDeskRequest(windowId: number, show: DeskRequest): Promise<void> {
  await browser.storage.session.set({ [deskRequestKey(windowId)]: show });
}

/** Whether a request still waits for somebody to show it. */
export async function isDeskRequestWaiting(windowId: number): Promise<boolean> {
  const key = deskRequestKey(windowId);
  return (await browser.storage.session.get(key))[key] !== undefined;
}

/** The waiting request, which then waits no longer; undefined when there is none. */
export async function takeDeskRequest(windowId: number): Promise<DeskRequest | undefined> {
  const key = deskRequestKey(windowId);
  const stored = (await browser.storage.session.get(key))[key] as DeskRequest | undefined;
  if (stored) await browser.storage.session.remove(key);
  return stored;
}
