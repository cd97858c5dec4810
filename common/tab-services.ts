import type { PackId, QuestionId, TermKey } from '../engine/corpus.ts';
import type { QuestionView, SearchResults, TermView } from '../engine/views.ts';
import type { Place } from './find-place.ts';
import type { HiddenTerm, PackSummary, PageState } from './messages.ts';
import type { Settings, SettingsChange } from './settings.ts';

/** Everything the popup asks of the browser, of its tab's page and of the background; tests and pictures give their own. */
export interface TabServices {
  /** What may be known of the tab's page without asking it. */
  findPlace(): Promise<Place>;
  /** The page's state now; undefined when no script of ours answers in time. */
  pageState(): Promise<PageState | undefined>;
  /** The page's state once it is newer than that revision; undefined when the page went away, or was told to stop. */
  nextPageState(after: number): Promise<PageState | undefined>;
  /** Calls back when the tab has loaded something, or when the browser allows us more or less. Returns how to stop. */
  watchTab(onChanged: () => void): () => void;

  /** Scrolls the page to a term; false when it is no longer there. */
  reveal(term: TermKey): Promise<boolean>;
  markAnyway(): Promise<void>;
  readAgain(): Promise<void>;
  toggleMarks(): Promise<void>;
  /** Runs the page's script once; the words say why it could not. */
  runOnce(): Promise<{ readonly ok: true } | { readonly ok: false; readonly reason: string }>;
  reload(): Promise<void>;
  /**
   * Asks the browser for a site, while the click that wants it is still being handled; true once it is granted. The page's script
   * then starts by itself.
   */
  allow(host: string): Promise<boolean>;
  /** Gives added sites back; false when the browser keeps them. */
  giveBack(patterns: readonly string[]): Promise<boolean>;
  /** Where the browser itself can be told to allow a site. */
  readonly browserKind: 'chromium' | 'firefox';

  explain(term: TermKey): Promise<TermView | undefined>;
  explainQuestion(pack: PackId, question: QuestionId): Promise<QuestionView | undefined>;
  search(query: string): Promise<SearchResults>;
  describePacks(): Promise<readonly PackSummary[]>;
  /** Hides a term until the tab closes, or brings it back. */
  hideTerm(term: TermKey, hidden: boolean): Promise<void>;
  hiddenTerms(): Promise<readonly HiddenTerm[]>;

  readSettings(): Promise<Settings>;
  watchSettings(onChange: (settings: Settings) => void): () => void;
  changeSettings(change: SettingsChange): Promise<void>;

  now(): Date;
  /** The pack's day of which the reader was told that it is old. */
  packAgeTold(): Promise<string | undefined>;
  tellPackAge(asOf: string): Promise<void>;

  /** Puts text on the clipboard; rejects where the browser refuses. */
  copy(text: string): Promise<void>;
  close(): void;
}
