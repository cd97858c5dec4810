import { browser } from 'wxt/browser';
import type { BackgroundRequests, PageRequests } from './messages.ts';

type Name<C> = keyof C & string;
type Params<C, N extends keyof C> = C[N] extends (params: infer P) => unknown ? P : never;
type Value<C, N extends keyof C> = C[N] extends (params: never) => infer V ? V : never;

export type Reply<V> = { readonly ok: true; readonly value: V } | { readonly ok: false; readonly error: string };

/** Who asks: the tab, window and frame of a page, none of them for the extension's own pages. */
export interface Asker {
  readonly tabId?: number;
  readonly windowId?: number;
  readonly frameId?: number;
  readonly address?: string;
}

export type Handlers<C> = {
  readonly [N in keyof C]: (params: Params<C, N>, asker: Asker) => Value<C, N> | Promise<Value<C, N>>;
};

interface Sender {
  readonly id?: string;
  readonly url?: string;
  readonly frameId?: number;
  readonly tab?: { readonly id?: number; readonly windowId?: number };
}

/** Asks the background; asks once more if it died under the question. Rejects with the handler's message if it failed. */
export async function askBackground<N extends Name<BackgroundRequests>>(
  name: N,
  params: Params<BackgroundRequests, N>,
): Promise<Value<BackgroundRequests, N>> {
  const message = { name, params };
  const reply = await browser.runtime.sendMessage(message).catch((error: unknown) => {
    if (!browser.runtime?.id) throw error; // our context is gone: nobody will answer
    return browser.runtime.sendMessage(message);
  });
  return unwrap<Value<BackgroundRequests, N>>(name, reply);
}

/** Asks the content script of one frame, the top one by default; rejects when none answers. */
export async function askPage<N extends Name<PageRequests>>(
  tabId: number,
  name: N,
  params: Params<PageRequests, N>,
  frameId = 0,
): Promise<Value<PageRequests, N>> {
  return unwrap<Value<PageRequests, N>>(name, await browser.tabs.sendMessage(tabId, { name, params }, { frameId }));
}

/** Tells the content scripts of all frames of a tab; whether anybody listens is not told back. */
export async function tellFrames<N extends Name<PageRequests>>(tabId: number, name: N, params: Params<PageRequests, N>): Promise<void> {
  await browser.tabs.sendMessage(tabId, { name, params }).catch(() => undefined); // rejects where no script of ours runs
}

export const answerBackground = (handlers: Handlers<BackgroundRequests>): (() => void) => answer(handlers);
export const answerPage = (handlers: Handlers<PageRequests>): (() => void) => answer(handlers);

/** Registers handlers for the names they own, ignores every other message and every foreign sender, returns how to stop. */
function answer<C>(handlers: Handlers<C>): () => void {
  const onMessage = (message: unknown, sender: Sender, reply: (r: Reply<unknown>) => void): true | undefined => {
    if (sender.id !== browser.runtime.id) return undefined;
    if (!isRequest(message) || !Object.hasOwn(handlers, message.name)) return undefined;
    const handle = handlers[message.name as keyof C] as (params: unknown, asker: Asker) => unknown;
    const asker: Asker = {
      ...(sender.tab?.id === undefined || isOwnPage(sender) ? {} : { tabId: sender.tab.id }),
      ...(sender.tab?.windowId === undefined || isOwnPage(sender) ? {} : { windowId: sender.tab.windowId }),
      ...(sender.frameId === undefined ? {} : { frameId: sender.frameId }),
      ...(sender.url === undefined ? {} : { address: sender.url }),
    };
    void (async () => handle(message.params, asker))().then(
      (value) => reply({ ok: true, value }),
      (error: unknown) => reply({ ok: false, error: error instanceof Error ? error.message : String(error) }),
    );
    return true; // keeps the channel open; works with the polyfill, both browsers and the fake browser of the tests
  };
  const listener = onMessage as Parameters<typeof browser.runtime.onMessage.addListener>[0];
  browser.runtime.onMessage.addListener(listener);
  return () => browser.runtime.onMessage.removeListener(listener);
}

/** One of the extension's own pages, also when it is open in a tab; its sender was already seen to be ours. */
const isOwnPage = ({ url }: Sender): boolean => /^[a-z-]+-extension:/.test(url ?? '');

function isRequest(message: unknown): message is { name: string; params: unknown } {
  return typeof message === 'object' && message !== null && 'name' in message && typeof message.name === 'string';
}

function unwrap<V>(name: string, reply: unknown): V {
  const r = reply as Reply<V> | undefined;
  if (r === undefined || r === null) throw new Error(`${name}: nobody answered`);
  if (!r.ok) throw new Error(`${name}: ${r.error}`);
  return r.value;
}
