import { browser } from 'wxt/browser';
import { defineBackground } from '#imports';
import { answerBackground } from '../../common/messaging.ts';
import { runCommand } from './commands.ts';
import { createHandlers } from './handlers.ts';
import { checkSelection, createMenus } from './menus.ts';
import { replaceScripts } from './run-once.ts';
import { onGranted, onWithdrawn, registerAddedSites } from './sites.ts';
import { forgetTab } from './tab-memory.ts';
import { setBadgeColours } from './toolbar.ts';

// Every listener is registered synchronously: the browser starts the background for an event and looks for its listener at once.
export default defineBackground(() => {
  answerBackground(createHandlers());
  browser.commands?.onCommand.addListener((command, tab) => report(runCommand(command, tab)));
  browser.contextMenus?.onClicked.addListener((press, tab) => report(checkSelection(press, tab)));
  browser.tabs.onRemoved.addListener((tabId) => report(forgetTab(tabId)));
  browser.permissions.onAdded.addListener(({ origins = [] }) => report(onGranted(origins)));
  browser.permissions.onRemoved.addListener(({ origins = [] }) => report(onWithdrawn(origins)));
  browser.runtime.onInstalled.addListener(() => {
    report(registerAddedSites().then(replaceScripts));
    report(createMenus());
  });
  report(setBadgeColours());
});

/** Nobody waits for these: what fails is one line in the background's own console. */
function report(task: Promise<void>): void {
  task.catch((error: unknown) => console.error('Crosslight:', error));
}
