import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { deskRequestKey, takeDeskRequest } from '../../common/desk-requests.ts';
import type { DeskRequest } from '../../common/messages.ts';
import { runCommand } from '../../entrypoints/background/commands.ts';
import { createOpeningHandlers } from '../../entrypoints/background/handle-opening.ts';
import { checkSelection, createMenus } from '../../entrypoints/background/menus.ts';

const TERM: DeskRequest = { kind: 'term', term: 'p/a' };
const WINDOW = 4;
const FROM_CARD = { tabId: 7, frameId: 0, windowId: WINDOW };

/** What a browser offers beside a page. */
interface Beside {
  readonly sidePanel?: object | undefined;
  readonly sidebarAction?: object | undefined;
}

function offer(beside: Beside): void {
  Object.assign(fakeBrowser, { sidePanel: undefined, sidebarAction: undefined, ...beside });
}

const waiting = async () => (await fakeBrowser.storage.session.get())[deskRequestKey(WINDOW)];

const open = vi.fn(async (_at?: object) => {});
const toggle = vi.fn(async () => {});
const isOpen = vi.fn(async (_at: object) => false);
const openPopup = vi.fn(async (_at?: object) => {});
const createTab = vi.fn(async (_tab: object) => ({}));

beforeEach(() => {
  fakeBrowser.reset();
  for (const fake of [open, toggle, isOpen, openPopup, createTab]) fake.mockReset().mockResolvedValue(undefined as never);
  isOpen.mockResolvedValue(false);
  Object.assign(fakeBrowser, {
    action: { openPopup },
    contextMenus: { removeAll: vi.fn(async () => {}), create: vi.fn() },
    i18n: { getUILanguage: () => 'en', getMessage: (key: string) => key },
  });
  vi.spyOn(fakeBrowser.tabs, 'create').mockImplementation(createTab as never);
  offer({ sidePanel: { open } });
});

describe('openDesk', () => {
  const { openDesk, takeDeskRequest: take } = createOpeningHandlers();

  it('asks for the panel in the very turn of the card’s message', () => {
    void openDesk({ show: TERM }, FROM_CARD);
    expect(open.mock.calls).toEqual([[{ windowId: WINDOW }]]);
  });

  it('opens the panel of the asking page’s window, whatever window the message names', async () => {
    expect(await openDesk({ show: TERM, windowId: 99 }, FROM_CARD)).toBe('panel');
    expect(await waiting()).toEqual(TERM);
  });

  it('hands a request out once', async () => {
    await openDesk({ show: TERM }, FROM_CARD);
    const taken = await Promise.all([take({ windowId: WINDOW }, {}), take({ windowId: WINDOW }, {})]);
    expect(taken).toEqual([TERM, undefined]);
  });

  it('hands no request to a page', () => {
    expect(() => take({ windowId: WINDOW }, FROM_CARD)).toThrow('only the desk');
  });

  it('opens the popup where the panel is refused', async () => {
    open.mockRejectedValue(new Error('may only be called in response to a user gesture'));
    expect(await openDesk({ show: TERM }, FROM_CARD)).toBe('popup');
    expect(await waiting()).toEqual(TERM);
  });

  it('says so, and leaves nothing waiting, where both are refused', async () => {
    open.mockRejectedValue(new Error('refused'));
    openPopup.mockRejectedValue(new Error('refused'));
    expect(await openDesk({ show: TERM }, FROM_CARD)).toBe('none');
    expect(await waiting()).toBeUndefined();
  });

  it('shows it in an open sidebar, and never tries to open one for a page', async () => {
    offer({ sidebarAction: { open, toggle, isOpen } });
    isOpen.mockResolvedValue(true);
    expect(await openDesk({ show: TERM }, FROM_CARD)).toBe('panel');
    expect(open).not.toHaveBeenCalled();
    isOpen.mockResolvedValue(false);
    expect(await openDesk({ show: TERM }, FROM_CARD)).toBe('popup');
    expect(open).not.toHaveBeenCalled();
  });

  it('opens a tab where the browser has no panels', async () => {
    offer({});
    expect(await openDesk({ show: TERM }, FROM_CARD)).toBe('panel');
    expect(createTab.mock.calls).toMatchObject([[{ url: expect.stringMatching(/sidepanel\.html\?tab=7$/), windowId: WINDOW }]]);
    expect(openPopup).not.toHaveBeenCalled();
  });

  it('refuses a request of another shape', () => {
    expect(() => openDesk({ show: { kind: 'term', term: 'x'.repeat(500) } as never }, FROM_CARD)).toThrow('openDesk');
    expect(open).not.toHaveBeenCalled();
  });
});

