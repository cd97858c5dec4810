/** Figures and dates of a claim, each set beside the record's of the same thing. */
import type { CheckedFigure } from '../checked.ts';
import type { Pack } from '../corpus.ts';
import type { FoundFigure } from './choose-figure.ts';
import { compareAmounts } from './compare-figures.ts';
import { checkDates } from './dates.ts';
import { figureIndexOf } from './figure-index.ts';
import { matchFigures } from './match-figure.ts';
import { type ClaimFigure, readClaim } from './read-claim.ts';

/** Figures of one claim that are compared; a text with more is a table, and each that follows has nothing to compare. */
const MOST_COMPARED = 60;

/** Every figure of a claim, from the left; a date is one where its sentence has no other figure, which it would only place in time. */
export function checkFigures(pack: Pack, claim: string): CheckedFigure[] {
  const index = figureIndexOf(pack);
  const read = readClaim(claim, index.stemmer, index.findNames);
  const matched = matchFigures(index, read, read.figures.slice(0, MOST_COMPARED));
  const figures = read.figures.flatMap((figure, i) => checkFigure(claim, figure, matched[i]));
  const found = new Set(figures.map(({ span }) => span[0]));
  const counted = read.figures.filter(({ amount }) => !amount.isIncidental || found.has(amount.span[0]));
  const dates = checkDates(index, read, counted);
  return [...figures, ...dates].sort((a, b) => a.span[0] - b.span[0]);
}

function checkFigure(text: string, figure: ClaimFigure, found: FoundFigure | undefined): CheckedFigure[] {
  if (!found) return figure.amount.isIncidental ? [] : [nothing(text, figure)];
  return [found.figure.reading?.how === 'unchecked' ? { ...nothing(text, figure), ...shown(found) } : compared(text, figure, found)];
}

function nothing(text: string, { amount, date }: ClaimFigure): CheckedFigure {
  return {
    text: text.slice(...amount.span),
    span: amount.span,
    claimed: amount.value,
    recorded: null,
    unit: amount.unit === '' ? 'number' : amount.unit,
    claimedDate: date?.from ?? null,
    recordedDate: null,
    difference: null,
    verdict: 'nothing to compare',
  };
}

/** The line that may not be compared, because nobody read it. */
function shown({ figure: { of, source } }: FoundFigure): Pick<CheckedFigure, 'of' | 'passage'> {
  return { of, passage: source };
}

function compared(text: string, figure: ClaimFigure, { figure: recorded }: FoundFigure): CheckedFigure {
  const { verdict, difference } = compareAmounts(figure.amount, recorded.value, recorded);
  if (verdict === 'nothing to compare') return { ...nothing(text, figure), of: recorded.of, passage: recorded.source };
  return {
    ...nothing(text, figure),
    recorded: recorded.value,
    unit: recorded.unit,
    recordedDate: recorded.date,
    difference,
    verdict,
    of: recorded.of,
    passage: recorded.source,
  };
}
