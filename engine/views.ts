/** What the engine says of a term or a question, ready to be shown: identifiers resolved, letters given, order made. */
import type {
  Dating,
  FramingId,
  LanguageTag,
  NoticeKind,
  PackId,
  PartialDay,
  PassageId,
  PassageKind,
  QuestionId,
  Reading,
  SourceId,
  TermId,
  TopicId,
} from './corpus.ts';

export interface SourceLine {
  readonly id: SourceId;
  readonly shortName: string;
  readonly title: string;
  readonly citation: string;
  readonly address?: string;
  readonly role: 'article' | 'record';
  readonly date: Dating;
}

export interface NoticeView {
  readonly id: string;
  readonly kind: NoticeKind;
  readonly text: string;
  readonly paragraphs: readonly number[];
}

export interface FramingView {
  readonly id: FramingId;
  /** A, B, C in the stated order; stays with the framing when the reader turns the order round. */
  readonly letter: string;
  readonly label: string;
  readonly statement: string;
  readonly voice: string;
  readonly voiceShort: string;
  readonly date: Dating;
  readonly source: SourceLine;
  readonly paragraphs: readonly number[];
  /** From the record, not from the articles. */
  readonly fromRecord: boolean;
  readonly reading?: Reading;
  readonly notices: readonly NoticeView[];
  readonly passages: readonly PassageView[];
}

export interface PassageView {
  readonly id: PassageId;
  readonly kind: PassageKind;
  readonly text: string;
  readonly voice?: string;
  readonly paragraph: number | null;
  readonly source: SourceLine;
  readonly notices: readonly NoticeView[];
}

export interface RecordLineView {
  readonly id: PassageId;
  readonly text: string;
  readonly reading: Reading;
  readonly date?: PartialDay;
  readonly asOf?: PartialDay;
  readonly source: SourceLine;
}

export interface QuestionView {
  readonly id: QuestionId;
  readonly title: string;
  readonly notDisputed: string;
  readonly disputed: string;
  readonly oneView: boolean;
  readonly remark?: string;
  readonly framings: readonly FramingView[];
  /** Framings that the pack holds and a source switch hides. */
  readonly hidden: readonly { readonly source: SourceId; readonly shortName: string; readonly count: number }[];
  readonly record: readonly RecordLineView[];
}

export interface TermView {
  readonly id: TermId;
  readonly pack: {
    readonly id: PackId;
    readonly name: string;
    readonly version: string;
    readonly asOf: PartialDay;
    readonly errorsTo: string;
  };
  readonly language: LanguageTag;
  readonly topic: { readonly id: TopicId; readonly name: string };
  readonly name: string;
  readonly gloss: string;
  readonly firstFact?: string;
  readonly what: string;
  readonly when: string;
  readonly asOf: PartialDay;
  readonly begins?: PartialDay;
  readonly notThis?: string;
  readonly sense?: string;
  readonly question?: QuestionView;
  readonly related: readonly { readonly id: QuestionId; readonly title: string }[];
  readonly record: readonly RecordLineView[];
  readonly passages: readonly PassageView[];
  /** One plain-text citation of the entry; a contested one carries its whole set of framings. */
  readonly plainCitation: string;
}

/** A part of a text, as [start, end). */
export type Span = readonly [start: number, end: number];

/** What the forgiving search found, the best first; the spans are the letters that matched. */
export interface SearchResults {
  /**
   * `spelled`: something holds every word of the query. `some`: nothing holds all of them, each is somewhere in the corpus.
   * `nearest`: a word is nowhere, and what is found is only spelled like it.
   */
  readonly how: 'spelled' | 'some' | 'nearest';
  readonly terms: readonly FoundTerm[];
  readonly questions: readonly FoundQuestion[];
  readonly passages: readonly FoundPassage[];
  /** How many of each were found; the lists hold the first of them. */
  readonly counts: { readonly terms: number; readonly questions: number; readonly passages: number };
}

export interface FoundTerm {
  readonly pack: PackId;
  readonly language: LanguageTag;
  readonly id: TermId;
  readonly name: string;
  readonly gloss: string;
  readonly nameSpans: readonly Span[];
  readonly glossSpans: readonly Span[];
  /** The other name that has what neither name nor gloss has. */
  readonly alsoWritten?: { readonly text: string; readonly language: LanguageTag; readonly spans: readonly Span[] };
}

export interface FoundQuestion {
  readonly pack: PackId;
  readonly language: LanguageTag;
  readonly id: QuestionId;
  readonly title: string;
  readonly titleSpans: readonly Span[];
  /** Letters of its first and last framing. */
  readonly letters: readonly [first: string, last: string];
  /** The framing whose label has what the title has not. */
  readonly label?: { readonly letter: string; readonly text: string; readonly spans: readonly Span[] };
  /** Day to which the pack was kept up. */
  readonly asOf: PartialDay;
}

export interface FoundPassage {
  readonly pack: PackId;
  readonly language: LanguageTag;
  readonly id: PassageId;
  readonly kind: PassageKind;
  readonly text: string;
  readonly textSpans: readonly Span[];
  readonly voice?: string;
  readonly voiceSpans: readonly Span[];
  readonly sourceName: string;
  readonly sourceSpans: readonly Span[];
  readonly paragraph: number | null;
  readonly reading?: Reading;
  readonly date?: PartialDay;
  /** Where it is used: a question, by the framing that rests on it where one does, or a term. Neither: it stands for itself. */
  readonly question?: QuestionId;
  readonly framing?: FramingId;
  readonly term?: TermId;
  /** Day to which the pack was kept up. */
  readonly asOf: PartialDay;
}
