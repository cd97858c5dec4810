/**
 * Finds the recorded figures of the same thing as a claimed one. What a recorded figure is of must stand in the claim for the most part,
 * and most of what the claim says around its figure must be explained by the record; words that the whole pack is about count little.
 */
import { namesAlone } from './names-in-claim.ts';
import type { ClaimFigure, ReadClaim } from './read-claim.ts';
import type { FigureIndex } from './figure-index.ts';
import type { RecordedFigure } from './recorded-figures.ts';
import { overlaps, contains } from './calendar.ts';
import { distanceOf } from './compare-figures.ts';
import { isCurrency, isTime } from './amount-units.ts';
import type { Span } from '../views.ts';

/** Least share of what is counted that the claim must name, and of the claim's words that the record must hold. */
const LEAST_NAMED = 0.5;
const LEAST_NAMED_POLL = 0.6;
/** Of money, which few figures are. */
const LEAST_NAMED_MONEY = 0.4;
const LEAST_HELD = 0.4;
/** Two subjects whose scores are nearer than this can't be told apart. */
const MARGIN = 0.07;
/** What a word counts in the figure's own part of the sentence, elsewhere in it, and in other sentences. */
const NEARNESS = { part: 1, sentence: 0.6, claim: 0.4 } as const;
const NAMED_TERM = 0.15;
const FOREIGN_NAME = 1.5;
/** Days that a poll takes at most; a longer stretch is a date that nobody knows better. */
const LONGEST_POLL = 62;
/** Words that put a figure without a date into a time of its own. */
const THEN = /\b(?:when|at (?:the|that) time|back then|by then|in those days|on the eve of|ahead of|once)\b/i;
/** Figures of one question type are told apart by their dates; by their words only where these differ by more than this. */
const TYPE_MARGIN = 0.2;

export interface FoundFigure {
  readonly figure: RecordedFigure;
  readonly score: number;
}

