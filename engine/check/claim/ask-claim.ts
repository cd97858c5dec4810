/** What a claim asks for: its words, each with what may stand for it and what it is worth, and the terms that it names. */
import type { CompiledTerm } from '../../compile.ts';
import { primarySubtag } from '../../normalise.ts';
import type { Stem } from '../../search/stems.ts';
import type { Span } from '../../views.ts';
import { type ClaimIndex, readStems } from './claim-index.ts';
import { piecesOf } from './claim-pieces.ts';
import { findNamed, isNamed } from './named-everywhere.ts';
import { isCalendar, isCommonest, isOrdinary, telling } from './ordinary-words.ts';
import type { Recognised } from './recognised-terms.ts';

/** How much of its own worth a word of nearly the same sense brings. */
const NEAR = 0.8;
/** Flattens the differences between rare words and rarer ones: in a pack of some hundred passages most words stand in one or two. */
const RARITY_POWER = 0.7;
/** Weight of a word that one passage holds; the gate's numbers are in this measure. */
const RAREST = 3.5;

/**
 * `named`: the whole pack is about it. `number`: also a part of a date. `ordinary`: any newspaper has it on every page. `unknown`: the pack
 * has nothing like it; `stranger`: and it is written like a name, or is part of a name that means something else here. `telling`: the rest.
 */
export type WordKind = 'telling' | 'ordinary' | 'named' | 'number' | 'unknown' | 'stranger';

export interface AskedWord {
  /** All its places in the claim. */
  readonly spans: readonly Span[];
  readonly weight: number;
  readonly kind: WordKind;
  /** Written with a capital that no sentence begins with. */
  readonly isCapital: boolean;
  /** Worth showing to a reader: no small number, and no word that every sentence has. */
  readonly isShown: boolean;
  /** Stems that answer to it, with the share of the weight that each brings. */
  readonly answers: ReadonlyMap<string, number>;
}

export interface AskedTerm {
  readonly term: CompiledTerm;
  readonly spans: readonly Span[];
  readonly weight: number;
}

export interface AskedClaim {
  readonly words: readonly AskedWord[];
  /** The same, those together that are one piece of evidence: "prime minister" and its words, a first name and its surname. */
  readonly pieces: readonly (readonly AskedWord[])[];
  /** Terms of this pack. */
  readonly terms: readonly AskedTerm[];
}

/** Reads a claim for one pack. */
export function askClaim(known: ClaimIndex, claim: string, { terms, excluded }: Recognised): AskedClaim {
  const stems = readStems(known.stemmer, claim);
  const isExcluded = ({ word }: Stem) => excluded.some(([start, end]) => word.start >= start && word.end <= end);
  const named = findNamed(known.names, stems);
  const words = [...Map.groupBy(stems, ({ stem }) => stem)].map(([stem, places]) => {
    if (places.every(isExcluded)) return strangerAt(known, places);
    const isName = places.every((place) => named.has(place));
    return readWord(known, { own: stem, places, isName, isCapital: isCapital(claim, places), near: known.thesaurus.nearTo(stem) });
  });
  const phrases = known.thesaurus.phrasesIn(stems).map(({ words: places, near }) => readPhrase(known, { places, near, words }));
  const all = [...words, ...phrases];
  return {
    words: all,
    pieces: piecesOf(claim, all),
    terms: terms.flatMap(({ term, spans }): AskedTerm[] => {
      const of = term.pack.masthead.id === known.pack.masthead.id ? known.ofTerm.get(term.term.id) : undefined;
      return of ? [{ term, spans, weight: rarity(known, of.documents.length) }] : [];
    }),
  };
}

function strangerAt(known: ClaimIndex, places: readonly Stem[]): AskedWord {
  return { spans: spansOf(places), weight: rarity(known, 0), kind: 'stranger', isCapital: true, isShown: false, answers: new Map() };
}

