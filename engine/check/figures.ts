/** Figures and dates of a claim, each set beside the record's of the same thing. */
import type { CheckedFigure } from '../checked.ts';
import type { Pack, PassageId } from '../corpus.ts';
import type { FoundFigure } from './figure/choose-figure.ts';
import { compareAmounts } from './figure/compare-figures.ts';
import { checkDates } from './figure/dates.ts';
import { figureIndexOf } from './figure/figure-index.ts';
import { matchFigures } from './figure/match-figure.ts';
import { figureOfNearest } from './figure/near-passage.ts';
import { type ClaimFigure, readClaim } from './figure/read-claim.ts';

/** Figures of one claim that are compared; a text with more is a table, and each that follows has nothing to compare. */
const MOST_COMPARED = 60;

/** The figures of a claim, read and matched once. */
export interface ClaimFigures {
  /**
   * Every figure, from the left, each beside the recorded one that its words name; a date is one where its sentence has no other figure,
   * which it would only place in time.
   */
  readonly named: readonly CheckedFigure[];
  /** The same, and where a figure's own words name none, beside that of the passages that the claim was found to be about, the best first. */
  beside(nearest: readonly PassageId[]): readonly CheckedFigure[];
}

/** Reads the figures of a claim for one pack. */
export function readFigures(pack: Pack, claim: string): ClaimFigures {
  const index = figureIndexOf(pack);
  const read = readClaim(claim, index.stemmer, index.findNames);
  const asked = read.figures.slice(0, MOST_COMPARED);
  const matched = matchFigures(index, read, asked);
  const checked = (found: readonly (FoundFigure | undefined)[]) => {
    const figures = read.figures.flatMap((figure, i) => checkFigure({ pack, text: claim }, figure, found[i]));
    const shown = new Set(figures.map(({ span }) => span[0]));
    const counted = read.figures.filter(({ amount }) => !amount.isIncidental || shown.has(amount.span[0]));
    return [...figures, ...checkDates(index, read, counted)].sort((a, b) => a.span[0] - b.span[0]);
  };
  const named = checked(matched);
  return {
    named,
    beside(nearest) {
      // What one number of the claim was compared with is no other number's.
      const taken = new Set(matched.flatMap((found) => found?.figure ?? []));
      const free = index.figures.filter((figure) => nearest.includes(figure.source.id ?? '') && !taken.has(figure));
      const found = asked.map((figure, i) => matched[i] ?? figureOfNearest(free, figure, nearest));
      return found.some((one, i) => one !== matched[i]) ? checked(found) : named;
    },
  };
}

interface Asked {
  readonly pack: Pack;
  /** Of the claim. */
  readonly text: string;
}

function checkFigure(asked: Asked, figure: ClaimFigure, found: FoundFigure | undefined): CheckedFigure[] {
  if (!found) return figure.amount.isIncidental ? [] : [nothing(asked, figure)];
  return [found.figure.reading?.how === 'unchecked' ? { ...nothing(asked, figure), ...lineOf(found) } : compared(asked, figure, found)];
}

function nothing({ pack: { masthead }, text }: Asked, { amount, date }: ClaimFigure): CheckedFigure {
  return {
    pack: masthead.id,
    language: masthead.language,
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

/** The recorded line, shown even where it may not be compared. */
function lineOf({ figure: { of, source } }: FoundFigure): Pick<CheckedFigure, 'of' | 'passage'> {
  return { of, passage: source };
}

function compared(asked: Asked, figure: ClaimFigure, found: FoundFigure): CheckedFigure {
  const recorded = found.figure;
  const { verdict, difference } = compareAmounts(figure.amount, recorded.value, recorded);
  const line = { ...nothing(asked, figure), ...lineOf(found) };
  if (verdict === 'nothing to compare') return line;
  return { ...line, recorded: recorded.value, unit: recorded.unit, recordedDate: recorded.date, difference, verdict };
}
