/** Asks the content script of a page what it found, as the popup asks it. */
import type { Page } from 'playwright-core';
import type { PageState } from '../common/messages.ts';
import { type Launched, tabIdOf } from './launch-extension.ts';

const ANSWER_TIMEOUT_MS = 10_000;
const PAUSE_MS = 50;

/** The page's state once it has been read; undefined when no script answers, or none gets done. */
export async function askPageState(page: Page, launched: Launched): Promise<PageState | undefined> {
  const tabId = await tabIdOf(page, launched);
  const end = Date.now() + ANSWER_TIMEOUT_MS;
  for (;;) {
    const state = await askTab<PageState>(launched, tabId, 'pageState', {});
    if (state !== undefined && state.kind !== 'reading') return state;
    if (Date.now() > end) return undefined;
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
}

/** One question to the content script of a tab; undefined when nobody answers it. */
export async function askTab<T>(launched: Launched, tabId: number, name: string, params: object): Promise<T | undefined> {
  const worker = await launched.worker();
  return worker.evaluate(
    async ({ tabId, message }) => {
      const { chrome } = globalThis as unknown as {
        chrome: {
          tabs: { sendMessage(tab: number, message: object, options: object): Promise<{ ok: boolean; value: never } | undefined> };
        };
      };
      const reply = await chrome.tabs.sendMessage(tabId, message, { frameId: 0 }).catch(() => undefined);
      return reply?.ok ? (reply.value as T) : undefined;
    },
    { tabId, message: { name, params } },
  ) as Promise<T | undefined>;
}
