/** Finds the recorded figure that each number of a claim is of: the surest for each, and none for two different numbers of a sentence. */
import { chooseAmong, type FoundFigure, isSame } from './choose-figure.ts';
import { compareAmounts } from './compare-figures.ts';
import type { FigureIndex } from './figure-index.ts';
import { type Subject, subjectOf } from './figure-subject.ts';
import type { ReadAmount } from './read-amounts.ts';
import type { ClaimFigure, ReadClaim } from './read-claim.ts';
import { scoreFigures } from './score-figures.ts';

/** For each claimed figure the recorded one to compare with; undefined where none is of the same thing at a comparable date. */
export function matchFigures(index: FigureIndex, claim: ReadClaim, asked: readonly ClaimFigure[]): (FoundFigure | undefined)[] {
  const fits = asked.map((figure): Fitting => {
    const subject = subjectOf(index, claim, figure);
    const scored = scoreFigures(index, claim, subject);
    return { subject, scored, found: chooseAmong(scored, subject) };
  });
  for (const sentence of Map.groupBy(fits, ({ subject }) => subject.asked.sentence[0]).values()) shareOut(sentence);
  return fits.map(({ found }) => found);
}

interface Fitting {
  readonly subject: Subject;
  scored: readonly FoundFigure[];
  found: FoundFigure | undefined;
}

/** Two different figures of a sentence are not of one recorded figure: it is that of the surer one, and the other one is of another. */
function shareOut(fits: readonly Fitting[]): void {
  for (let isOpen = fits.length > 1; isOpen; ) {
    isOpen = false;
    for (const fit of fits) {
      const left = fit.scored.filter((mine) => !fits.some((other) => isSurer(other, fit, mine)));
      if (left.length === fit.scored.length) continue;
      fit.scored = left;
      fit.found = chooseAmong(left, fit.subject);
      isOpen = true;
    }
  }
}

/** The other claims another number for the same recorded figure, and names it better, or nearer to its number. */
function isSurer(other: Fitting, { subject }: Fitting, mine: FoundFigure): boolean {
  const { asked } = other.subject;
  if (!other.found || !isOneFigure(other.found, mine) || isSameAmount(asked.amount, subject.asked.amount, mine)) return false;
  if (other.found.score !== mine.score) return other.found.score > mine.score;
  const [theirs, own] = [other.subject, subject].map(({ distanceTo }) => Math.min(...[...mine.figure.answer].map(distanceTo)));
  return (theirs ?? 0) < (own ?? 0) || (theirs === own && asked.amount.span[0] < subject.asked.amount.span[0]);
}

/** "Over half" and "53 per cent" are one figure told twice. */
function isSameAmount(a: ReadAmount, b: ReadAmount, { figure: { unit } }: FoundFigure): boolean {
  const isWithin = (one: ReadAmount, other: ReadAmount) => compareAmounts(one, other.value, { unit }).verdict === 'agrees';
  return isWithin(a, b) || isWithin(b, a);
}

function isOneFigure(a: FoundFigure, b: FoundFigure): boolean {
  return isSame(a, b) && a.figure.date === b.figure.date;
}
