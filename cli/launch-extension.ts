/** Starts a real browser with the built extension in it, and hands out what drives it. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { type BrowserContext, type CDPSession, chromium, type Page, type Worker } from 'playwright-core';
import { getBrowser } from './browser.ts';
import { CannotStart } from './cannot-start.ts';

export interface LaunchOptions {
  /** Folder of the built extension; undefined opens the browser without any. */
  readonly build?: string;
  /** Profile to use again; a temporary one of its own by default. */
  readonly profileDir?: string;
  /** Default: headless. */
  readonly headless?: boolean;
  readonly colorScheme?: 'light' | 'dark';
  /** Null: the window decides. */
  readonly viewport?: { readonly width: number; readonly height: number } | null;
  /** Lets pages reach the network; otherwise every address that isn't served fails. */
  readonly network?: boolean;
  readonly args?: readonly string[];
  readonly say?: (line: string) => void;
}

export interface Launched {
  readonly context: BrowserContext;
  /** Session with the browser itself. */
  readonly browserSession: CDPSession;
  /** Empty without an extension. */
  readonly extensionId: string;
  /** The background, woken if it sleeps. */
  worker(): Promise<Worker>;
  close(): Promise<void>;
}

/** A new extension gives the open tabs its script; a page that opens meanwhile would get it twice. Nothing tells when that is done. */
const INSTALLED_MS = 400;
const DEFAULT_VIEWPORT = { width: 1280, height: 800 };

/** Starts the browser; the extension comes in over the debugging pipe, because Chrome and Edge of today ignore `--load-extension`. */
export async function launchExtension(options: LaunchOptions = {}): Promise<Launched> {
  const context = await startBrowser(options);
  try {
    const browser = context.browser();
    if (browser === null) throw new Error('the browser gives no debugging session');
    const browserSession = await browser.newBrowserCDPSession();
    const extensionId = options.build === undefined ? '' : await loadExtension(browserSession, options.build);
    return { context, browserSession, extensionId, worker: () => findWorker(context, extensionId), close: () => context.close() };
  } catch (error) {
    await context.close();
    throw error;
  }
}

async function startBrowser(options: LaunchOptions): Promise<BrowserContext> {
  const { profileDir = '', headless = true, colorScheme = 'light', viewport = DEFAULT_VIEWPORT, args = [] } = options;
  const executablePath = getBrowser(options.say ?? (() => {}));
  const offline = options.network ? [] : ['--host-resolver-rules=MAP * ~NOTFOUND', '--disable-background-networking'];
  try {
    return await chromium.launchPersistentContext(profileDir, {
      executablePath,
      headless,
      colorScheme,
      viewport,
      // As root and in containers the sandbox can't start.
      chromiumSandbox: process.platform !== 'linux' || (process.getuid?.() !== 0 && !existsSync('/.dockerenv')),
      ignoreDefaultArgs: ['--disable-extensions'],
      args: ['--enable-unsafe-extension-debugging', '--no-first-run', '--disable-gpu', ...offline, ...args],
    });
  } catch (error) {
    const reason = launchError(error instanceof Error ? error.message : String(error));
    throw new CannotStart(`${executablePath} could not be started: ${reason}\nSet CHROME_PATH to another browser, or repair this one.`);
  }
}

/** What the browser complained of before it gave up, else the first line of the driver's message. */
export function launchError(message: string): string {
  const complaints = [...stripVTControlCharacters(message).matchAll(/:(?:ERROR|FATAL):[^\]]*\] (.+)/g)].map(([, words = '']) => words);
  // It also misses a desktop's message bus, and can do without.
  return complaints.filter((words) => !/\bbus\b/.test(words)).join(' ') || (message.split('\n')[0] ?? message);
}

async function loadExtension(session: CDPSession, build: string): Promise<string> {
  const path = resolve(build);
  if (!existsSync(join(path, 'manifest.json'))) throw new CannotStart(`${build}: no built extension there; run \`npm run build\` first.`);
  const { id } = await askBrowser<{ id: string }>(session, 'Extensions.loadUnpacked', { path });
  await new Promise((resolve) => setTimeout(resolve, INSTALLED_MS));
  return id;
}

/** Playwright's types leave out the domains that are new or unsafe. */
export function askBrowser<T>(session: CDPSession, method: string, params: object = {}): Promise<T> {
  const send = session.send.bind(session) as unknown as (method: string, params: object) => Promise<T>;
  return send(method, params);
}

async function findWorker(context: BrowserContext, extensionId: string): Promise<Worker> {
  const isOurs = (worker: Worker) => worker.url().startsWith(`chrome-extension://${extensionId}/`);
  return context.serviceWorkers().find(isOurs) ?? (await context.waitForEvent('serviceworker', { predicate: isOurs, timeout: 10_000 }));
}

/** Serves a text under an address of the pages' network, whatever the query; everything else of the context stays as it is. */
export async function serve(
  context: BrowserContext,
  address: string,
  body: string | Buffer,
  contentType = 'text/html; charset=utf-8',
): Promise<void> {
  await context.route(
    (url) => url.href === new URL(address).href,
    (route) => route.fulfill({ status: 200, contentType, body }),
  );
}

/** Identifier of a page's tab, asked of the extension itself. */
export async function tabIdOf(page: Page, launched: Launched): Promise<number> {
  await page.bringToFront();
  const worker = await launched.worker();
  const id = await worker.evaluate(async () => {
    const { chrome } = globalThis as unknown as { chrome: { tabs: { query(q: object): Promise<{ id: number }[]> } } };
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    return tab?.id;
  });
  if (id === undefined) throw new Error('the page has no tab');
  return id;
}
