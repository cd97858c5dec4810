/**
 * The corpus as the engine knows it: what a pack's files hold once `parsePack` has accepted them.
 * The files themselves are described for editors in `data/README.md`.
 */

/** A day as exact as it is known: `2008`, `2008-04` or `2008-04-03`. */
export type PartialDay = string;

export type PackId = string;
export type TermId = string;
export type TopicId = string;
export type SourceId = string;
export type PassageId = string;
export type QuestionId = string;
export type FramingId = string;

/** A topic or a term among all packs: `PACK/ID`. Settings keep these. */
export type TopicKey = `${PackId}/${TopicId}`;
export type TermKey = `${PackId}/${TermId}`;
/** A source among all packs: `PACK/ID`. Settings keep these. */
export type SourceKey = `${PackId}/${SourceId}`;

/** Language tag (BCP 47) of a text, an alias or a page. */
export type LanguageTag = string;

export interface Dating {
  /** `stated`: the source gives it. `inferred`: from its content, and `evidence` says how. `none`: not dated. */
  readonly basis: 'stated' | 'inferred' | 'none';
  /** Earliest and latest possible day; both absent when `basis` is `none`, equal when the day is stated. */
  readonly from?: PartialDay;
  readonly to?: PartialDay;
  /** Required when inferred: the words that name the evidence, e.g. "it reports a statement of 14 December". */
  readonly evidence?: string;
}

/** How a text was read: the issuer's own, a copy of it, a report about it, or not at all. */
export type HowRead = 'original' | 'copy' | 'report' | 'unchecked';

export interface Reading {
  readonly how: HowRead;
  /** At most twelve words: "in part", "headline and summary only". */
  readonly clause?: string;
}

export interface Masthead {
  readonly id: PackId;
  readonly name: string;
  readonly language: LanguageTag;
  readonly version: string;
  /** Day to which the pack was kept up; nothing later could be seen. */
  readonly asOf: PartialDay;
  /** What was announced for the time after `asOf`. */
  readonly horizon: string;
  readonly editors: string;
  readonly secondReader: string;
  readonly rules: readonly string[];
  readonly corrections: readonly { readonly date: PartialDay; readonly text: string }[];
  /** Where errors go: an address, or words that say whom to ask. */
  readonly errorsTo: string;
  /** Which addresses may be linked; each is a host with or without the beginning of a path: `example.org/news`. */
  readonly linkRules?: {
    /** Where given, no other host may be linked: the sites of those who issued the documents. */
    readonly only?: readonly string[];
    readonly never?: readonly string[];
  };
  /** Words and phrases that the pack keeps out of its own voice, and of its notices; `*` as in an alias. */
  readonly words?: { readonly avoid?: readonly string[]; readonly avoidInNotices?: readonly string[] };
  /** Voices that are no persons, and may therefore be named like a term. */
  readonly bodies?: readonly string[];
}

export interface Source {
  readonly id: SourceId;
  /** `article`: one of the texts that the pack restates. `record`: a document or a dated statement. */
  readonly role: 'article' | 'record';
  readonly title: string;
  /** Kind, outlet or event, year; stands wherever the source is named ("opinion essay, December 2025"). */
  readonly shortName: string;
  /** "opinion essay", "news report", "treaty", "declaration", "statement", "law", "poll" … */
  readonly kind: string;
  readonly language: LanguageTag;
  readonly country?: string;
  readonly publisher?: string;
  readonly author?: string;
  readonly date: Dating;
  /** Full citation, for a source that may not be linked. */
  readonly citation: string;
  /** The issuer's own page; only an address that was seen there. */
  readonly address?: string;
  /** Articles: the number of paragraphs, and those that hold nothing to restate. */
  readonly paragraphs?: number;
  readonly withoutPassage?: readonly number[];
  /** What a reader should know of where the text comes from; shown on the source's own line only. */
  readonly note?: string;
}

export interface Topic {
  readonly id: TopicId;
  readonly name: string;
}