describe('checkSelection', () => {
  const PRESS = { menuItemId: 'check', selectionText: ' NATO  was\nfounded ', pageUrl: 'https://me:secret@news.example/a?b=c#d' };
  const TAB = { id: 7, windowId: WINDOW, title: 'A page' };

  it('opens the panel in the turn of the press, with the words and where they were read', async () => {
    const done = checkSelection(PRESS, TAB);
    expect(open).toHaveBeenCalledWith({ windowId: WINDOW });
    await done;
    expect(await waiting()).toEqual({
      kind: 'check',
      claim: 'NATO was founded',
      place: { address: 'https://news.example/a?b=c', title: 'A page' },
    });
  });

  it('opens the sidebar in the turn of the press', async () => {
    offer({ sidebarAction: { open, toggle, isOpen } });
    const done = checkSelection(PRESS, TAB);
    expect(open).toHaveBeenCalledOnce();
    await done;
    expect(await takeDeskRequest(WINDOW)).toMatchObject({ kind: 'check', claim: 'NATO was founded' });
  });

  it.each([
    ['there are no panels', {}],
    ['the panel is refused', { sidePanel: { open: () => Promise.reject(new Error('refused')) } }],
  ])('opens a tab where %s', async (_why, beside) => {
    offer(beside);
    await checkSelection(PRESS, TAB);
    expect(createTab).toHaveBeenCalledOnce();
    expect(await waiting()).toMatchObject({ kind: 'check' });
  });

  it('takes at most what the check reads', async () => {
    await checkSelection({ ...PRESS, selectionText: 'word '.repeat(10_000) }, TAB);
    expect(((await waiting()) as { claim: string }).claim).toHaveLength(5000);
  });

  it('names no page where the words are not of one', async () => {
    await checkSelection({ ...PRESS, pageUrl: 'chrome-extension://abc/sidepanel.html' }, TAB);
    expect(await waiting()).toEqual({ kind: 'check', claim: 'NATO was founded' });
  });

  it.each([
    ['no words', { selectionText: ' \n' }],
    ['another line', { menuItemId: 'other' }],
  ])('does nothing for %s', async (_what, press) => {
    await checkSelection({ ...PRESS, ...press }, TAB);
    expect(open).not.toHaveBeenCalled();
  });
});

describe('createMenus', () => {
  it('makes one line, for selections', async () => {
    await createMenus();
    expect(vi.mocked(fakeBrowser.contextMenus.create).mock.calls).toEqual([
      [{ id: 'check', title: 'menu_check', contexts: ['selection'] }],
    ]);
  });

  it('does nothing in a browser without menus', async () => {
    Object.assign(fakeBrowser, { contextMenus: undefined });
    await expect(createMenus()).resolves.toBeUndefined();
  });
});

describe('the command open-panel', () => {
  it('opens the panel in the turn of the key', () => {
    void runCommand('open-panel', { id: 7, windowId: WINDOW });
    expect(open).toHaveBeenCalledWith({ windowId: WINDOW });
  });

  it('opens and closes the sidebar', () => {
    offer({ sidebarAction: { open, toggle, isOpen } });
    void runCommand('open-panel', { id: 7, windowId: WINDOW });
    expect(toggle).toHaveBeenCalledOnce();
  });
});

describe('noteUnmarked', () => {
  const seen = { term: 'p/a', name: 'A', surface: 'a', frameId: 0, block: 0, start: 0, end: 1, reason: { kind: 'undecided' } } as const;

  it('tells the top frame, under the frame’s own number', async () => {
    const send = vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockResolvedValue({ ok: true, value: undefined } as never);
    const { noteUnmarked } = createOpeningHandlers();
    await noteUnmarked({ unmarked: [seen] }, { tabId: 7, frameId: 3 });
    expect(send.mock.calls[0]).toEqual([
      7,
      { name: 'noteUnmarked', params: { frameId: 3, unmarked: [{ ...seen, frameId: 3 }] } },
      { frameId: 0 },
    ]);
  });
});
