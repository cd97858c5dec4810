/** Dates of a claim beside the record's of the same thing. */
import type { CheckedFigure } from '../checked.ts';
import type { Span } from '../views.ts';
import { contains, daysBetween } from './calendar.ts';
import { partsOf } from './claim-parts.ts';
import { type DatedThing, datedIndexOf } from './dated-things.ts';
import type { FigureIndex } from './figure-index.ts';
import type { ClaimFigure, ReadClaim } from './read-claim.ts';
import type { ReadDate } from './read-dates.ts';

/** How much of an event's name, or of what the claim says, must be found on the other side. */
const LEAST = 0.6;
/** A date that differs is said to differ only where the subject is surer than where it agrees. */
const LEAST_TO_DIFFER = 0.7;
const MARGIN = 0.1;
const NEARNESS = { part: 1, sentence: 0.6 } as const;
const NAMED_TERM = 0.1;
/** What ends a thing is another day than what began it. */
const ENDS = /\b(?:repeal|remov|abolish|revok|scrap|dropp?|withdr|leav|left|ends?\b|ended|ending|expir|terminat|suspend|collaps|fail|halt|annul|cancel|reject|refus|block|denounc|planned)\w*/i;

/** Dates of sentences that have no other figure: there a date is what is claimed. */
export function checkDates(index: FigureIndex, claim: ReadClaim, figures: readonly ClaimFigure[]): CheckedFigure[] {
  const isIn = ([start, end]: Span, [from, to]: Span) => start >= from && end <= to;
  return claim.sentences.flatMap((sentence) => {
    if (figures.some(({ amount }) => isIn(amount.span, sentence))) return [];
    const dates = claim.dates.filter(({ span }) => isIn(span, sentence));
    const parts = partsOf(
      claim.text,
      sentence,
      dates.map(({ span }) => span),
    );
    return dates.map((date, i) => checkDate(index, claim, { date, part: parts[i] ?? sentence, sentence }));
  });
}

interface AskedDate {
  readonly date: ReadDate;
  readonly part: Span;
  readonly sentence: Span;
}

function checkDate(index: FigureIndex, claim: ReadClaim, asked: AskedDate): CheckedFigure {
  const { date } = asked;
  const nothing: CheckedFigure = {
    text: claim.text.slice(...date.span),
    span: date.span,
    claimed: date.from === date.to ? date.from : [date.from, date.to],
    recorded: null,
    unit: 'date',
    claimedDate: date.from,
    recordedDate: null,
    difference: null,
    verdict: 'nothing to compare',
  };
  if (date.bound !== undefined) return nothing;
  const thing = matchDate(index, claim, asked);
  if (!thing) return nothing;
  const line = { of: thing.of, ...(thing.source ? { passage: thing.source } : {}) };
  if (thing.reading?.how === 'unchecked') return { ...nothing, ...line };
  const verdict = verdictOf(date, thing);
  if (verdict === 'nothing to compare') return { ...nothing, ...line };
  const recorded = thing.from === thing.to ? thing.from : ([thing.from, thing.to] as const);
  return { ...nothing, ...line, recorded, recordedDate: thing.from, difference: daysBetween(date.range, thing.range), verdict };
}

/** A day inside what is claimed, or inside a thing of several days, agrees; a day in a month of which the record knows no day, neither. */
function verdictOf({ range, from }: ReadDate, thing: DatedThing): CheckedFigure['verdict'] {
  const days = daysBetween(range, thing.range);
  if (days !== 0) return 'differs';
  const isWithin = contains(range, thing.range) || (contains(thing.range, range) && thing.from !== thing.to && from.length >= thing.from.length);
  return isWithin ? 'agrees' : 'nothing to compare';
}

interface Scored {
  readonly thing: DatedThing;
  readonly score: number;
}

