/** What the claim check says of a sentence, ready to be shown; `npm run check` prints the same facts. */
import type { LanguageTag, PackId, PartialDay, PassageId, QuestionId, Reading, TermId } from './corpus.ts';
import type { PassageView, QuestionView, Span } from './views.ts';

export interface ClaimAnswer {
  /** The best first, at most ten; empty: nothing in the corpus bears on the sentence. */
  readonly passages: readonly CheckedPassage[];
  /** Questions that the passages or the recognised terms touch, the nearest first, each with all its framings. */
  readonly questions: readonly CheckedQuestion[];
  readonly figures: readonly CheckedFigure[];
  readonly quotations: readonly CheckedQuotation[];
  /** Why the answer is empty although something was asked: plain input faults, said in words by whoever shows it. */
  readonly unread?: 'empty' | 'too long' | 'no words' | 'not the language of the packs';
}

export interface CheckedPassage {
  readonly pack: PackId;
  readonly language: LanguageTag;
  readonly passage: PassageView;
  /** Record lines: how it was read, and the day of what it tells. */
  readonly reading?: Reading;
  readonly date?: PartialDay;
  readonly asOf?: PartialDay;
  /** Share of the claim's weight that the passage holds, 0 to 1. */
  readonly score: number;
  /** Words of the claim that were the evidence, as written there. */
  readonly evidence: readonly string[];
  /** The words of the passage's text that answer to them. */
  readonly textSpans: readonly Span[];
  /** Where it is shown: a question, by its framing where one rests on it, or a term. */
  readonly question?: QuestionId;
  readonly term?: TermId;
}

export interface CheckedQuestion {
  readonly pack: PackId;
  readonly language: LanguageTag;
  readonly question: QuestionView;
  /** The letters of the framings that the passages above belong to. */
  readonly touched: readonly string[];
  readonly asOf: PartialDay;
}

export type Amount = number | readonly [low: number, high: number];

/** A number, or a day, in the claim, beside the record's of the same thing. */
export interface CheckedFigure {
  /** The pack that was asked, and the language of its words. */
  readonly pack: PackId;
  readonly language: LanguageTag;
  /** Its words in the claim with those that bound it ("at least", "about"), and where they stand. */
  readonly text: string;
  readonly span: Span;
  /** A day is an ISO string, as exact as known; a range of days two of them. */
  readonly claimed: Amount | string | readonly [from: string, to: string];
  readonly recorded: Amount | string | readonly [from: string, to: string] | null;
  /** `percent`, `votes`, `people`, `states`, `EUR`, `USD`, `days`, `date`, or a word of the pack. */
  readonly unit: string;
  readonly claimedDate: PartialDay | null;
  readonly recordedDate: PartialDay | null;
  /** Claimed less recorded, in the unit; days for dates. */
  readonly difference: Amount | null;
  readonly verdict: 'agrees' | 'differs' | 'nothing to compare';
  /** What the recorded figure counts ("support for joining the league"), or the words of the poll's question. */
  readonly of?: string;
  /** The passage that holds it, or whose line is shown although it may not be compared because nobody checked it. */
  readonly passage?: CheckedSource;
}

/** A line of the record or of an article beside a figure or a quotation. */
export interface CheckedSource {
  readonly id: PassageId | null;
  readonly text: string;
  readonly sourceName: string;
  readonly paragraph: number | null;
  readonly address?: string;
  readonly reading?: Reading;
}

export interface CheckedQuotation {
  /** The pack that was asked, and the language of its words. */
  readonly pack: PackId;
  readonly language: LanguageTag;
  /** The words inside the quotation marks, and where they stand in the claim. */
  readonly claimed: string;
  readonly span: Span;
  readonly recorded: string | null;
  readonly verdict: 'same' | 'differs' | 'not on record';
  readonly changes: readonly QuotationChange[];
  readonly passage?: CheckedSource;
  /** An article that gives it in the claim's own words, where the record has others. */
  readonly quotedBy?: CheckedSource;
}

/** `missing`: on record, left out of the claim; `added`: only in the claim; `changed`: other words in the same place. */
export interface QuotationChange {
  readonly kind: 'missing' | 'added' | 'changed';
  readonly claimed: string;
  readonly recorded: string;
  /** Where its words stand in `claimed` and in `recorded` of the quotation; empty spans stand where words are missing. */
  readonly claimedSpan: Span;
  readonly recordedSpan: Span;
}

/** A sentence of a page that uses one framing's wording. */
export interface FoundWording {
  readonly pack: PackId;
  readonly question: QuestionId;
  readonly framing: string;
  /** The sentence. */
  readonly text: string;
  readonly block: number;
  readonly start: number;
  readonly end: number;
  /** The words that were recognised, in the block. */
  readonly words: readonly Span[];
  /** The framing's own passages. */
  readonly passages: readonly { readonly source: string; readonly paragraph: number | null }[];
}

/** What a page's wordings say of the questions it touches: which framings' wordings occur, and which framings of the corpus don't. */
export interface PageWordings {
  readonly questions: readonly {
    readonly pack: PackId;
    readonly language: LanguageTag;
    readonly question: QuestionView;
    readonly asOf: PartialDay;
    readonly found: readonly { readonly framing: string; readonly sentences: readonly FoundWording[] }[];
    readonly absent: readonly string[];
  }[];
}