export interface Alias {
  /**
   * Words as written; `*` at a word's end after at least four letters stands for up to six more letters, `(a|b)` for one of several,
   * `(a)` for something that may be left out.
   */
  readonly text: string;
  readonly lang: LanguageTag;
  /** `exact`: upper and lower case as written. `any`: case is ignored. Default `any`. */
  readonly case?: 'exact' | 'any';
  /** The alias means the term only where a confirming cue stands within reach. */
  readonly needsCue?: boolean;
  /** The alias applies only on pages of its language. */
  readonly onlyLang?: boolean;
}

export interface Cue {
  /** Words as in an alias, or `@NAME`: every cue of the pack's set of that name. */
  readonly text: string;
  readonly sign: 'confirms' | 'excludes';
  /** How far from the mention the cue may stand. The page includes its title, headline and address. */
  readonly reach: 'sentence' | 'block' | 'page';
  readonly lang?: LanguageTag;
}

export interface Term {
  readonly id: TermId;
  readonly topic: TopicId;
  readonly name: string;
  /** At most eight words: what kind of thing, year. */
  readonly gloss: string;
  /** Left out where nothing that was checked could stand in it. */
  readonly firstFact?: string;
  readonly what: string;
  readonly when: string;
  readonly asOf: PartialDay;
  /** First and last day of the thing itself, where it has any: decides "later than this page". */
  readonly begins?: PartialDay;
  readonly ends?: PartialDay;
  /** Other things of the same name, in one sentence. */
  readonly notThis?: string;
  readonly aliases: readonly Alias[];
  /** How the card names this reading: "the harbour treaty's". */
  readonly sense?: string;
  readonly cues?: readonly Cue[];
  /** The term's own question; a term has one or none. */
  readonly question?: QuestionId;
  /** Other questions that bear on it. */
  readonly related?: readonly QuestionId[];
  /** Record passages, the leading one first. */
  readonly record: readonly PassageId[];
  /** Passages from the articles. */
  readonly passages: readonly PassageId[];
}

export type PassageKind = 'claim' | 'account' | 'explanation' | 'fact' | 'quotation' | 'record';

export interface Figure {
  /** One number, or the two ends of a range. */
  readonly value: number | readonly [number, number];
  /** `percent`, `votes`, `people`, `states`, `EUR`, `USD`, `days`, or a word of the pack. */
  readonly unit: string;
  /** What is counted: "support for joining the league". */
  readonly of: string;
  readonly date?: PartialDay;
  /** Polls: the question type, so that figures of two types are never compared. */
  readonly type?: string;
}

export interface Passage {
  readonly id: PassageId;
  readonly source: SourceId;
  /** Paragraph of the source; null where it has none. */
  readonly paragraph: number | null;
  readonly kind: PassageKind;
  readonly text: string;
  /** Who says it; record passages may leave it out. */
  readonly voice?: string;
  readonly figures?: readonly Figure[];
  /** Record passages only: how the text was read (required there), and the day of what it tells. */
  readonly reading?: Reading;
  readonly date?: PartialDay;
  /** Something that goes on: the day to which it was followed. */
  readonly asOf?: PartialDay;
}

export interface Framing {
  readonly id: FramingId;
  /** Three to six words. */
  readonly label: string;
  /** At most sixty words. */
  readonly statement: string;
  /** Name and role on that date. */
  readonly voice: string;
  /** At most 30 characters, with the word that marks a framing from the record. */
  readonly voiceShort: string;
  readonly source: SourceId;
  readonly paragraphs: readonly number[];
  /** Day of the statement where it is not the source's own; framings from the record state it. */
  readonly date?: Dating;
  /** Framings from the record: how the statement was read. */
  readonly reading?: Reading;
  readonly passages: readonly PassageId[];
  /** Its letter in the whole set, where framings beside it were left out; no field of a file. */
  readonly letter?: string;
}

export interface Question {
  readonly id: QuestionId;
  readonly topic: TopicId;
  readonly title: string;
  /** What no source of the pack denies. */
  readonly notDisputed: string;
  readonly disputed: string;
  /** One framing in the corpus: shown as "One view, plus the record". */
  readonly oneView?: boolean;
  /** A sentence under the order line: where the framings come from, what is missing. */
  readonly remark?: string;
  readonly framings: readonly Framing[];
  /** Record passages, the leading one first. */
  readonly record: readonly PassageId[];
}

