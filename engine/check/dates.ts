/** Dates of a claim beside those of the record. */
import type { CheckedFigure } from '../checked.ts';
import type { FigureIndex } from './figure-index.ts';
import type { ClaimFigure, ReadClaim } from './read-claim.ts';

export function checkDates(_index: FigureIndex, _claim: ReadClaim, _figures: readonly ClaimFigure[]): CheckedFigure[] {
  return [];
}
