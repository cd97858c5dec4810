/** The figure of the passage that a claim was found to be about, where the words of the figure itself do not name it. */
import type { PassageId } from '../../corpus.ts';
import { overlaps } from './calendar.ts';
import type { FoundFigure } from './choose-figure.ts';
import { compareAmounts } from './compare-figures.ts';
import type { ClaimFigure } from './read-claim.ts';
import type { RecordedFigure } from './recorded-figures.ts';

/** Votes of parliaments are counted in votes, those of the states of the world in states. */
const COUNTED_ALIKE: ReadonlySet<string> = new Set(['votes', 'states']);

/**
 * The recorded figure of the nearest passage that holds one of the same unit, side and date; of several the one that is the claimed
 * one, else none. Never a poll's: its passage does not tell which question was asked.
 */
export function figureOfNearest(
  figures: readonly RecordedFigure[],
  asked: ClaimFigure,
  nearest: readonly PassageId[],
): FoundFigure | undefined {
  if (asked.isElsewhen) return undefined;
  for (const id of nearest) {
    const fitting = figures.filter((figure) => figure.source.id === id && figure.type === undefined && isComparable(figure, asked));
    const same = fitting.find(({ value, unit, isBound }) => compareAmounts(asked.amount, value, { unit, isBound }).verdict === 'agrees');
    const only = fitting.length === 1 ? fitting[0] : undefined;
    const figure = same ?? only;
    if (figure) return { figure, named: 0, score: 0 };
  }
  return undefined;
}

function isComparable({ unit, side, range }: RecordedFigure, { amount, side: claimed, date }: ClaimFigure): boolean {
  const isUnit = unit === amount.unit || (COUNTED_ALIKE.has(unit) && COUNTED_ALIKE.has(amount.unit));
  return isUnit && side === claimed && (date === undefined || range === null || overlaps(range, date.range));
}
