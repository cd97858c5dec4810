/**
 * Finds the recorded figures of the same thing as a claimed one. What a recorded figure is of must stand in the claim for the most part,
 * and most of what the claim says around its figure must be explained by the record; words that the whole pack is about count little.
 */
import type { ReadClaim, ClaimFigure } from './read-claim.ts';
import type { FigureIndex } from './figure-index.ts';
import type { RecordedFigure } from './recorded-figures.ts';
import { overlaps, contains, type DayRange } from './calendar.ts';
import { distanceOf } from './compare-figures.ts';
import { isCurrency, isTime } from './amount-units.ts';
import type { Span } from '../views.ts';

/** Least share of what is counted that the claim must name, and of the claim's words that the record must hold. */
const LEAST_NAMED = 0.5;
/** Of money, which few figures are. */
const LEAST_NAMED_MONEY = 0.4;
const LEAST_HELD = 0.4;
/** Two subjects whose scores are nearer than this can't be told apart. */
const MARGIN = 0.07;
/** What a word counts in the figure's own part of the sentence, elsewhere in it, and in other sentences. */
const NEARNESS = { part: 1, sentence: 0.6, claim: 0.4 } as const;
const NAMED_TERM = 0.15;

export interface FoundFigure {
  readonly figure: RecordedFigure;
  readonly score: number;
}

/** The recorded figure to compare with; undefined where none is of the same thing at a comparable date. */
export function matchFigure(index: FigureIndex, claim: ReadClaim, asked: ClaimFigure): FoundFigure | undefined {
  const subject = subjectOf(index, claim, asked);
  const scored = candidatesFor(index, subject).flatMap((figure): FoundFigure[] => {
    if (!isComparable(figure, asked)) return [];
    const score = scoreOf(index, subject, figure);
    return score === undefined ? [] : [{ figure, score }];
  });
  return chooseAmong(index, scored, subject);
}

interface Subject {
  readonly asked: ClaimFigure;
  readonly claim: ReadClaim;
  /** Stems of the claim with how near they stand. */
  readonly near: ReadonlyMap<string, number>;
  /** Stems that the record should hold, of the sentence. */
  readonly said: ReadonlyMap<string, number>;
  readonly terms: ReadonlySet<string>;
  readonly institutions: ReadonlySet<string>;
  readonly pollsters: ReadonlySet<string>;
  /** Who was asked, or whose share it is: "of young Germans". */
  readonly population: readonly string[];
 /** Numbers that are no figures and no dates: of names and resolutions. */
  readonly numbers: ReadonlySet<string>;
  /** Names after "in" or before a possessive. */
  readonly places: readonly string[];
}

const isIn = (start: number, [from, to]: Span) => start >= from && start < to;

function subjectOf(index: FigureIndex, claim: ReadClaim, asked: ClaimFigure): Subject {
  const { stemmer, plain, everywhere, pollsters } = index;
  const near = new Map<string, number>();
  const said = new Map<string, number>();
  const inDates = claim.dates.map(({ span }) => span);
  const others = claim.figures.map(({ amount }) => amount.span);
  for (const { stem, word } of claim.stems) {
    if (inDates.some((span) => isIn(word.start, span)) || others.some((span) => isIn(word.start, span) && /\p{Nd}/u.test(word.folded))) continue;
    const nearness = isIn(word.start, asked.part) ? NEARNESS.part : isIn(word.start, asked.sentence) ? NEARNESS.sentence : NEARNESS.claim;
    for (const other of [stem, ...index.nearTo(stem)]) {
      const counts = other === stem ? nearness : nearness * 0.8;
      near.set(other, Math.max(near.get(other) ?? 0, counts));
    }
    if (nearness > NEARNESS.claim && !plain.has(stem)) said.set(stem, Math.max(said.get(stem) ?? 0, nearness));
  }
  const stemsHere = claim.stems.filter(({ word }) => isIn(word.start, asked.sentence));
  const stemsInPart = claim.stems.filter(({ word }) => isIn(word.start, asked.part));
  const inPart = everywhere.institutionsIn(stemsInPart);
  const who = whoOf(claim.text, asked);
  const stemsOf = (texts: readonly string[]) => texts.flatMap((text) => stemmer.stemsOf(text).map(({ stem }) => stem)).filter((stem) => !plain.has(stem));
  return {
    asked,
    claim,
    near,
    said,
    terms: new Set(claim.names.flatMap(({ term, span }) => (isIn(span[0], asked.sentence) || claim.sentences.length <= 2 ? [term] : []))),
    institutions: inPart.size > 0 ? inPart : everywhere.institutionsIn(stemsHere),
    pollsters: new Set(stemsHere.flatMap(({ stem, word }) => (pollsters.has(stem) && /^\p{Lu}/u.test(word.plain) ? [stem] : []))),
    population: stemsOf(who.population),
    places: stemsOf(who.places),
    numbers: new Set([...near.keys()].filter((stem) => IS_NUMBER.test(stem))),
  };
}

