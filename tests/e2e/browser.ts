/** The real browser of the end-to-end tests, with the built extension in it and the network cut. */
import type { BrowserContext, CDPSession, Frame, Page, Worker } from 'playwright-core';
import { type IsolatedWorld, isolatedWorld } from '../../cli/isolated-world.ts';
import { type LaunchOptions, launchExtension as launch, serve, tabIdOf } from '../../cli/launch-extension.ts';
import { readPaintedWords, waitForMarks } from '../../cli/painted-words.ts';
import { clickToolbar, findPanel, pressToolbar, type ToolbarPopup } from '../../cli/toolbar-popup.ts';

/** The build that `npm test` makes before the tests; `npm run build` makes it by hand. */
export const CHROME_BUILD = '.output/chrome-mv3';

export interface ExtensionBrowser {
  readonly context: BrowserContext;
  readonly extensionId: string;
  /** Session with the browser itself, for what Playwright has no words for. */
  readonly browserSession: CDPSession;
  /** Answers an address with a document from now on; everything else fails, since the network is cut. */
  serve(address: string, html: string, contentType?: string): Promise<void>;
  newPage(): Promise<Page>;
  /** The background's service worker; waits for it if it has stopped and is being woken. */
  worker(): Promise<Worker>;
  /** Kills the background as the browser does when it is idle; the next message wakes it. */
  killWorker(): Promise<void>;
  /** The content script's world in a page or frame; throws when our script doesn't run there. */
  isolated(page: Page, frame?: Frame): Promise<IsolatedWorld>;
  /** Words of the painted marks of a frame, in document order, as the page itself can read them. */
  painted(page: Page | Frame): Promise<string[]>;
  /** Painted words once there are that many marks, or any number of them; throws after ten seconds. */
  waitForMarks(page: Page | Frame, count?: number): Promise<string[]>;
  tabId(page: Page): Promise<number>;
  /** A real press of the toolbar button, where it opens no popup. */
  pressToolbar(page: Page): Promise<void>;
  /** A real click on the toolbar button while this page is in front. */
  clickToolbar(page: Page): Promise<ToolbarPopup>;
  /** The side panel, as soon as it is open. */
  panel(): Promise<ToolbarPopup>;
  /** The popup of a tab as a page of 400 by 600, which Playwright drives. */
  openPopupTab(tabId: number): Promise<Page>;
  /** Fires a command as its keys would: keys sent by the driver never reach the browser's commands. */
  dispatchCommand(name: string): Promise<void>;
  close(): Promise<void>;
}

/** Starts Chromium, Chrome, Edge or Brave with the extension; the test closes it. */
export async function launchExtension(options: LaunchOptions = {}): Promise<ExtensionBrowser> {
  const launched = await launch({ build: CHROME_BUILD, ...options });
  const { context, extensionId, browserSession } = launched;
  return {
    context,
    extensionId,
    browserSession,
    serve: (address, html, contentType) => serve(context, address, html, contentType),
    newPage: () => context.newPage(),
    worker: launched.worker,
    killWorker: () => killWorker(browserSession, extensionId),
    isolated: (page, frame) => isolatedWorld(page, extensionId, frame),
    painted: readPaintedWords,
    waitForMarks,
    tabId: (page) => tabIdOf(page, launched),
    pressToolbar: (page) => pressToolbar(page, launched),
    clickToolbar: (page) => clickToolbar(page, launched),
    panel: () => findPanel(launched),
    openPopupTab: (tabId) => openPopupTab(context, extensionId, tabId),
    dispatchCommand: async (name) => {
      await (await launched.worker()).evaluate(dispatchCommand, name);
    },
    close: launched.close,
  };
}

async function openPopupTab(context: BrowserContext, extensionId: string, tabId: number): Promise<Page> {
  const page = await context.newPage();
  await page.setViewportSize({ width: 400, height: 600 });
  await page.goto(`chrome-extension://${extensionId}/popup.html?tab=${tabId}`);
  return page;
}

async function killWorker(session: CDPSession, extensionId: string): Promise<void> {
  const { targetInfos } = await session.send('Target.getTargets');
  const worker = targetInfos.find(({ type, url }) => type === 'service_worker' && url.startsWith(`chrome-extension://${extensionId}/`));
  if (worker) await session.send('Target.closeTarget', { targetId: worker.targetId });
}

/** Runs in the background. */
function dispatchCommand(name: string): void {
  const { chrome } = globalThis as unknown as { chrome: { commands: { onCommand: { dispatch(name: string): void } } } };
  chrome.commands.onCommand.dispatch(name);
}
