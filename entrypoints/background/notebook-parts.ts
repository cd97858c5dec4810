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
    isPrivate: async (windowId) => (await browser.windows.get(windowId)).incognito,
    oneByOne,
  };
}
