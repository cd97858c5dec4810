import type { PackSummary, PageState } from '../../common/messages.ts';
import type { Settings, SettingsChange } from '../../common/settings.ts';
import type { TermKey } from '../../engine/corpus.ts';
import type { SearchResults, TermView } from '../../engine/views.ts';
import type { Place } from './find-place.ts';

/** Everything the popup asks of the browser, of its tab's page and of the background; tests and pictures give their own. */
export interface PopupServices {
  /** What may be known of the tab's page without asking it. */
  findPlace(): Promise<Place>;
  /** The page's state now; undefined when no script of ours answers in time. */
  pageState(): Promise<PageState | undefined>;
  /** The page's state once it is newer than that revision; undefined when the page went away. */
  nextPageState(after: number): Promise<PageState | undefined>;
  /** Calls back when the tab has loaded something. Returns how to stop. */
  watchTab(onLoaded: () => void): () => void;

  /** Scrolls the page to a term; false when it is no longer there. */
  reveal(term: TermKey): Promise<boolean>;
  markAnyway(): Promise<void>;
  readAgain(): Promise<void>;
  toggleMarks(): Promise<void>;
  /** Runs the page's script once; the words say why it could not. */
  runOnce(): Promise<{ readonly ok: true } | { readonly ok: false; readonly reason: string }>;
  reload(): Promise<void>;

  explain(term: TermKey): Promise<TermView | undefined>;
  search(query: string): Promise<SearchResults>;
  describePacks(): Promise<readonly PackSummary[]>;
  /** Hides a term until the tab closes, or brings it back. */
  hideTerm(term: TermKey, hidden: boolean): Promise<void>;
  hiddenTerms(): Promise<readonly { readonly term: TermKey; readonly name: string }[]>;

  readSettings(): Promise<Settings>;
  watchSettings(onChange: (settings: Settings) => void): () => void;
  changeSettings(change: SettingsChange): Promise<void>;

  /** Puts text on the clipboard; rejects where the browser refuses. */
  copy(text: string): Promise<void>;
  close(): void;
}