/** A name of several words says no more than its words do: "American president" is a name, "ten years" is ordinary. */
function readPhrase(
  known: ClaimIndex,
  { places, near, words }: Pick<FoundWord, 'places' | 'near'> & { readonly words: readonly AskedWord[] },
): AskedWord {
  const phrase = readWord(known, { places, isName: false, isCapital: false, near });
  const kinds = words.filter(({ spans }) => spans.some((span) => isWithin(span, phrase.spans))).map(({ kind }) => kind);
  if (kinds.some((kind) => kind === 'telling' || kind === 'unknown' || kind === 'stranger')) return phrase;
  return { ...phrase, kind: kinds.includes('named') ? 'named' : 'ordinary' };
}

const isWithin = ([start, end]: Span, spans: readonly Span[]) => spans.some(([from, to]) => start >= from && end <= to);

interface FoundWord {
  /** Its own stem; a name of several words has none. */
  readonly own?: string;
  readonly places: readonly Stem[];
  readonly isName: boolean;
  readonly isCapital: boolean;
  readonly near: readonly string[];
}

function readWord(known: ClaimIndex, { own, places, isName, isCapital, near }: FoundWord): AskedWord {
  const folded = places[0]?.word.folded ?? '';
  const isEnglish = own !== undefined && primarySubtag(known.pack.masthead.language) === 'en';
  const worthOf = (stem: string) => rarity(known, known.holding.get(stem) ?? 0);
  const isKnown = own !== undefined && known.postings.has(own);
  const worth = isKnown || near.length === 0 ? worthOf(own ?? '') : Math.max(...near.map(worthOf));
  const answers = new Map(near.map((stem) => [stem, NEAR * Math.min(1, worthOf(stem) / worth)]));
  if (isKnown) answers.set(own, 1);
  return {
    spans: own === undefined ? [spanOver(places)] : spansOf(places),
    weight: worth * (isEnglish ? telling(folded) : 1),
    // What stands only for such names is one: "the American president".
    kind: kindOf(folded, {
      isName: isName || (!isKnown && near.length > 0 && near.every((stem) => isNamed(known.names, stem))),
      isCapital,
      isEnglish,
      isKnown: answers.size > 0,
    }),
    isCapital,
    isShown: !/^\p{Nd}{1,2}$/u.test(folded) && !(isEnglish && (isCommonest(folded) || isCalendar(folded))),
    answers,
  };
}

type Traits = Readonly<Record<'isName' | 'isCapital' | 'isEnglish' | 'isKnown', boolean>>;

function kindOf(folded: string, { isName, isCapital, isEnglish, isKnown }: Traits): WordKind {
  if (isName) return 'named';
  if (/\p{Nd}/u.test(folded) || (isEnglish && isCalendar(folded))) return 'number';
  if (!isKnown) return isCapital ? 'stranger' : 'unknown';
  return isEnglish && isOrdinary(folded) ? 'ordinary' : 'telling';
}

/** What stands before the first word of a sentence, whose capital says nothing. */
const SENTENCE_START = /(?:^|[.!?…:]["'“”‘’»)\]]*\s)["'“”‘’„«([\s]*$/;

function isCapital(claim: string, places: readonly Stem[]): boolean {
  return places.some(({ word }) => /^\p{Lu}/u.test(word.plain) && !SENTENCE_START.test(claim.slice(0, word.start)));
}

const spansOf = (places: readonly Stem[]) => places.map(({ word }): Span => [word.start, word.end]);

const spanOver = (places: readonly Stem[]): Span => [places[0]?.word.start ?? 0, places.at(-1)?.word.end ?? 0];

/** What so many passages hold of so many: the rarer, the more it tells; the same for the rarest words of a small pack and a large one. */
function rarity({ pack }: ClaimIndex, holding: number): number {
  const size = Math.max(1, pack.passages.length);
  return RAREST * (Math.log(1 + size / Math.max(holding, 1)) / Math.log(1 + size)) ** RARITY_POWER;
}
