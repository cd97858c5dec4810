import { browser } from 'wxt/browser';

/** Shows a number of marks on the toolbar button of one tab; nothing at all for none. */
export async function showCount(tabId: number, marks: number | null): Promise<void> {
  await browser.action.setBadgeText({ tabId, text: marks ? String(marks) : '' });
}

/** Ink on paper, as on every surface of ours; the browser's own default is an alarm. */
export async function setBadgeColours(): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ color: '#7B4A12' });
  await browser.action.setBadgeTextColor?.({ color: '#FFFFFF' });
}
