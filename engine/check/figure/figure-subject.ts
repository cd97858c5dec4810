/** What a claimed figure is of, as its sentence tells it. */
import type { Stem } from '../../search/stems.ts';
import type { Span } from '../../views.ts';
import type { FigureIndex } from './figure-index.ts';
import { type Owner, ownersIn, whoOf } from './figure-whose.ts';
import { namesAlone } from './names-in-claim.ts';
import type { ClaimFigure, ReadClaim } from './read-claim.ts';
import { distanceOf } from './word-distance.ts';

/** What a word counts in the figure's own part of the sentence, elsewhere in it, and in the sentence beside it. */
export const NEARNESS = { part: 1, sentence: 0.6, beside: 0.4 } as const;

const OTHER_PART = 0.5;

export interface Subject {
  readonly asked: ClaimFigure;
  /** Stems of the claim with how near they stand. */
  readonly near: ReadonlyMap<string, number>;
  /** Stems that the record should hold, of the sentence. */
  readonly said: ReadonlyMap<string, number>;
  readonly terms: ReadonlySet<string>;
  readonly institutions: ReadonlySet<string>;
  readonly pollsters: ReadonlySet<string>;
  /** Who was asked, or whose share it is: "of young Germans". */
  readonly population: readonly string[];
  /** Names after "in". */
  readonly places: readonly string[];
  /** Words with a capital that the pack does not name everywhere. */
  readonly names: ReadonlySet<string>;
  /** Countries right before a word: "Norway’s fleet", "Norwegian sailors". */
  readonly owners: readonly Owner[];
  /** Countries in the figure's part that no preposition puts beside it: who does what is counted. */
  readonly actors: readonly string[];
  /** Numbers that are no figures and no dates: of names and resolutions. */
  readonly numbers: ReadonlySet<string>;
  readonly hasCountry: boolean;
  /** "First", "final": which of several votes or rounds is meant. */
  readonly orders: ReadonlySet<string>;
  /** The words of the figure's part. */
  readonly words: string;
  /** Characters from the number to a stem of its sentence; more than all of these where it stands in another part, infinite where nowhere. */
  distanceTo(stem: string): number;
}

export const IS_NUMBER = /^\p{Nd}+$/u;
const CAPITAL = /^\p{Lu}/u;
const BESIDE = /\b(?:in|at|to|from|with|against|for|on|of|by|over|near|between|into|and|told|gave|give|under)\s+(?:the\s+)?$/i;

const isIn = (start: number, [from, to]: Span) => start >= from && start < to;

/** Words that tell one of several votes, rounds or readings from the others. */
export function ordersIn(text: string): Set<string> {
  const words =
    text.toLowerCase().match(/\b(?:first|second|third|final|last)\b(?=[\s-]+(?:vote|reading|round|ballot|draft|version))/g) ?? [];
  return new Set(words.map((word) => (word === 'last' ? 'final' : word)));
}

/** Reads the figure's sentence, and the one before it; its cost grows with these alone. */
export function subjectOf(index: FigureIndex, claim: ReadClaim, asked: ClaimFigure): Subject {
  const { plain, everywhere } = index;
  const { stems: here, told, names } = asked.context;
  const words = claim.text.slice(...asked.part);
  const inPart = here.filter(({ word }) => isIn(word.start, asked.part));
  const { near, said } = nearnessOf(index, asked);
  const named = everywhere.institutionsIn(inPart);
  const { population, places } = whoOf(claim.text, asked);
  const stemsOf = (texts: readonly string[]) =>
    texts.flatMap((text) => index.stemmer.stemsOf(text).map(({ stem }) => stem)).filter((stem) => !plain.has(stem));
  return {
    asked,
    near,
    said,
    terms: new Set(namesAlone(names).map(({ term }) => term)),
    institutions: named.size > 0 ? named : everywhere.institutionsIn(here),
    ...capitalsOf(index, asked),
    population: stemsOf(population),
    places: stemsOf(places),
    owners: ownersIn(index, here),
    actors: actorsIn(index, claim.text, inPart),
    numbers: numbersOf(inPart, near),
    hasCountry: [...near.keys()].some((stem) => everywhere.countries.has(stem)),
    orders: ordersIn(words),
    words,
    distanceTo: (stem) => Math.min(...told.flatMap((one) => (one.stem === stem ? [distanceOf(one, asked, claim.text)] : []))),
  };
}

/** Pollsters and other names of the sentence: words with a capital, names not at its beginning, where every word has one. */
function capitalsOf(
  { plain, everywhere, pollsters }: FigureIndex,
  { context, sentence }: ClaimFigure,
): Pick<Subject, 'pollsters' | 'names'> {
  const isCapital = ({ word }: Stem) => CAPITAL.test(word.plain);
  const isName = ({ stem, word }: Stem) => word.start > sentence[0] && !plain.has(stem) && !everywhere.stems.has(stem);
  const stemOf = ({ stem }: Stem) => stem;
  return {
    pollsters: new Set(context.stems.filter((one) => pollsters.has(one.stem) && isCapital(one)).map(stemOf)),
    names: new Set(context.told.filter((one) => isCapital(one) && isName(one)).map(stemOf)),
  };
}

function actorsIn({ everywhere }: FigureIndex, text: string, inPart: readonly Stem[]): string[] {
  const isBeside = ({ word }: Stem) => BESIDE.test(text.slice(Math.max(0, word.start - 12), word.start));
  return inPart.filter((one) => everywhere.countries.has(one.stem) && !isBeside(one)).map(({ stem }) => stem);
}

/** Numbers in names, of the figure's part where one stands there. */
function numbersOf(inPart: readonly Stem[], near: ReadonlyMap<string, number>): Set<string> {
  const isName = (stem: string) => IS_NUMBER.test(stem) && near.has(stem);
  const own = inPart.filter(({ stem }) => isName(stem)).map(({ stem }) => stem);
  return new Set(own.length > 0 ? own : [...near.keys()].filter(isName));
}

function nearnessOf({ plain, pollsters }: FigureIndex, { part, context: { told, beside } }: ClaimFigure): Pick<Subject, 'near' | 'said'> {
  const near = new Map<string, number>();
  const said = new Map<string, number>();
  const isOwn = ({ stem, word }: Stem) =>
    isIn(word.start, part) && !plain.has(stem) && !pollsters.has(stem) && !/^\p{Nd}/u.test(word.folded);
  // A bare member of a list ("93 for, 18 against") is of what the sentence says.
  const elsewhere = told.some(isOwn) ? NEARNESS.sentence : NEARNESS.part;
  const note = (stem: string, nearness: number) => near.set(stem, Math.max(near.get(stem) ?? 0, nearness));
  for (const { stem, word } of told) {
    const nearness = isIn(word.start, part) ? NEARNESS.part : elsewhere;
    note(stem, nearness);
    // What another part of the sentence says, the record of this figure need not hold.
    const asked = nearness === NEARNESS.part ? nearness : nearness * OTHER_PART;
    if (!plain.has(stem)) said.set(stem, Math.max(said.get(stem) ?? 0, asked));
  }
  for (const { stem } of beside) note(stem, NEARNESS.beside);
  return { near, said };
}
