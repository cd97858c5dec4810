import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { BackgroundRequests } from '../../common/messages.ts';
import { answerBackground, askBackground, type Handlers } from '../../common/messaging.ts';

/** Handlers of which a test needs only some. */
const handlers = (some: Partial<Handlers<BackgroundRequests>>) => some as Handlers<BackgroundRequests>;

type Listener = (message: unknown, sender: { id?: string }, reply: (r: unknown) => void) => unknown;

let listeners: Listener[] = [];

/** The browser between the two ends: it names the sender, which the fake browser leaves out. */
function deliver(
  message: unknown,
  sender: { id: string; url?: string; tab?: { id: number } } = { id: fakeBrowser.runtime.id },
): Promise<unknown> {
  return new Promise((resolve) => {
    if (!listeners.some((listener) => listener(message, sender, resolve) === true)) resolve(undefined);
  });
}

describe('messages', () => {
  beforeEach(() => {
    vi.restoreAllMocks();
    listeners = [];
    vi.spyOn(fakeBrowser.runtime.onMessage, 'addListener').mockImplementation((listener) => void listeners.push(listener as Listener));
    vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation((message: unknown) => deliver(message));
  });

  it('come back with the value that the handler gives', async () => {
    answerBackground(
      handlers({
        search: ({ query }) => ({
          how: 'nearest',
          terms: [],
          questions: [],
          passages: [],
          counts: { terms: query.length, questions: 0, passages: 0 },
        }),
      }),
    );
    expect((await askBackground('search', { query: 'abc' })).counts.terms).toBe(3);
  });

  it('reject with the words of a handler that failed', async () => {
    answerBackground(
      handlers({
        search: () => {
          throw new Error('the pack is broken');
        },
      }),
    );
    await expect(askBackground('search', { query: 'x' })).rejects.toThrow('search: the pack is broken');
  });

  it('are asked once more when the background dies under the question', async () => {
    const send = vi
      .spyOn(fakeBrowser.runtime, 'sendMessage')
      .mockRejectedValueOnce(new Error('message channel closed'))
      .mockResolvedValueOnce({ ok: true, value: [] } as never);
    expect(await askBackground('describePacks', {})).toEqual([]);
    expect(send).toHaveBeenCalledTimes(2);
  });

  it.each([
    ['the tab of a page', 'https://example.org/', { term: 'p/t', tabId: 7 }],
    ['no tab for a page of the extension that is open in one', 'chrome-extension://abc/popup.html?tab=3', { term: 'p/t' }],
  ])('name %s as the asker', async (_what, url, expected) => {
    const heard = vi.fn();
    answerBackground(handlers({ hideTerm: ({ term }, { tabId }) => heard({ term, ...(tabId === undefined ? {} : { tabId }) }) }));
    const message = { name: 'hideTerm', params: { term: 'p/t', hidden: true } };
    await deliver(message, { id: fakeBrowser.runtime.id, url, tab: { id: 7 } });
    expect(heard).toHaveBeenCalledWith(expected);
  });

  it('say so when nobody answers', async () => {
    await expect(askBackground('describePacks', {})).rejects.toThrow('describePacks: nobody answered');
  });

  it.each([
    ['a name that nobody owns', { name: 'selfDestruct', params: {} }],
    ['a name that every object has', { name: 'constructor', params: {} }],
    ['no name', { params: {} }],
    ['not an object', 'search'],
  ])('are ignored when they hold %s', async (_what, message) => {
    const search = vi.fn();
    answerBackground(handlers({ search }));
    expect(await deliver(message)).toBeUndefined();
    expect(search).not.toHaveBeenCalled();
  });

  it('are ignored when another extension sends them', async () => {
    const search = vi.fn();
    answerBackground(handlers({ search }));
    expect(await deliver({ name: 'search', params: { query: 'x' } }, { id: 'somebody-else' })).toBeUndefined();
    expect(search).not.toHaveBeenCalled();
  });
});
