/** Who may ask whom for what. Types only: this page documents every message of the extension. */
import type { PackId, QuestionId, TermKey, TopicId } from '../engine/corpus.ts';
import type { BlockScan, Decision, PageContext, PageTerm, Painted, Taken, TextBlock } from '../engine/page.ts';
import type { QuestionView, SearchResults, TermView } from '../engine/views.ts';
import type { SettingsChange } from './settings.ts';

/** Asked by pages, the card (through its page) and the popup; answered by the background. */
export interface BackgroundRequests {
  /** What the matcher sees in these blocks; at most `MESSAGE_CHARS` of text a message. `corpus` names the version the numbers belong to. */
  scanBlocks(params: { blocks: readonly TextBlock[]; language: string }): { corpus: string; scans: BlockScan[] };
  /**
   * Senses decided and marks chosen for one frame, its whole page given as scans. `stale` when the scans were made with another
   * corpus: scan again. `quiet` when this frame's tab has no answering top frame or its site is off.
   */
  decideMarks(params: {
    corpus: string;
    scans: readonly BlockScan[];
    page: PageContext;
    painted: readonly Painted[];
    markAnyway: boolean;
  }): ({ kind: 'decided' } & Decision) | { kind: 'stale' } | { kind: 'quiet' };
  /** Everything a card or the popup shows of a term; undefined for a term that no pack has. */
  explainTerm(params: { term: TermKey }): TermView | undefined;
  explainQuestion(params: { pack: PackId; question: QuestionId }): QuestionView | undefined;
  /** Puts the card's script into the asking frame. */
  injectCard(params: Record<string, never>): boolean;
  /** Shows the tab's number of marks on the toolbar button; null takes it away. Asked by the top frame. */
  showCount(params: { marks: number | null }): void;
  /** Hides a term until the tab closes, or brings it back. `tabId` is for the popup; a page hides in its own tab. */
  hideTerm(params: { term: TermKey; hidden: boolean; tabId?: number }): void;
  /** Terms hidden in a tab until it closes, and those hidden for good everywhere. */
  hiddenTerms(params: { tabId: number }): HiddenTerm[];
  /** Writes one change of the settings; the background is the only writer, so two windows lose nothing. `id` makes a repeated write harmless. */
  changeSettings(params: { id: string; change: SettingsChange }): void;
  /** Names and topics of the installed packs. */
  describePacks(params: Record<string, never>): PackSummary[];
  /** What the forgiving search finds for a query. */
  search(params: { query: string }): SearchResults;
  /** Runs the script in a tab that the toolbar click has opened to us; a sentence says why it could not. */
  runOnce(params: { tabId: number }): { ok: true } | { ok: false; reason: string };
}

/** Asked by the background and the popup, answered by the content script. */
export interface PageRequests {
  /** The state of the page, at once; or, with `after`, when its revision is higher than that (the popup keeps one such question open). */
  pageState(params: { after?: number }): PageState;
  /** Scrolls to a term's mark, or to its first mention; false if it is gone. */
  revealTerm(params: { term: TermKey }): boolean;
  /** Top frame only: the frames of the tab that have a term, those with its mark first. */
  framesWith(params: { term: TermKey }): number[];
  /** Steps to the next or previous mark and opens its card with focus in it. */
  stepMark(params: { direction: 1 | -1 }): boolean;
  /** Hides or shows all marks of this tab. */
  toggleMarks(params: Record<string, never>): void;
  /** Top frame only: terms and marks of the frames before this one; answered once the top frame has decided. */
  takenMarks(params: { frameId: number }): Taken;
  /** Top frame only: what a frame decided. */
  noteFrame(params: { frameId: number; terms: readonly PageTerm[] }): void;
  /** Marks although the page is not an article, for this visit. */
  markAnyway(params: Record<string, never>): void;
  /** Reads again: settings, hidden terms or packs have changed. `anew`: chooses as if nothing were painted yet. */
  readAgain(params: { anew?: boolean }): void;
  /** The browser no longer lets us run on these match patterns: a page that they cover takes its marks away and stops. */
  stopOn(params: { patterns: readonly string[] }): void;
}

export interface PageState {
  readonly revision: number;
  /** `nothing here`: the browser's own viewer, in which the script runs and has nothing to read. */
  readonly kind: 'reading' | 'marked' | 'no article' | 'off here' | 'marks hidden' | 'too long' | 'paused' | 'nothing here' | 'failed';
  readonly host: string;
  readonly title: string;
  readonly date?: string;
  readonly language: string;
  readonly marks: number;
  /** Terms of all frames, in reading order. */
  readonly terms: readonly PageTerm[];
  readonly error?: string;
  /** Words seen and not marked because their sense was not decided. */
  readonly undecided: readonly { readonly surface: string; readonly name: string }[];
  /** Number of marks the page would have if that one topic were switched the other way, by `PACK/TOPIC`. */
  readonly ifTopicSwitched: Readonly<Record<string, number>>;
  /** Of these, the topic's own, for the topics that are off. */
  readonly ownIfTopicOn: Readonly<Record<string, number>>;
  /** Words of the page's text that were read, where the page is longer than the limit. */
  readonly wordsRead?: number;
}

export interface HiddenTerm {
  readonly term: TermKey;
  readonly name: string;
  readonly until: 'the tab closes' | 'brought back';
}

export interface PackSummary {
  readonly id: PackId;
  readonly name: string;
  readonly asOf: string;
  readonly topics: readonly { readonly id: TopicId; readonly name: string; readonly terms: number }[];
}
