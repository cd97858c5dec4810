/** Dates of a pack: in order, and with the words that say how they are known. */
import type { Dating, PartialDay } from '../corpus.ts';
import { earliestDay } from '../days.ts';
import type { PackDraft } from './draft.ts';
import { type Report, type RuleFault, reporterOf } from './faults.ts';

/** A date has its days and, where it was inferred, its evidence. */
export function checkDating(date: Dating, path: string, report: Report): void {
  const { basis, from, to, evidence } = date;
  if (basis === 'inferred' && evidence === undefined)
    report(
      `${path}.evidence`,
      'is missing: an inferred date without its words',
      'name what it was inferred from, such as "it reports a statement of 14 December"',
    );
  if (basis !== 'none' && (from === undefined || to === undefined))
    report(path, `is ${basis} and has no "from" and "to"`, 'give both, equal where one day is meant');
  if (basis === 'none' && (from !== undefined || to !== undefined))
    report(path, 'has days and the basis "none"', 'write "stated" or "inferred", or take the days out');
  checkOrder(from, to, { path, first: 'from', last: 'to' }, report);
}

/** Two days in their order. */
export function checkOrder(
  from: PartialDay | undefined,
  to: PartialDay | undefined,
  { path, first, last }: { readonly path: string; readonly first: string; readonly last: string },
  report: Report,
): void {
  if (from !== undefined && to !== undefined && earliestDay(from) > earliestDay(to))
    report(path, `ends before it begins: "${first}" is ${from}, "${last}" is ${to}`, `turn "${first}" and "${last}" round`);
}

/** Events and polls end after they begin. */
export function checkTimes(draft: PackDraft, faults: RuleFault[]): void {
  for (const part of ['events', 'polls'] as const) {
    for (const { index, item } of draft[part])
      checkOrder(item.date, item.end, { path: '.end', first: 'date', last: 'end' }, reporterOf(faults, part, index, item.id));
  }
  for (const { index, item } of draft.polls) {
    for (const [i, { percent }] of item.answers.entries())
      if (typeof percent !== 'number') checkRange(percent, `.answers[${i}].percent`, reporterOf(faults, 'polls', index, item.id));
  }
}

/** A range is given from its lower to its upper end. */
export function checkRange([low, high]: readonly [number, number], path: string, report: Report): void {
  if (low > high) report(path, `is a range from ${low} down to ${high}`, 'write the lower end first');
}