/** Where a source and the record part. `later` tells what came after and is no difference. */
export type NoticeKind = 'differs' | 'quotation' | 'stronger' | 'figure' | 'later';

export interface Notice {
  /** Number in the pack's ledger: "D1", "N3". */
  readonly id: string;
  readonly kind: NoticeKind;
  readonly source: SourceId;
  readonly paragraphs: readonly number[];
  /** At most two sentences. */
  readonly text: string;
  readonly passages: readonly PassageId[];
  readonly framings: readonly FramingId[];
}

export interface PackEvent {
  readonly id: string;
  readonly name: string;
  readonly date: PartialDay;
  readonly end?: PartialDay;
  readonly terms: readonly TermId[];
  /** Day on which a document became public, where it differs. */
  readonly published?: PartialDay;
}

export interface Poll {
  readonly id: string;
  readonly type: string;
  readonly question: string;
  readonly pollster: string;
  /** First day of asking, or the only one that is known; `end` is the last. */
  readonly date: PartialDay;
  readonly end?: PartialDay;
  /** A range where the record gives no one number. */
  readonly answers: readonly { readonly answer: string; readonly percent: number | readonly [number, number] }[];
  /** People asked. */
  readonly sample?: number;
  /** Who was asked, or how a figure was come by: "of likely voters", "derived from a later report". */
  readonly note?: string;
  /** Where the pollster's release or the report of it stands. */
  readonly source?: SourceId;
  readonly reading: Reading;
}

/** Cues that several terms share: the names of a country and its people in several languages, texts of law with articles of their own. */
export interface CueSet {
  readonly id: string;
  readonly cues: readonly string[];
}

/** Words that the search takes for one: spellings of a name, forms that no stem shares, words of one sense in this pack. */
export interface Synonyms {
  readonly canonical: string;
  /** Single words. */
  readonly words: readonly string[];
}

/** Words of nearly one sense in this pack: each of `to` may stand for the word, and the word for it, for less than itself. */
export interface NearWords {
  /** One word, or a name of several ("chief of staff"). */
  readonly word: string;
  readonly to: readonly string[];
}

/** What the whole pack is about: such a name tells no passage from another. */
export interface NamedEverywhere {
  readonly institutions: readonly string[];
  readonly countries: readonly string[];
  readonly persons?: readonly string[];
}

/**
 * How one framing is put in words: a sentence that has one of `says`, one of `with` and one of `also` where they are given, and none of
 * `without`, uses its wording. Words as in an alias, or `@NAME` for a set; in these four a `…` stands for a few other words. It tells
 * nothing of who wrote the sentence.
 */
export interface Wording {
  readonly framing: FramingId;
  /** Framings of other questions that are put in the same words. */
  readonly sharedWith?: readonly FramingId[];
  readonly says: readonly string[];
  readonly with?: readonly string[];
  readonly also?: readonly string[];
  readonly without?: readonly string[];
  /** Words that turn `says` round where they stand shortly before it or inside its `…`: "never", "denied that". */
  readonly unless?: readonly string[];
  /** Somewhere on the page, one of these must stand. */
  readonly about?: readonly string[];
}

/** Words that stand for what a passage says where somebody says it otherwise. They are searched with it, and shown nowhere. */
export interface OtherWords {
  readonly passage: PassageId;
  readonly words: readonly string[];
}

/** One pack, whole and accepted. */
export interface Pack {
  readonly masthead: Masthead;
  readonly sources: readonly Source[];
  readonly topics: readonly Topic[];
  readonly terms: readonly Term[];
  readonly passages: readonly Passage[];
  readonly questions: readonly Question[];
  readonly notices: readonly Notice[];
  readonly events: readonly PackEvent[];
  readonly polls: readonly Poll[];
  readonly cueSets?: readonly CueSet[];
  readonly synonyms?: readonly Synonyms[];
  readonly near?: readonly NearWords[];
  readonly namedEverywhere?: NamedEverywhere;
  readonly otherWords?: readonly OtherWords[];
  readonly wordings?: readonly Wording[];
  /** Sets that wordings name, beside `cueSets`; here a cue may have a `…`, too. */
  readonly wordingSets?: readonly CueSet[];
}
