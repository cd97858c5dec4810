/** Finds what the record dates that a date in a claim is of. */
import type { CheckedFigure } from '../../checked.ts';
import type { Stem } from '../../search/stems.ts';
import type { Span } from '../../views.ts';
import { contains, daysBetween } from './calendar.ts';
import { type DatedThing, datedIndexOf } from './dated-things.ts';
import type { FigureIndex } from './figure-index.ts';
import { type NamedTerm, namesAlone } from './names-in-claim.ts';
import { ENDS, ORDERS } from './plain-words.ts';
import type { ReadDate } from './read-dates.ts';

/** How much of an event's name, or of what the claim says, must be found on the other side. */
const LEAST = 0.6;
/** A date that differs is said to differ only where the subject is surer than where it agrees. */
const LEAST_TO_DIFFER = 0.7;
const LEAST_OF_EVENT = 0.5;
const MARGIN = 0.1;
/** Another day that is as likely but for this speaks against agreement. */
const LEAST_MARGIN = 0.02;
const NEARNESS = { part: 1, sentence: 0.6 } as const;
const NAMED_TERM = 0.1;
/** What is named as an event is more surely meant than what a line says. */
const EVENT = 0.12;

export interface AskedDate {
  readonly date: ReadDate;
  readonly part: Span;
  readonly sentence: Span;
  /** Of the sentence. */
  readonly stems: readonly Stem[];
  readonly names: readonly NamedTerm[];
  readonly dates: readonly ReadDate[];
}

/** A day inside what is claimed, or inside a thing of several days, agrees; a day in a month of which the record knows no day, neither. */
export function verdictOf({ range, from }: ReadDate, thing: DatedThing): CheckedFigure['verdict'] {
  const days = daysBetween(range, thing.range);
  if (days !== 0) return 'differs';
  const isWithin =
    contains(range, thing.range) || (contains(thing.range, range) && thing.from !== thing.to && from.length >= thing.from.length);
  return isWithin ? 'agrees' : 'nothing to compare';
}

interface Scored {
  readonly thing: DatedThing;
  readonly score: number;
}

/** The dated thing that the claim speaks of; undefined where none or several of different days are as likely. */
export function matchDate(index: FigureIndex, text: string, asked: AskedDate): DatedThing | undefined {
  const near = nearnessOf(index, asked);
  const found = new Set([...near.keys()].flatMap((stem) => datedIndexOf(index).byStem.get(stem) ?? []));
  const scored = [...found].flatMap((thing): Scored[] => {
    const score = scoreOf(index, { text, asked, near }, thing);
    return score === undefined ? [] : [{ thing, score }];
  });
  const best = Math.max(...scored.map(({ score }) => score));
  const top = scored.filter(({ score }) => score >= best - MARGIN).toSorted((a, b) => b.score - a.score);
  const first = top[0];
  if (!first) return undefined;
  const isOneDay = top.every(({ thing }) => daysBetween(thing.range, first.thing.range) === 0);
  const agreeing = top.filter(({ thing }) => verdictOf(asked.date, thing) === 'agrees');
  const isSure = isOneDay || agreeing.some(({ score }) => score >= best - LEAST_MARGIN);
  if (agreeing.length > 0) return isSure ? mostExact(agreeing, asked.date) : undefined;
  // What the claim names as an event is more surely of one day than what a line says beside other things.
  const events = top.filter(({ thing }) => thing.isEvent);
  const among = isOneDay ? top : events;
  const isOneEvent = among.every(({ thing }) => daysBetween(thing.range, among[0]?.thing.range ?? thing.range) === 0);
  // A line that nobody checked is shown, not compared.
  const isUnchecked = among.every(({ thing }) => thing.reading?.how === 'unchecked');
  return isOneEvent && (best >= LEAST_TO_DIFFER || isUnchecked) ? mostExact(among, asked.date) : undefined;
}

/** With a line to show before without; where a day is claimed, one day before several; then the likeliest. */
function mostExact(found: readonly Scored[], { from }: ReadDate): DatedThing | undefined {
  const parts = ({ thing }: Scored) => (from.length === 10 && thing.from === thing.to ? thing.from.length : 0);
  return found.toSorted(
    (a, b) => Number(b.thing.source !== undefined) - Number(a.thing.source !== undefined) || parts(b) - parts(a) || b.score - a.score,
  )[0]?.thing;
}

/** "The 31st member" says which one, and nothing of the day. */
const ORDINAL = /^\p{Nd}+(?:st|nd|rd|th)$/u;

