/** Tells every open window that the notebook changed. Only a number goes by, in the browser's session storage: never on disk, never to a page. */
import { browser } from 'wxt/browser';

const KEY = 'notes-changed';

/** For the background, after a write. */
export async function tellNotesChanged(): Promise<void> {
  const { [KEY]: last } = await browser.storage.session.get(KEY);
  await browser.storage.session.set({ [KEY]: (typeof last === 'number' ? last : 0) + 1 });
}

/** Calls back after every change of the notebook, in whichever window it was made. Returns how to stop. */
export function watchNotes(onChanged: () => void): () => void {
  const listener = (changes: Record<string, unknown>, area: string) => {
    if (area === 'session' && KEY in changes) onChanged();
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
