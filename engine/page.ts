/** The page as the engine sees it: blocks of text going in, mentions and marks coming out. No DOM. */
import type { Cue, LanguageTag, PackId, PartialDay, TermId, TermKey, TopicId, TopicKey } from './corpus.ts';

/**
 * Where a block stands. `headline` is the page's first `h1`; `article` is running text of the article; `heading`, `caption`
 * and `table` are parts of the article that are read and not marked; `outside` is everything else that is collected.
 */
export type Place = 'headline' | 'article' | 'heading' | 'caption' | 'table' | 'outside';

export interface TextBlock {
  /** Stable while the block stays in the page; rising in document order at the first reading. */
  readonly id: number;
  /** White space inside is one space, at both ends none. */
  readonly text: string;
  readonly place: Place;
}

/** What is known of the page besides its blocks; context for cues, never marked. */
export interface PageContext {
  readonly title: string;
  readonly address: string;
  readonly language: LanguageTag;
  /** Day of publication; absent when unreadable or in the future. */
  readonly date?: PartialDay;
  readonly isArticle: boolean;
}

/** One alias seen in one block, with the cues around it. Numbers index the compiled corpus. */
export interface Hit {
  readonly alias: number;
  readonly start: number;
  readonly end: number;
  /** Number of words of the block before the hit. */
  readonly word: number;
  /** Cues in the sentence of the hit, outside its own words. */
  readonly sentence: readonly number[];
  /** Those of them that stand right beside it. */
  readonly beside?: readonly number[];
  /** Cues inside the hit's own words: evidence for others, never for itself. */
  readonly own?: readonly number[];
}

/** What the matcher saw in one block; small, JSON-safe, and good for the corpus version it was made with. */
export interface BlockScan {
  readonly id: number;
  readonly place: Place;
  readonly words: number;
  readonly hits: readonly Hit[];
  /** Cues of the block outside its hits; with those inside hits and of all blocks together they are the page's. */
  readonly cues: readonly number[];
}

export interface Reason {
  /** The cue as it is written in the pack. */
  readonly cue: string;
  readonly sign: Cue['sign'];
  readonly reach: Cue['reach'];
  /** In the sentence, and no more than a few words away: nearer than the rest of the sentence. */
  readonly beside?: true;
}

/** A mention of a term. `decided`: the sense is certain enough to mark. */
export interface Mention {
  readonly term: TermId;
  readonly pack: PackId;
  readonly topic: TopicId;
  readonly name: string;
  readonly block: number;
  readonly start: number;
  readonly end: number;
  readonly place: Place;
  readonly status: 'decided' | 'undecided' | 'excluded';
  /** The deciding cues; empty when the alias needs none, or when nothing decided. */
  readonly why: readonly Reason[];
  /** True where a mark may stand: running text, or the headline when the term stands nowhere else in the article. */
  readonly markable: boolean;
}

/** Why a decided, markable first mention has no mark. */
export type Unpainted =
  | 'density'
  | 'topic off'
  | 'hidden until the tab closes'
  | 'hidden for good'
  | 'not an article'
  | 'marked in another frame';

/** A term of this page, in reading order of its first mention. */
export interface PageTerm {
  readonly term: TermId;
  readonly pack: PackId;
  readonly topic: TopicId;
  readonly name: string;
  readonly gloss: string;
  /** Decided mentions, in all places. */
  readonly mentions: number;
  /** Index into `mentions` of the mark; absent when there is none, and then `unpainted` or a place says why. */
  readonly mark?: number;
  readonly unpainted?: Unpainted | 'place';
}

export interface Decision {
  /** All mentions in reading order, decided or not. */
  readonly mentions: readonly Mention[];
  /** Indexes into `mentions` of those to paint, in reading order. */
  readonly marks: readonly number[];
  readonly terms: readonly PageTerm[];
  /** Number of marks that this page (this frame) would have if one topic were switched the other way; every topic of every pack. */
  readonly ifTopicSwitched: Readonly<Record<TopicKey, number>>;
  /** Of these, the topic's own, for the topics that are off. */
  readonly ownIfTopicOn: Readonly<Record<TopicKey, number>>;
}

/** Settings that bear on a decision. */
export interface Switches {
  readonly topicsOff: readonly TopicKey[];
  /** Hidden in this tab until it closes, and hidden for good. */
  readonly hiddenTerms: readonly TermKey[];
  readonly hiddenForGood: readonly TermKey[];
  /** Not an article, and the reader asked for marks all the same. */
  readonly markAnyway: boolean;
}

/** What other frames of the tab already show: their terms get no second mark, their marks count in the budget. */
export interface Taken {
  readonly terms: readonly TermKey[];
  readonly marks: number;
}

/** A mark that is on the screen; it stays, whatever comes later. */
export interface Painted {
  readonly term: TermKey;
  readonly block: number;
  readonly start: number;
}
