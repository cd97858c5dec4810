/** Clicks the extension's toolbar button, permission for the tab included, and drives the popup that opens; the side panel too. */
import type { CDPSession, Page } from 'playwright-core';
import { askBrowser, type Launched } from './launch-extension.ts';

export interface ToolbarPopup {
  /** Value of an expression in the popup, awaited, JSON-safe; throws what it throws. */
  evaluate<T>(expression: string): Promise<T>;
  /** Value of an expression as soon as it isn't falsy; throws after the timeout. */
  waitFor<T>(expression: string, timeoutMs?: number): Promise<T>;
  /** Presses a key of its name, such as `Tab`, `Enter`, `Escape`, `ArrowDown`, or one character. */
  press(key: string): Promise<void>;
  /** PNG of the popup. */
  screenshot(): Promise<Buffer>;
  /** True until the browser has closed it. */
  isOpen(): Promise<boolean>;
  close(): Promise<void>;
}

interface TargetInfo {
  readonly targetId: string;
  readonly type: string;
  readonly url: string;
  readonly embedderData?: { readonly tabActive?: boolean };
}

type Call = <T>(method: string, params?: object) => Promise<T>;

const OPEN_TIMEOUT_MS = 10_000;
const PAUSE_MS = 40;

/** A real press of the toolbar button while this page is in front. What comes of it is the browser's affair. */
export async function pressToolbar(page: Page, { browserSession: session, extensionId }: Launched): Promise<void> {
  await page.bringToFront();
  await askBrowser(session, 'Extensions.triggerAction', { id: extensionId, targetId: await tabTarget(session, page) });
}

/** The popup of a real click: unlike `popup.html` in a tab it has the page as its active tab, and the click grants that tab. */
export async function clickToolbar(page: Page, launched: Launched): Promise<ToolbarPopup> {
  const before = new Set((await popupTargets(launched)).map((target) => target.targetId));
  await pressToolbar(page, launched);
  const target = await until(async () => (await popupTargets(launched)).find(({ targetId }) => !before.has(targetId)), OPEN_TIMEOUT_MS);
  if (target === undefined) throw new Error('the toolbar button opened no popup');
  return drive(launched, target);
}

/** The side panel, as soon as it is open: it too is in no tab. */
export async function findPanel(launched: Launched): Promise<ToolbarPopup> {
  const find = async () => (await ownPages(launched, 'sidepanel.html')).find(({ url }) => !url.includes('?'));
  const target = await until(find, OPEN_TIMEOUT_MS);
  if (target === undefined) throw new Error('no side panel has opened');
  return drive(launched, target);
}

