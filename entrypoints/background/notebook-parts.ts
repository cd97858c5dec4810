import { browser } from 'wxt/browser';
import { browserTexts } from '../../common/texts.ts';
import { corpus } from './corpus.ts';
import type { NotebookParts } from './handle-notes.ts';
import { createNotesStore } from './notes-store.ts';
import { sourcesOff } from './sources.ts';

/** What the notebook's answers rest on in the browser; `oneByOne` is the queue in which the settings are written. */
export function notebookParts(oneByOne: NotebookParts['oneByOne']): NotebookParts {
  return {
    store: createNotesStore(),
    corpus,
    sourcesOff,
    texts: browserTexts,
    now: () => new Date(),
    // Android has no windows; its tabs tell the same.
    isPrivate: async (windowId) =>
      browser.windows
        ? (await browser.windows.get(windowId)).incognito
        : (await browser.tabs.query({ windowId })).some(({ incognito }) => incognito),
    oneByOne,
  };
}
