/** The words of what a recorded figure is of, as they are compared with a claim's. */
import type { Figure, PartialDay, TermId } from '../../corpus.ts';
import { IS_NUMBER } from './figure-subject.ts';
import { readDates } from './read-dates.ts';
import type { RecordContext } from './record-context.ts';
import type { RecordedFigure } from './recorded-figures.ts';
import { type Side, sideOf } from './sides.ts';

/** The last word on a side in what a figure is of: "resolution 2774, for", "acceptable". */
export function sideOfRecord(of: string, unit: string): Side {
  if (!/^(?:percent|votes|states)$/.test(unit)) return 'for';
  const parts = of.split(/[,:] /).toReversed();
  for (const part of parts) {
    const side = /^(?:not|none|no|neither|never)\b/.test(part) ? 'against' : sideOf(part);
    if (side === 'needed' && !/\bneeded$/.test(part)) continue;
    if (side !== undefined && (side !== 'for' || part === 'for')) return side;
  }
  return 'for';
}

/** Without what was not chosen: of "membership rather than neutrality" membership alone. */
export function chosenStems(context: Pick<RecordContext, 'stemmer' | 'plain'>, of: string): Set<string> {
  return neededStems(context, of.replace(/\b(?:rather than|instead of)\s+[^,:]+/g, ''));
}

/** "Pledging troops, a force or presence" may be told as the first of them. */
export function firstAlternative(context: RecordContext, { of, type }: Figure): ReadonlySet<string>[] {
  const first = of.replace(/(?:, [^,]+)? or [^,]+/, '');
  return type === undefined && first !== of ? [neededStems(context, first)] : [];
}

/** Who gives a figure is no part of what it is of. */
const ATTRIBUTION = /,? as [^,]+ (?:said|say|says|have it|has it)\b/g;

export function neededStems({ stemmer, plain }: Pick<RecordContext, 'stemmer' | 'plain'>, of: string): Set<string> {
  return new Set(stemmer.stemsOf(withoutDates(of.replace(ATTRIBUTION, ''))).flatMap(({ stem }) => (plain.has(stem) ? [] : [stem])));
}

export function namedIn(context: RecordContext, of: string): Pick<RecordedFigure, 'names' | 'numbers' | 'hasCountry'> {
  const need = [...neededStems(context, of)];
  return {
    names: namesIn(context, of),
    numbers: need.filter((stem) => IS_NUMBER.test(stem)),
    hasCountry: need.some((stem) => context.everywhere.countries.has(stem)),
  };
}

/** Words with a capital behind the first one, that the pack does not name everywhere. */
function namesIn({ stemmer, everywhere, plain }: RecordContext, of: string): Set<string> {
  const stems = stemmer.stemsOf(withoutDates(of.replace(ATTRIBUTION, ''))).slice(1);
  return new Set(
    stems.flatMap(({ stem, word }) => (/^\p{Lu}/u.test(word.plain) && !everywhere.stems.has(stem) && !plain.has(stem) ? [stem] : [])),
  );
}

function withoutDates(text: string): string {
  return readDates(text).reduceRight((left, { span: [start, end] }) => `${left.slice(0, start)}·${left.slice(end)}`, text);
}

export function stemsIn({ stemmer, termWords }: RecordContext, text: string, terms: ReadonlySet<TermId>): Set<string> {
  const stems = new Set(stemmer.stemsOf(text).map(({ stem }) => stem));
  for (const term of terms) for (const stem of termWords.get(term) ?? []) stems.add(stem);
  return stems;
}

/** Where a poll's words name no country, the one that the pack's polls are of. */
export function ownStems({ stemmer, everywhere, home }: RecordContext, text: string, type: string | undefined): Set<string> {
  const stems = new Set(stemmer.stemsOf(text).map(({ stem }) => stem));
  const isNamed = [...stems].some((stem) => everywhere.countries.has(stem));
  if (type !== undefined && !isNamed) for (const stem of home) stems.add(stem);
  return stems;
}

/** Dates in the words of what it is of, up to which it goes on: "by 2035". */
export function datesMentioned(of: string): PartialDay[] {
  return readDates(of).flatMap(({ from, span: [start] }) => (/\bby $/.test(of.slice(0, start)) ? [from] : []));
}
