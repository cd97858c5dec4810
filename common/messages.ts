/** Who may ask whom for what. Types only: this page documents every message of the extension. */
import type { ClaimAnswer, FoundWording, PageWordings } from '../engine/checked.ts';
import type { PackId, PartialDay, QuestionId, TermKey, TopicId } from '../engine/corpus.ts';
import type {
  CitationFormat,
  CitedItem,
  ListedNote,
  Note,
  NoteOrder,
  PollStrip,
  ReadingPlace,
  SourceSwitch,
  Subject,
  TimelineLine,
} from '../engine/desk.ts';
import type { BlockScan, Decision, PageContext, PageTerm, Painted, Place, Taken, TextBlock, Unpainted } from '../engine/page.ts';
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
  /** Puts the script that reads selections and places into the asking frame. */
  injectDesk(params: Record<string, never>): boolean;
  /** What a frame below the top one has seen and not marked, for the top frame's list. */
  noteUnmarked(params: { unmarked: readonly Unmarked[] }): void;
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
  /** What the corpus knows of a sentence; see `CLAIM_CHARS` for how much of it is read. */
  checkClaim(params: { claim: string }): ClaimAnswer;
  /** Sentences of these blocks that use a framing's wording; at most `MESSAGE_CHARS` of text a message. */
  findWordings(params: { blocks: readonly TextBlock[] }): FoundWording[];
  /** The questions that a page touches, with the wordings found on it and those that were not. */
  describeWordings(params: { found: readonly FoundWording[]; terms: readonly TermKey[] }): PageWordings;
  /** Events that these terms take part in, with the page's own day among them. */
  timeline(params: { terms: readonly TermKey[]; date?: PartialDay }): TimelineLine[];
  /** Polls by question type. */
  polls(params: Record<string, never>): PollStrip[];
  /** Every source of the packs, for its switch. */
  describeSources(params: Record<string, never>): SourceSwitch[];
  /** A subject with everything that a citation of it needs; undefined for one that no pack has. */
  describeSubject(params: { subject: Subject; place?: ReadingPlace }): CitedItem | undefined;
  /** A subject, or kept notes in the order given, as text in a format. */
  writeCitations(params: { of: Subject | readonly Note['id'][]; place?: ReadingPlace; format: CitationFormat }): string;
  /** Keeps a subject; `id` makes a repeated write harmless. */
  /** `windowId` is for the desk: from a private window nothing is kept. */
  keep(params: { id: string; subject: Subject; place?: ReadingPlace; windowId?: number }): Kept;
  /** Kept passages, the newest first, each with what a pack update did to its entry. */
  listNotes(params: Record<string, never>): ListedNote[];
  /** Which notes have every word of a query, in an order: the newest first, or page by page. */
  findNotes(params: { query: string; order: NoteOrder }): Note['id'][];
  /** The reader's own words to a note. */
  writeNote(params: { id: string; note: string; windowId?: number }): Kept;
  /** Removes a note, or puts it back as it was. */
  removeNote(params: { id: string }): void;
  restoreNote(params: { note: Note }): Kept;
  /** Notes and settings in one text; and back, identical. A text that is no backup changes nothing. */
  writeBackup(params: Record<string, never>): string;
  readBackup(params: { text: string }): { ok: true; notes: number } | { ok: false; reason: string };
  /**
   * Opens the desk beside the page that asks, or beside the tab given, with something to show in it. `panel`: it is open;
   * `popup`: the popup was opened instead; `none`: this browser opens neither from here, and the words say what to press.
   */
  openDesk(params: { show: DeskRequest; tabId?: number; windowId?: number }): 'panel' | 'popup' | 'none';
  /** What a desk that has just been opened is to show, once; undefined when nothing waits. */
  takeDeskRequest(params: { windowId: number }): DeskRequest | undefined;
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
  /** Top frame only: what a frame has seen and not marked. */
  noteUnmarked(params: { frameId: number; unmarked: readonly Unmarked[] }): void;
  /** Marks although the page is not an article, for this visit. */
  markAnyway(params: Record<string, never>): void;
  /** Reads again: settings, hidden terms or packs have changed. `anew`: chooses as if nothing were painted yet. */
  readAgain(params: { anew?: boolean }): void;
  /** Words that are selected in this frame, with the sentence around them; undefined when nothing is. */
  selectedText(params: Record<string, never>): { readonly text: string; readonly sentence: string } | undefined;
  /** Scrolls to a place in a block of this frame and shows it for a moment; false if its words are gone. */
  revealText(params: { block: number; start: number; end: number; text: string }): boolean;
  /** Wordings of framings in the article's text of this frame. */
  pageWordings(params: Record<string, never>): FoundWording[];
  /** What this frame's page is, for a note or a citation: `sentence` is that of the term's mark or first mention. */
  readingPlace(params: { term?: TermKey }): ReadingPlace;
  /** The browser no longer lets us run on these match patterns: a page that they cover takes its marks away and stops. */
  stopOn(params: { patterns: readonly string[] }): void;
}

/** What was asked of the desk from elsewhere: a card, the context menu, the popup. */
export type DeskRequest =
  | { readonly kind: 'term'; readonly term: TermKey }
  | { readonly kind: 'question'; readonly pack: PackId; readonly id: QuestionId }
  | { readonly kind: 'check'; readonly claim: string; readonly place?: ReadingPlace }
  | { readonly kind: 'cite'; readonly subject: Subject; readonly place?: ReadingPlace }
  | { readonly kind: 'notes' }
  /** What the followed page has, and why words of it have no mark. */
  | { readonly kind: 'page' };

/** Kept, or the reason why not: the storage is full, or can't be written. */
export type Kept =
  | { readonly ok: true; readonly note: Note }
  | { readonly ok: false; readonly reason: 'full' | 'failed' | 'gone'; readonly words: string };

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
  /** All that was recognised and has no mark, in reading order, the first mention of each term and reason. */
  readonly unmarked: readonly Unmarked[];
  /** Number of marks the page would have if that one topic were switched the other way, by `PACK/TOPIC`. */
  readonly ifTopicSwitched: Readonly<Record<string, number>>;
  /** Of these, the topic's own, for the topics that are off. */
  readonly ownIfTopicOn: Readonly<Record<string, number>>;
  /** Words of the page's text that were read, where the page is longer than the limit. */
  readonly wordsRead?: number;
}

export interface Unmarked {
  readonly term: TermKey;
  readonly name: string;
  readonly surface: string;
  readonly frameId: number;
  readonly block: number;
  readonly start: number;
  readonly end: number;
  readonly reason: UnmarkedReason;
}

export type UnmarkedReason =
  | { readonly kind: 'undecided' }
  | { readonly kind: 'excluded'; readonly cue: string }
  /** Its term has its one mark on other words of this page. */
  | { readonly kind: 'marked elsewhere' }
  | { readonly kind: 'place'; readonly place: Exclude<Place, 'article'> }
  | { readonly kind: 'unpainted'; readonly why: Unpainted };

export interface HiddenTerm {
  readonly term: TermKey;
  readonly name: string;
  readonly until: 'the tab closes' | 'brought back';
}

export interface PackSummary {
  readonly id: PackId;
  readonly name: string;
  readonly language: string;
  readonly asOf: string;
  readonly topics: readonly { readonly id: TopicId; readonly name: string; readonly terms: number }[];
}