/** The dated thing that the claim speaks of; undefined where none or several of different days are as likely. */
function matchDate(index: FigureIndex, claim: ReadClaim, asked: AskedDate): DatedThing | undefined {
  const near = nearnessOf(index, claim, asked);
  const found = new Set([...near.keys()].flatMap((stem) => datedIndexOf(index).byStem.get(stem) ?? []));
  const scored = [...found].flatMap((thing): Scored[] => {
    const score = scoreOf(index, { claim, asked, near }, thing);
    return score === undefined ? [] : [{ thing, score }];
  });
  const best = Math.max(...scored.map(({ score }) => score));
  const top = scored.filter(({ score }) => score >= best - MARGIN).toSorted((a, b) => b.score - a.score || b.thing.from.length - a.thing.from.length);
  const agreeing = top.find(({ thing }) => verdictOf(asked.date, thing) === 'agrees' && thing.source !== undefined) ?? top.find(({ thing }) => verdictOf(asked.date, thing) === 'agrees');
  const isOneDay = top.every(({ thing }) => daysBetween(thing.range, (top[0] as Scored).thing.range) === 0);
  if (agreeing) return isOneDay || agreeing.score >= best - MARGIN / 2 ? agreeing.thing : undefined;
  const exact = top.filter(({ thing }) => thing.source !== undefined).toSorted((a, b) => b.thing.from.length - a.thing.from.length || b.score - a.score);
  return isOneDay && best >= LEAST_TO_DIFFER ? (exact[0] ?? top[0])?.thing : undefined;
}

function nearnessOf({ plain, nearTo }: FigureIndex, claim: ReadClaim, { part, sentence }: AskedDate): Map<string, number> {
  const near = new Map<string, number>();
  for (const { stem, word } of claim.stems) {
    if (plain.has(stem) || word.start < sentence[0] || word.end > sentence[1]) continue;
    if (claim.dates.some(({ span }) => word.start >= span[0] && word.end <= span[1])) continue;
    const nearness = word.start >= part[0] && word.end <= part[1] ? NEARNESS.part : NEARNESS.sentence;
    for (const other of [stem, ...nearTo(stem)]) near.set(other, Math.max(near.get(other) ?? 0, other === stem ? nearness : nearness * 0.8));
  }
  return near;
}

interface Asking {
  readonly claim: ReadClaim;
  readonly asked: AskedDate;
  readonly near: ReadonlyMap<string, number>;
}

function scoreOf(index: FigureIndex, { claim, asked, near }: Asking, thing: DatedThing): number | undefined {
  const { plain, everywhere, weightOf, nearTo } = index;
  const text = claim.text.slice(...asked.sentence);
  if (ENDS.test(text) !== ENDS.test(thing.of)) return undefined;
  if (thing.names.size > 0 && ![...thing.names].some((name) => near.has(name))) return undefined;
  const named = new Set(claim.names.flatMap(({ term, span }) => (span[0] >= asked.sentence[0] && span[1] <= asked.sentence[1] ? [term] : [])));
  const shared = new Set([...thing.terms].filter((term) => named.has(term)));
  const nameWords = shared.size > 0 ? index.termStems(shared, named) : new Set<string>();
  let [found, all, telling] = [0, 0, 0];
  for (const stem of thing.need) {
    const weight = weightOf(stem);
    const present = Math.max(near.get(stem) ?? 0, nameWords.has(stem) && !thing.names.has(stem) ? 1 : 0);
    all += weight;
    found += weight * present;
    if (present > 0 && !everywhere.stems.has(stem)) telling += 1;
  }
  let [held, total] = [0, 0];
  for (const { stem, word } of claim.stems) {
    const nearness = near.get(stem);
    if (nearness === undefined || plain.has(stem) || word.start < asked.sentence[0] || word.end > asked.sentence[1]) continue;
    const weight = weightOf(stem) * nearness;
    total += weight;
    if (thing.around.has(stem) || nameWords.has(stem) || nearTo(stem).some((other) => thing.around.has(other))) held += weight;
  }
  const [share, name] = [total === 0 ? 0 : held / total, all === 0 ? 0 : found / all];
  if (telling === 0) return undefined;
  const bonus = shared.size > 0 ? NAMED_TERM : 0;
  if (thing.isEvent) return name >= LEAST && share >= 0.3 ? (name + share) / 2 + bonus : undefined;
  return share >= LEAST && telling >= 2 ? share * 0.8 + name * 0.2 + bonus : undefined;
}
export function debugDates(index: FigureIndex, claim: ReadClaim): { date: string; found: Scored[] }[] {
  return claim.sentences.flatMap((sentence) => {
    const dates = claim.dates.filter(({ span: [s, e] }) => s >= sentence[0] && e <= sentence[1]);
    const parts = partsOf(claim.text, sentence, dates.map(({ span }) => span));
    return dates.map((date, i) => {
      const asked = { date, part: parts[i] ?? sentence, sentence };
      const near = nearnessOf(index, claim, asked);
      return { date: date.from, found: datedIndexOf(index).things.flatMap((thing): Scored[] => { const score = scoreOf(index, { claim, asked, near }, thing); return score === undefined ? [] : [{ thing, score }]; }) };
    });
  });
}
