/** What the desk shows besides entries: the timeline, polls, sources, and what a reader keeps. Types only. */
import type {
  Dating,
  LanguageTag,
  NoticeKind,
  PackId,
  PartialDay,
  PassageId,
  QuestionId,
  Reading,
  SourceKey,
  TermId,
  TermKey,
} from './corpus.ts';

/** A line of the timeline, in order of date. */
export type TimelineLine =
  | {
      readonly kind: 'event';
      readonly pack: PackId;
      readonly language: LanguageTag;
      readonly id: string;
      readonly name: string;
      readonly date: PartialDay;
      readonly end?: PartialDay;
      /** Day on which a document became public, where it differs. */
      readonly published?: PartialDay;
      readonly terms: readonly TermId[];
      /** Names of these terms, in the same order. */
      readonly termNames: readonly string[];
      /** Begins after the page's own day. */
      readonly isLater: boolean;
    }
  | { readonly kind: 'this page'; readonly date: PartialDay };

/** The polls of one question type, oldest first; polls of two types never stand on one strip. */
export interface PollStrip {
  readonly pack: PackId;
  readonly language: LanguageTag;
  readonly type: string;
  /** The words of the question, where all polls of the strip share them; else each dot has its own. */
  readonly question?: string;
  /** All answers that occur, in the pack's order: the first is drawn filled, the others hollow. */
  readonly answers: readonly string[];
  readonly polls: readonly PollDot[];
  /** Terms on whose entry or questions polls of this type bear. */
  readonly terms: readonly TermKey[];
  /** Where the polls stand, each source once. */
  readonly sources: readonly PollSource[];
}

/** A source of polls, with what holds for all of them: who was asked, what no poll covers. */
export interface PollSource {
  readonly shortName: string;
  readonly remarks: readonly string[];
}

export interface PollDot {
  readonly id: string;
  readonly question: string;
  readonly pollster: string;
  readonly date: PartialDay;
  readonly end?: PartialDay;
  readonly sample?: number;
  readonly note?: string;
  readonly answers: readonly { readonly answer: string; readonly percent: number | readonly [number, number] }[];
  readonly reading: Reading;
  readonly sourceName?: string;
  readonly address?: string;
}

/** A source as its switch shows it. */
export interface SourceSwitch {
  readonly key: SourceKey;
  /** Language of its pack, in which its names are written. */
  readonly language: LanguageTag;
  readonly shortName: string;
  readonly title: string;
  readonly role: 'article' | 'record';
  /** "stated", or the words that name the evidence; how its day is known. */
  readonly date: PartialDay | null;
  /** Its latest possible day, where that is another one. */
  readonly until?: PartialDay;
  readonly basis: 'stated' | 'inferred' | 'none';
  readonly evidence?: string;
  /** Questions of which it gives a framing, and framings that go with it. */
  readonly questions: number;
  readonly framings: number;
  readonly passages: number;
}

/** Where somebody was reading when a passage was kept, or a citation made. A claim that was written or pasted has no page: address and title are empty. */
export interface ReadingPlace {
  readonly address: string;
  readonly title: string;
  /** The page's own day, where known. */
  readonly date?: PartialDay;
  /** The sentence of the page, or the claim that was checked. */
  readonly sentence?: string;
}

/** What can be kept and cited: a term's entry, a question, or one passage, with the question beside which it was shown. */
export type Subject =
  | { readonly kind: 'term'; readonly pack: PackId; readonly id: TermId }
  | { readonly kind: 'question'; readonly pack: PackId; readonly id: QuestionId }
  | { readonly kind: 'passage'; readonly pack: PackId; readonly id: PassageId; readonly question?: QuestionId };

/** One piece of what is cited: a passage, a framing or a record line, with everything that a citation needs. Corpus texts as they stood when it was made. */
export interface CitedPiece {
  /** Identifier of the passage or framing. */
  readonly id: string;
  readonly kind: 'claim' | 'account' | 'explanation' | 'fact' | 'quotation' | 'record' | 'framing' | 'entry';
  readonly text: string;
  readonly voice?: string;
  /** A framing's letter and label. */
  readonly letter?: string;
  readonly label?: string;
  readonly source: CitedSource;
  readonly paragraphs: readonly number[];
  readonly reading?: Reading;
  /** A framing that stands in the record and in none of the articles. */
  readonly fromRecord?: true;
  /** A framing's own date, or the day of what a record line tells; its source may have another. */
  readonly date?: Dating;
  /** Something that goes on: the day to which it was followed. */
  readonly asOf?: PartialDay;
  /** Where its source and the record part. */
  readonly notices?: readonly { readonly kind: NoticeKind; readonly text: string }[];
}

export interface CitedSource {
  readonly id: string;
  readonly shortName: string;
  readonly title: string;
  readonly kind: string;
  readonly language: LanguageTag;
  readonly publisher?: string;
  readonly author?: string;
  readonly citation: string;
  readonly address?: string;
  /** Earliest and latest possible day, and how it is known. */
  readonly from?: PartialDay;
  readonly to?: PartialDay;
  readonly basis: 'stated' | 'inferred' | 'none';
  readonly evidence?: string;
}

/** One subject, ready to be written in any format: a contested one carries its question with every framing. */
export interface CitedItem {
  readonly subject: Subject;
  readonly packName: string;
  readonly packVersion: string;
  /** Language of the pack, in which its texts are written. */
  readonly language: LanguageTag;
  readonly asOf: PartialDay;
  /** The term's name and gloss, the question's title, or the passage's own words. */
  readonly heading: string;
  readonly main: readonly CitedPiece[];
  readonly question?: {
    readonly id: QuestionId;
    readonly title: string;
    readonly oneView: boolean;
    readonly framings: readonly CitedPiece[];
    /** Framings of sources that the reader switched off: named, because no set may look complete with a reading missing. */
    readonly hidden: readonly { readonly shortName: string; readonly count: number }[];
    readonly record: readonly CitedPiece[];
  };
  /** A passage: the question or else the term with which the pack shows it. */
  readonly shownIn?: Exclude<Subject, { kind: 'passage' }>;
  /** Where it was met, and on which day it was read. */
  readonly place?: ReadingPlace;
  readonly readOn?: PartialDay;
  readonly note?: string;
}

export type CitationFormat = 'plain' | 'markdown' | 'csv' | 'bibtex' | 'ris' | 'csl-json';

/** A kept passage as it is stored. */
export interface Note {
  readonly id: string;
  /** When it was kept, ISO with time, by the clock that was passed in. */
  readonly keptAt: string;
  readonly item: CitedItem;
  /** Hash of the entry's texts when it was kept; another one now means that the entry changed with a pack update. */
  readonly entryHash: string;
  /** The reader's own words. */
  readonly note: string;
}

/** The newest first, or page by page. */
export type NoteOrder = 'date' | 'page';

/** A note as it is listed: with what a pack update did to its entry. */
export interface ListedNote extends Note {
  readonly change:
    | { readonly kind: 'none' }
    | { readonly kind: 'gone' }
    | { readonly kind: 'changed'; readonly asOf: PartialDay; readonly now: CitedItem; readonly texts: readonly ChangedText[] };
}

/** A text of an entry that a pack update changed, added (no `before`) or took out (no `now`). */
export interface ChangedText {
  readonly kind: CitedPiece['kind'] | 'heading' | 'question';
  /** A framing's letter and label, as they are now where it still is there. */
  readonly letter?: string;
  readonly label?: string;
  readonly before?: string;
  readonly now?: string;
}
