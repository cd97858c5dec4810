import type { Kept } from '../../common/messages.ts';
import type { ClaimAnswer, FoundWording, PageWordings } from '../../engine/checked.ts';
import type { FramingId, PackId, QuestionId, TermKey } from '../../engine/corpus.ts';
import type { ReadingPlace, Subject } from '../../engine/desk.ts';

/** Words that are selected on a page, the sentence they stand in, and the page. */
export interface SelectedWords {
  readonly text: string;
  readonly sentence: string;
  readonly place?: ReadingPlace;
}

/** What a page's wordings say, and the page they were read on: the reader may have gone on to another. */
export interface ReadWordings {
  readonly title: string;
  readonly wordings: PageWordings;
  /** Scrolls that page to a sentence; false when it is gone. */
  readonly reveal: (found: FoundWording) => Promise<boolean>;
}

/** A sentence that somebody asked to have checked, with the page it stands on. */
export interface ClaimRequest {
  readonly claim: string;
  readonly place?: ReadingPlace;
}

/** What the Check view asks of the background, of the page beside it and of the desk around it. */
export interface CheckServices {
  checkClaim(claim: string): Promise<ClaimAnswer>;
  /** Undefined when nothing is selected; rejects when the page can't be asked. */
  selectedText(): Promise<SelectedWords | undefined>;
  /** Reads the page that the desk follows; rejects when it can't be asked. */
  pageWordings(): Promise<ReadWordings>;
  keep(subject: Subject, place?: ReadingPlace): Promise<Kept>;
  writeCitation(subject: Subject, place?: ReadingPlace): Promise<string>;
  /** Puts text on the clipboard; rejects where the browser refuses. */
  copy(text: string): Promise<void>;
  openTerm(term: TermKey): void;
  /** Opens a question, at one of its framings where one is named. */
  openQuestion(pack: PackId, question: QuestionId, framing?: FramingId): void;
}
