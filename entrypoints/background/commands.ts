import { browser } from 'wxt/browser';
import { askPage, tellFrames } from '../../common/messaging.ts';
import { toggleDesk } from '../../common/open-desk.ts';

/** The tab in which a command was given. */
export interface CommandTab {
  readonly id?: number | undefined;
  readonly windowId?: number | undefined;
}

/** Carries out a keyboard command in the tab at hand; a page without our script has nothing to do. */
export async function runCommand(command: string, at?: CommandTab): Promise<void> {
  // Before anything is awaited: later the browser refuses.
  if (command === 'open-panel' && at?.windowId !== undefined) return toggleDesk({ windowId: at.windowId, tabId: at.id });
  const tab = at?.id ?? (await browser.tabs.query({ active: true, lastFocusedWindow: true }))[0]?.id;
  if (tab === undefined) return;
  try {
    if (command === 'next-mark') await askPage(tab, 'stepMark', { direction: 1 });
    if (command === 'previous-mark') await askPage(tab, 'stepMark', { direction: -1 });
    if (command === 'toggle-marks') await tellFrames(tab, 'toggleMarks', {});
  } catch {
    // Nobody answers in a tab where the script does not run: the command then means nothing, which is no error.
  }
}
