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

/** Names found by the forgiving search. */
export interface SearchResults {
  /** `spelled`: every word of the query occurs in the name, another name or the gloss; `nearest`: only something like it. */
  readonly how: 'spelled' | 'nearest';
  readonly terms: readonly {
    readonly pack: PackId;
    readonly id: TermId;
    readonly name: string;
    readonly gloss: string;
    /** Spans of `name` that matched, as [start, end). */
    readonly ranges: readonly (readonly [number, number])[];
  }[];
}