/** The recorded figure to compare with; undefined where none is of the same thing at a comparable date. */
export function matchFigure(index: FigureIndex, claim: ReadClaim, asked: ClaimFigure): FoundFigure | undefined {
  const subject = subjectOf(index, claim, asked);
  const isThen = asked.date === undefined && THEN.test(claim.text.slice(...asked.sentence));
  const scored = candidatesFor(index, subject).flatMap((figure): FoundFigure[] => {
    if (!isComparable(figure, asked) || (isThen && figure.type !== undefined)) return [];
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
  /** Words with a capital that the pack does not name everywhere. */
  readonly names: ReadonlySet<string>;
  /** Countries right before a word: "Russia’s army", "Russian troops". */
  readonly owners: readonly { readonly owner: string; readonly of: string }[];
  /** Countries in the figure's part that no preposition puts beside it: who does what is counted. */
  readonly actors: readonly string[];
  /** Names after "in". */
  readonly places: readonly string[];
}

const BESIDE = /\b(?:in|at|to|from|with|against|for|on|of|by|over|near|between|into|and|told|gave|give|under)\s+(?:the\s+)?$/i;

const isIn = (start: number, [from, to]: Span) => start >= from && start < to;

function subjectOf(index: FigureIndex, claim: ReadClaim, asked: ClaimFigure): Subject {
  const { stemmer, plain, everywhere, pollsters } = index;
  const near = new Map<string, number>();
  const said = new Map<string, number>();
  const inPartOnly = claim.stems.filter(({ stem, word }) => isIn(word.start, asked.part) && !plain.has(stem) && !/^\p{Nd}/u.test(word.folded)).length;
  // A bare member of a list ("93 for, 18 against") is of what the sentence says.
  const besides = inPartOnly === 0 ? NEARNESS.part : NEARNESS.sentence;
  const inDates = claim.dates.map(({ span }) => span);
  const others = claim.figures.map(({ amount }) => amount.span);
  for (const { stem, word } of claim.stems) {
    if (inDates.some((span) => isIn(word.start, span)) || others.some((span) => isIn(word.start, span) && /\p{Nd}/u.test(word.folded))) continue;
    const nearness = isIn(word.start, asked.part) ? NEARNESS.part : isIn(word.start, asked.sentence) ? besides : NEARNESS.claim;
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
    terms: new Set(namesAlone(claim.names).flatMap(({ term, span }) => (isIn(span[0], asked.sentence) || claim.sentences.length <= 2 ? [term] : []))),
    institutions: inPart.size > 0 ? inPart : everywhere.institutionsIn(stemsHere),
    pollsters: new Set(stemsHere.flatMap(({ stem, word }) => (pollsters.has(stem) && /^\p{Lu}/u.test(word.plain) ? [stem] : []))),
    population: stemsOf(who.population),
    places: stemsOf(who.places),
    names: new Set(stemsHere.flatMap(({ stem, word }) => (/^\p{Lu}/u.test(word.plain) && word.start > asked.sentence[0] && !everywhere.stems.has(stem) ? [stem] : []))),
    owners: stemsHere.flatMap(({ stem, word }, i) => {
      const next = stemsHere[i + 1];
      return next && everywhere.countries.has(stem) && next.word.start - word.end <= 3 ? [{ owner: stem, of: next.stem }] : [];
    }),
    actors: stemsInPart.flatMap(({ stem, word }) => (everywhere.countries.has(stem) && !BESIDE.test(claim.text.slice(0, word.start).slice(-12)) ? [stem] : [])),
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
  if (isElsewhere(index, subject, figure) || isAnotherNumber(subject, figure)) return undefined;
  const shared = figure.type === undefined && [...figure.terms].some((term) => subject.terms.has(term));
  const nameWords = shared ? index.termStems(figure.terms, subject.terms) : new Set<string>();
  const named = Math.max(...[figure.need, ...figure.otherNeeds].map((need) => shareNamed(index, subject, { need, nameWords })));
  if (named < leastNamed(figure)) return undefined;
  const held = shareHeld(index, subject, (stem) => nameWords.has(stem) || isHeld(figure, stem));
  return held < LEAST_HELD ? undefined : named / 2 + held / 2 + (shared ? NAMED_TERM : 0);
}

function leastNamed({ unit, type }: RecordedFigure): number {
  if (isCurrency(unit)) return LEAST_NAMED_MONEY;
  return type === undefined ? LEAST_NAMED : LEAST_NAMED_POLL;
}

const isHeld = ({ around, subject, pollster }: RecordedFigure, stem: string) => around.has(stem) || subject.has(stem) || pollster.has(stem);

/** The share of what is counted that the claim names; 0 where nothing of it is telling. */
function shareNamed(
  index: FigureIndex,
  { near, numbers }: Subject,
  { need, nameWords }: { need: ReadonlySet<string>; nameWords: ReadonlySet<string> },
): number {
  const own = [...need].filter((stem) => IS_NUMBER.test(stem));
  // A resolution's number names it alone.
  if (own.length > 0 && own.every((stem) => numbers.has(stem)) && (own.length > 1 || (own[0]?.length ?? 0) > 3)) return 1;
  let [named, all, telling] = [0, 0, 0];
  for (const stem of need) {
    if (IS_NUMBER.test(stem) && numbers.size === 0) continue;
    const weight = index.weightOf(stem);
    const present = Math.max(near.get(stem) ?? 0, nameWords.has(stem) ? NEARNESS.part : 0);
    all += weight;
    named += weight * present;
    if (present > 0 && !index.everywhere.stems.has(stem)) telling += 1;
  }
  return telling === 0 ? 0 : named / all;
}

/** The share of what the claim says around its figure that the record holds; a name that it lacks weighs more than a word. */
function shareHeld(index: FigureIndex, { said, names }: Subject, isKnown: (stem: string) => boolean): number {
  let [held, total] = [0, 0];
  for (const [stem, nearness] of said) {
    const has = isKnown(stem) || index.nearTo(stem).some(isKnown);
    const weight = index.weightOf(stem) * nearness * (has || !names.has(stem) ? 1 : FOREIGN_NAME);
    total += weight;
    if (has) held += weight;
  }
  return total === 0 ? 0 : held / total;
}

/** Another institution, pollster, population, place or owner than the record's. */
function isElsewhere({ everywhere, home }: FigureIndex, subject: Subject, figure: RecordedFigure): boolean {
  const { institutions, pollsters, population, places, owners, actors } = subject;
  const isAnother = (own: ReadonlySet<string>) => own.size > 0 && institutions.size > 0 && own.isDisjointFrom(institutions);
  if (isAnother(figure.institutions) || isAnother(figure.institutionsAround)) return true;
  if (actors.length > 0 && !actors.some((stem) => figure.around.has(stem) || figure.subject.has(stem) || (figure.unit !== 'percent' && home.has(stem)))) return true;
  const hasCountry = [...figure.need].some((stem) => everywhere.countries.has(stem));
  if (hasCountry && owners.some(({ owner, of }) => figure.need.has(of) && !figure.need.has(owner))) return true;
  if (figure.unit !== 'percent') return false;
  if (pollsters.size > 0 && figure.pollster.size > 0 && figure.pollster.isDisjointFrom(pollsters)) return true;
  const isWho = (stem: string) => (everywhere.countries.has(stem) ? figure.subject.has(stem) : isHeld(figure, stem));
  return !population.every(isWho) || !places.every((stem) => isHeld(figure, stem) || pollsters.has(stem));
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
  const fitting = scored.filter(({ figure, score }) => fitsDate(figure, asked.date) && (score >= best.score - (figure.type === best.figure.type && figure.type !== undefined ? TYPE_MARGIN : MARGIN) || isBeside(figure, best.figure)));
  const top = Math.max(...fitting.map(({ score }) => score));
  const groups = Map.groupBy(
    fitting.filter(({ figure, score }) => score >= top - (figure.type === undefined ? MARGIN : TYPE_MARGIN)),
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
  const hits = ({ figure }: FoundFigure) => [...figure.need].filter((stem) => everywhere.stems.has(stem) && here.has(stem)).length;
  const [first, second] = found.toSorted((a, b) => hits(b) - hits(a));
  const isOne = new Set(found.map(({ figure }) => figure.source.id)).size === 1;
  return isOne && first && second && hits(first) > hits(second) ? first : undefined;
}

function fitsDate({ range, mentioned, type }: RecordedFigure, date: ClaimFigure['date']): boolean {
  if (!date || !range || mentioned.includes(date.from)) return true;
  if (date.bound === 'before' || date.bound === 'until') return false;
  // A poll of some day of a year is none of a certain month.
  if (type !== undefined && range.last - range.first > LONGEST_POLL && !contains(date.range, range)) return false;
  if (date.bound === 'since' || date.bound === 'after') return range.last >= date.range.first;
  return overlaps(range, date.range);
}

/** Within one question type: what lies in the claimed days before what only touches them, one number before a range, then the nearest. */
function pickIn(group: readonly FoundFigure[], { amount, date }: Pick<ClaimFigure, 'amount' | 'date'>): FoundFigure {
  const best = Math.max(...group.map(({ score }) => score));
  const near = group.filter(({ figure, score }) => score >= best - (figure.otherNeeds.length > 0 ? TYPE_MARGIN : MARGIN));
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