async function drive(launched: Launched, { targetId }: TargetInfo): Promise<ToolbarPopup> {
  const session = launched.browserSession;
  const call = await attach(session, targetId);
  await call('Runtime.enable');
  const evaluate = async <T>(expression: string): Promise<T> => {
    const { result, exceptionDetails } = await call<{
      result: { value: T };
      exceptionDetails?: { text: string; exception?: { description?: string } };
    }>('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true, userGesture: true });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  };
  await until(() => evaluate<boolean>('document.readyState === "complete"'), OPEN_TIMEOUT_MS);
  const isOpen = async () => (await targets(session)).some((target) => target.targetId === targetId);
  return {
    evaluate,
    waitFor: async <T>(expression: string, timeoutMs = OPEN_TIMEOUT_MS) => {
      const value = await until(() => evaluate<T>(expression), timeoutMs);
      if (!value) throw new Error(`the popup never came to: ${expression}; it shows: ${await evaluate<string>('document.body.innerText')}`);
      return value as T;
    },
    press: (key) => pressKey(call, key),
    screenshot: async () => {
      const { data } = await call<{ data: string }>('Page.captureScreenshot', { format: 'png' });
      return Buffer.from(data, 'base64');
    },
    isOpen,
    close: async () => {
      if (await isOpen()) await askBrowser(session, 'Target.closeTarget', { targetId });
    },
  };
}

async function targets(session: CDPSession): Promise<TargetInfo[]> {
  const { targetInfos } = await askBrowser<{ targetInfos: TargetInfo[] }>(session, 'Target.getTargets', { filter: [{}] });
  return targetInfos;
}

/** Everything that shows the popup's document; the one that a click opened is the one that wasn't there before. */
const popupTargets = (launched: Launched) => ownPages(launched, 'popup.html');

async function ownPages({ browserSession, extensionId }: Launched, file: string): Promise<TargetInfo[]> {
  const address = `chrome-extension://${extensionId}/${file}`;
  return (await targets(browserSession)).filter(({ type, url }) => type === 'page' && url.startsWith(address));
}

async function tabTarget(session: CDPSession, page: Page): Promise<string> {
  const tabs = (await targets(session)).filter(({ type }) => type === 'tab');
  const tab = tabs.find(({ embedderData }) => embedderData?.tabActive) ?? tabs.find(({ url }) => url === page.url());
  if (tab === undefined) throw new Error(`no tab shows ${page.url()}`);
  return tab.targetId;
}

/** A session by letters in letters: Playwright lists only pages in tabs, and this one is in none. */
async function attach(session: CDPSession, targetId: string): Promise<Call> {
  const { sessionId } = await askBrowser<{ sessionId: string }>(session, 'Target.attachToTarget', { targetId, flatten: false });
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  session.on('Target.receivedMessageFromTarget', (event) => {
    if (event.sessionId !== sessionId) return;
    const { id, result, error } = JSON.parse(event.message) as { id?: number; result?: unknown; error?: { message: string } };
    const asked = id === undefined ? undefined : waiting.get(id);
    if (id === undefined || asked === undefined) return;
    waiting.delete(id);
    if (error) asked.reject(new Error(error.message));
    else asked.resolve(result);
  });
  session.on('Target.detachedFromTarget', (event) => {
    if (event.sessionId !== sessionId) return;
    for (const { reject } of waiting.values()) reject(new Error('the popup has closed'));
    waiting.clear();
  });
  let last = 0;
  return <T>(method: string, params: object = {}) =>
    new Promise<T>((resolve, reject) => {
      const id = ++last;
      waiting.set(id, { resolve: resolve as (value: unknown) => void, reject });
      const message = JSON.stringify({ id, method, params });
      askBrowser(session, 'Target.sendMessageToTarget', { sessionId, message }).catch((error: unknown) => {
        waiting.delete(id);
        reject(error instanceof Error ? error : new Error(String(error)));
      });
    });
}

const KEY_CODES: Readonly<Record<string, number>> = {
  Tab: 9,
  Enter: 13,
  Escape: 27,
  ' ': 32,
  End: 35,
  Home: 36,
  ArrowLeft: 37,
  ArrowUp: 38,
  ArrowRight: 39,
  ArrowDown: 40,
};

async function pressKey(call: Call, key: string): Promise<void> {
  const text = key === 'Enter' ? '\r' : key.length === 1 ? key : undefined;
  const code = key === ' ' ? 'Space' : key.length === 1 ? `Key${key.toUpperCase()}` : key;
  const windowsVirtualKeyCode = KEY_CODES[key] ?? key.toUpperCase().charCodeAt(0);
  const event = { key, code, windowsVirtualKeyCode };
  await call('Input.dispatchKeyEvent', { ...event, type: 'keyDown', ...(text === undefined ? {} : { text }) });
  // A key may close the popup, and then there is nobody left to hear it come up.
  await call('Input.dispatchKeyEvent', { ...event, type: 'keyUp' }).catch(() => undefined);
}

/** Asks again until the answer isn't falsy; gives the last answer after the timeout. */
async function until<T>(ask: () => Promise<T>, timeoutMs: number): Promise<T> {
  const end = Date.now() + timeoutMs;
  for (;;) {
    const answer = await ask();
    if (answer || Date.now() > end) return answer;
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
}