const STOPS =
  /^(?:is|are|was|were|want|wants|wanted|back|backed|support|supported|supports|favou?r|favou?red|oppose|opposed|would|will|had|has|have|said|say|saw|see|did|do|does|voted|vote|in|on|at|for|against|to|who|that|which|and|but|as|when|if|by|from|chose|named|found|find|could|can|think|thought|expect|expected|believe|believed|agree|agreed|reject|rejected|prefer|preferred|accept|accepted|call|called|were|ready|willing|now|still|already)$/i;

/** "22 percent of young Germans wanted …", "In Moldova, 30 per cent …", "14 % in the west". */
function whoOf(text: string, { amount, part, sentence }: ClaimFigure): { population: string[]; places: string[] } {
  if (amount.unit !== 'percent') return { population: [], places: [] };
  const after = text.slice(amount.span[1], Math.min(part[1] + 1, sentence[1]));
  const population: string[] = [];
  const of = /^\s*(?:of|among)\s+/.exec(after);
  const words = (of ? after.slice(of[0].length) : after).split(/\s+/).filter(Boolean);
  for (const word of words.slice(0, 6)) {
    const bare = word.replace(/[^\p{L}\p{Nd}'’-]/gu, '');
    if (STOPS.test(bare)) break;
    // Without "of" a name may follow: "half Ukrainians".
    if (of || /^\p{Lu}/u.test(bare)) population.push(bare);
    if (!/[\p{L}\p{Nd}]$/u.test(word)) break;
  }
  const within = text.slice(...sentence);
  const places = [...within.matchAll(/\b(?:[Ii]n|[Aa]cross|[Aa]mong|[Ww]ithin|[Aa]ged)\s+(?:the\s+)?((?:\p{Lu}[\p{L}’'-]*|west\w*|east\w*|south\w*|north\w*|young\w*|under|over)(?:\s+\p{Lu}[\p{L}’'-]*)*)/gu)].map(([, name = '']) => name);
  return { population, places };
}

function candidatesFor(index: FigureIndex, { near }: Subject): RecordedFigure[] {
  const found = new Set<RecordedFigure>();
  for (const stem of near.keys()) for (const figure of index.byStem.get(stem) ?? []) found.add(figure);
  return [...found];
}

const COUNTS = new Set(['votes', 'states', 'people']);

/** The same unit, or one that such figures are told in without naming it; the same side. */
function isComparable({ unit, side, isTotal }: RecordedFigure, { amount, side: askedSide }: ClaimFigure): boolean {
  if (amount.manner === 'change') return false;
  if (side !== askedSide && /^(?:percent|votes|states)$/.test(unit)) return false;
  if (isTotal !== amount.isWhole && (isTotal || amount.isWhole)) return false;
  if (amount.unit === unit) return true;
  if (unit === 'percent' || /^[A-Z]{3}$/.test(unit) || isTime(unit) || /^[A-Z]{3}$/.test(amount.unit) || amount.unit === 'percent' || isTime(amount.unit)) return false;
  if (amount.unit === '') return true;
  if (amount.unit === 'votes') return unit === 'states';
  if (COUNTS.has(amount.unit)) return false;
  return amount.nouns.some((noun) => unit.startsWith(noun.replace(/s$/, ''))) || COUNTS.has(unit);
}

/** How surely it is of the same thing; undefined where it is not. */
function scoreOf(index: FigureIndex, subject: Subject, figure: RecordedFigure): number | undefined {
  const { institutions, pollsters, population, places, near, said, terms } = subject;
  if (institutions.size > 0 && figure.institutions.size > 0 && figure.institutions.isDisjointFrom(institutions)) return undefined;
  if (pollsters.size > 0 && figure.unit === 'percent' && figure.pollster.size > 0 && figure.pollster.isDisjointFrom(pollsters)) return undefined;
  const isHeld = (stem: string) => figure.around.has(stem) || figure.subject.has(stem) || figure.pollster.has(stem);
  const isWho = (stem: string) => (index.everywhere.countries.has(stem) ? figure.subject.has(stem) : isHeld(stem));
  if (!population.every(isWho)) return undefined;
  if (figure.unit === 'percent' && !places.every((stem) => isHeld(stem) || pollsters.has(stem))) return undefined;
  if (isAnotherNumber(subject, figure)) return undefined;
  const shared = [...figure.terms].some((term) => terms.has(term));
  const nameWords = shared ? index.termStems(figure.terms, terms) : new Set<string>();
  let [named, all, telling] = [0, 0, 0];
  for (const stem of figure.need) {
    const weight = index.weightOf(stem);
    const present = Math.max(near.get(stem) ?? 0, nameWords.has(stem) ? NEARNESS.part : 0);
    all += weight;
    named += weight * present;
    if (present > 0 && !index.everywhere.stems.has(stem)) telling += 1;
  }
  if (all === 0 || telling === 0 || named / all < (isCurrency(figure.unit) ? LEAST_NAMED_MONEY : LEAST_NAMED)) return undefined;
  let [held, total] = [0, 0];
  for (const [stem, nearness] of said) {
    const weight = index.weightOf(stem) * nearness;
    total += weight;
    if (isHeld(stem) || nameWords.has(stem) || index.nearTo(stem).some(isHeld)) held += weight;
  }
  const share = total === 0 ? 0 : held / total;
  return share < LEAST_HELD ? undefined : named / all / 2 + share / 2 + (shared ? NAMED_TERM : 0);
}

/** Numbers in names tell one thing from another: resolution 7 is not resolution 8. */
function isAnotherNumber({ numbers }: Subject, { need }: RecordedFigure): boolean {
  const own = [...need].filter((stem) => IS_NUMBER.test(stem));
  return own.some((stem) => !numbers.has(stem)) && [...numbers].some((stem) => !need.has(stem));
}

const IS_NUMBER = /^\p{Nd}+$/u;

/** Which of the figures of the same thing: at the claim's date the nearest, without a date the newest; none where two subjects compete. */
function chooseAmong(index: FigureIndex, scored: readonly FoundFigure[], subject: Subject): FoundFigure | undefined {
  const { asked } = subject;
  const best = scored.toSorted((a, b) => b.score - a.score)[0];
  if (!best) return undefined;
  const fitting = scored.filter(({ figure, score }) => fitsDate(figure.range, asked.date) && (score >= best.score - MARGIN || isBeside(figure, best.figure)));
  const top = Math.max(...fitting.map(({ score }) => score));
  const groups = Map.groupBy(
    fitting.filter(({ score }) => score >= top - MARGIN),
    ({ figure }) => figure.type ?? `${figure.of} ${String(figure.value)}`,
  );
  const tops = [...groups.values()].map((group) => pickIn(group, asked)).toSorted((a, b) => b.score - a.score);
  const [first, second] = tops;
  if (!first || !second || first.score - second.score >= MARGIN || isSame(first, second)) return first;
  return onlyActor(index, tops, subject);
}

/** Two figures of one entry: at another date the other may be meant. */
function isBeside(a: RecordedFigure, b: RecordedFigure): boolean {
  return a.type === undefined && b.type === undefined && a.source.id !== null && a.source.id === b.source.id;
}

function isSame({ figure: a }: FoundFigure, { figure: b }: FoundFigure): boolean {
  return String(a.value) === String(b.value) && a.unit === b.unit;
}

/** Of figures that differ only in whose they are, the one whose party stands in the figure's part of the sentence. */
function onlyActor({ everywhere }: FigureIndex, found: readonly FoundFigure[], { claim, asked }: Subject): FoundFigure | undefined {
  const here = new Set(claim.stems.flatMap(({ stem, word }) => (isIn(word.start, asked.part) ? [stem] : [])));
  const named = found.filter(({ figure }) => [...figure.need].some((stem) => everywhere.stems.has(stem) && here.has(stem)));
  const isOne = new Set(found.map(({ figure }) => figure.source.id)).size === 1;
  return isOne && named.length === 1 ? named[0] : undefined;
}

function fitsDate(range: DayRange | null, date: ClaimFigure['date']): boolean {
  if (!date || !range) return true;
  if (date.bound === 'before' || date.bound === 'until') return false;
  if (date.bound === 'since' || date.bound === 'after') return range.last >= date.range.first;
  return overlaps(range, date.range);
}

/** Within one question type: what lies in the claimed days before what only touches them, one number before a range, then the nearest. */
function pickIn(group: readonly FoundFigure[], { amount, date }: Pick<ClaimFigure, 'amount' | 'date'>): FoundFigure {
  const best = Math.max(...group.map(({ score }) => score));
  const near = group.filter(({ score }) => score >= best - MARGIN);
  const isRange = typeof amount.value !== 'number';
  const rank = ({ figure }: FoundFigure): readonly number[] => {
    const { value, range, reading } = figure;
    const unchecked = reading?.how === 'unchecked' ? 1 : 0;
    const otherShape = (typeof value !== 'number') === isRange ? 0 : 1;
    if (!date) return [unchecked, otherShape, -(range?.last ?? 0)];
    return [range && contains(date.range, range) ? 0 : 1, unchecked, otherShape, distanceOf(amount.value, value)];
  };
  return near.toSorted((a, b) => compareRanks(rank(a), rank(b)) || b.score - a.score || Number(b.figure.source.id !== null) - Number(a.figure.source.id !== null))[0] as FoundFigure;
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
  for (const [i, one] of a.entries()) {
    const difference = one - (b[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
export function debugMatch(index: FigureIndex, claim: ReadClaim, asked: ClaimFigure): FoundFigure[] {
  const subject = subjectOf(index, claim, asked);
  return candidatesFor(index, subject).flatMap((figure): FoundFigure[] => {
    if (!isComparable(figure, asked)) return [];
    const score = scoreOf(index, subject, figure);
    return score === undefined ? [] : [{ figure, score }];
  });
}