function nearnessOf({ plain }: FigureIndex, { part, stems, dates }: AskedDate): Map<string, number> {
  const near = new Map<string, number>();
  for (const { stem, word } of stems) {
    if ((plain.has(stem) && !ORDERS.has(word.folded)) || ORDINAL.test(word.folded)) continue;
    if (dates.some(({ span }) => word.start >= span[0] && word.end <= span[1])) continue;
    const nearness = word.start >= part[0] && word.end <= part[1] ? NEARNESS.part : NEARNESS.sentence;
    near.set(stem, Math.max(near.get(stem) ?? 0, nearness));
  }
  return near;
}

interface Asking {
  readonly text: string;
  readonly asked: AskedDate;
  readonly near: ReadonlyMap<string, number>;
}

function scoreOf(index: FigureIndex, asking: Asking, thing: DatedThing): number | undefined {
  const { text, asked, near } = asking;
  if (ENDS.test(text.slice(...asked.sentence)) !== thing.isEnd) return undefined;
  if (thing.names.size > 0 && ![...thing.names].some((name) => near.has(name))) return undefined;
  if (isOtherName(index, asking, thing)) return undefined;
  const here = namesAlone(asked.names);
  // A line may stand in an entry for other reasons than its date; an event's name is of its terms.
  const shared = thing.isEvent ? here.filter(({ term }) => thing.terms.has(term)) : [];
  const nameWords = index.termStems(thing.terms, new Set(shared.map(({ term }) => term)));
  const named = shareNamed(index, asking, { thing, nameWords });
  const inName = (start: number) => shared.some(({ span }) => start >= span[0] && start < span[1]);
  const { held, telling } = shareHeld(index, asking, (stem, start) => inName(start) || nameWords.has(stem) || thing.around.has(stem));
  if (named === 0) return undefined;
  const bonus = shared.length > 0 ? NAMED_TERM : 0;
  if (thing.isEvent) {
    const isOwn = [...thing.names].some((name) => near.has(name) && datedIndexOf(index).ownNames.has(name));
    if (named >= LEAST && held >= LEAST_OF_EVENT) return (named + held) / 2 + bonus + EVENT;
    return isOwn && held >= LEAST ? (LEAST + held) / 2 + bonus + EVENT : undefined;
  }
  return held >= LEAST && telling >= 2 ? held * 0.8 + named * 0.2 + bonus : undefined;
}

/** One name in the place of another: a lighthouse is not another town's. A first word has its capital from its place. */
function isOtherName({ everywhere }: FigureIndex, { asked, near }: Asking, { around, inner }: DatedThing): boolean {
  const isForeign = ({ stem, word }: Stem) =>
    /^\p{Lu}/u.test(word.plain) && word.start > asked.sentence[0] && near.has(stem) && !everywhere.stems.has(stem) && !around.has(stem);
  return [...inner].some((name) => !near.has(name)) && asked.stems.some(isForeign);
}

/** The share of a thing's words that the claim names; a thing's own names only in their own words. */
function shareNamed(
  { weightOf, everywhere }: FigureIndex,
  { near }: Asking,
  { thing, nameWords }: { thing: DatedThing; nameWords: ReadonlySet<string> },
): number {
  let [found, all, telling] = [0, 0, 0];
  for (const stem of thing.need) {
    const weight = weightOf(stem) * (ORDERS.has(stem) ? 0.5 : 1);
    const present = Math.max(near.get(stem) ?? 0, nameWords.has(stem) && !thing.names.has(stem) ? 1 : 0);
    all += weight;
    found += weight * present;
    if (present > 0 && !everywhere.stems.has(stem)) telling += 1;
  }
  return telling === 0 ? 0 : found / all;
}

/** The share of the claim's words that a thing holds, and how many of these tell something. */
function shareHeld(
  index: FigureIndex,
  { asked, near }: Asking,
  isHeld: (stem: string, start: number) => boolean,
): { held: number; telling: number } {
  let [held, total, telling] = [0, 0, 0];
  for (const { stem, word } of asked.stems) {
    const nearness = near.get(stem);
    if (nearness === undefined || (index.plain.has(stem) && !ORDERS.has(stem))) continue;
    const weight = index.weightOf(stem) * nearness;
    total += weight;
    if (!isHeld(stem, word.start)) continue;
    held += weight;
    if (!index.everywhere.stems.has(stem)) telling += 1;
  }
  return { held: total === 0 ? 0 : held / total, telling };
}
