import type { ClaimAnswer, FoundWording, PageWordings } from '../engine/checked.ts';
import type { PartialDay, TermKey } from '../engine/corpus.ts';
import type { CitationFormat, CitedItem, Note, PollStrip, ReadingPlace, SourceSwitch, Subject, TimelineLine } from '../engine/desk.ts';
import type { DeskRequest, Kept, Unmarked } from './messages.ts';
import type { TabServices } from './tab-services.ts';

/** The tab that the desk follows. */
export interface FollowedTab {
  readonly id: number;
  /** Empty where the browser does not tell it. */
  readonly title: string;
}

/** What the desk asks about one tab, of its page and of the background, besides what the popup asks. */
export interface DeskTabServices extends TabServices {
  /** Scrolls the page to a place and shows it for a moment; false when its words are gone. */
  revealPlace(place: Pick<Unmarked, 'frameId' | 'block' | 'start' | 'end' | 'surface'>): Promise<boolean>;
  /** What the tab's page is, for notes and citations; undefined where no script of ours answers. */
  readingPlace(term?: TermKey): Promise<ReadingPlace | undefined>;
  /** Words that are selected on the page, with the sentence around them; undefined when none are. Rejects where no script of ours answers. */
  selectedText(): Promise<{ readonly text: string; readonly sentence: string } | undefined>;
  /** The page's wordings, for the questions of these terms. */
  pageWordings(terms: readonly TermKey[]): Promise<PageWordings>;
  revealWording(found: FoundWording): Promise<boolean>;
  checkClaim(claim: string): Promise<ClaimAnswer>;
  timeline(terms: readonly TermKey[], date?: PartialDay): Promise<readonly TimelineLine[]>;
  polls(): Promise<readonly PollStrip[]>;
  describeSources(): Promise<readonly SourceSwitch[]>;
  describeSubject(subject: Subject, place?: ReadingPlace): Promise<CitedItem | undefined>;
  writeCitations(of: Subject | readonly Note['id'][], format: CitationFormat, place?: ReadingPlace): Promise<string>;
  /** Keeps a subject in the notebook. */
  keep(subject: Subject, place?: ReadingPlace): Promise<Kept>;
}

/** What the desk asks of its window. */
export interface DeskServices {
  followedTab(): Promise<FollowedTab | undefined>;
  /** Calls back when another tab of the window becomes the active one, or its title changes. Returns how to stop. */
  watchFollowedTab(onChanged: () => void): () => void;
  goTo(tabId: number): Promise<void>;
  of(tabId: number): DeskTabServices;
  /** What was asked of the desk and not yet shown; each request comes once. */
  takeRequest(): Promise<DeskRequest | undefined>;
  watchRequests(onWaiting: () => void): () => void;
}
