/**
 * Whether a claimed figure is the recorded one. Exact figures agree when they are equal, or when the claimed one is the recorded one
 * rounded to its own digits. "About", "roughly", "nearly" and fractions agree within 3 points of a percentage and within 5 per cent of
 * any other figure. A range agrees when it is the same or lies in the other; one wider than 10 points, or than half of its lower end,
 * says too little for that. "At least" and "at most" agree when they hold and the figure is as near to them as such a range is wide;
 * where they hold from farther away there is nothing to compare, but for half, which tells a majority.
 */
import type { Amount, CheckedFigure } from '../../checked.ts';
import type { ReadAmount } from './read-amounts.ts';

const POINTS = 3;
const SHARE = 0.05;
const WIDEST_POINTS = 10;
const WIDEST_SHARE = 0.5;
const HALF = 50;

export interface Compared {
  readonly verdict: CheckedFigure['verdict'];
  readonly difference: Amount;
}

type Claimed = Pick<ReadAmount, 'value' | 'decimals' | 'manner'>;

/** Compares two figures of the same thing. `isBound`: the record itself says "more than". */
export function compareAmounts(
  claimed: Claimed,
  recorded: Amount,
  { unit, isBound = false }: { unit: string; isBound?: boolean },
): Compared {
  return { verdict: verdictOf(claimed, recorded, { unit, isBound }), difference: differenceOf(claimed.value, recorded) };
}

function verdictOf(claimed: Claimed, recorded: Amount, { unit, isBound }: { unit: string; isBound: boolean }): CheckedFigure['verdict'] {
  const { value, manner } = claimed;
  const isAbout = manner === 'about';
  const [low, high] = endsOf(recorded);
  if (typeof value !== 'number') return rangeVerdict(value, [low, high], { unit, isAbout });
  if (isBound && manner !== 'least' && value === low) return 'nothing to compare';
  if (manner === 'least' || manner === 'most') return boundVerdict(claimed, [low, high], unit);
  if (typeof recorded !== 'number') {
    const room = isAbout ? tolerance(unit, high) : 0;
    return value >= low - room && value <= high + room ? 'agrees' : 'differs';
  }
  const isEqual = value === recorded || value === roundTo(recorded, claimed.decimals);
  return isEqual || (isAbout && Math.abs(value - recorded) <= tolerance(unit, recorded)) ? 'agrees' : 'differs';
}

/** A decimal number is rounded to the claimed digits; whole ones are never rounded, or 334 would be 300. */
function roundTo(value: number, decimals: number): number {
  return Number.isInteger(value) ? value : Number(value.toFixed(decimals));
}

function tolerance(unit: string, recorded: number): number {
  return (unit === 'percent' ? POINTS : Math.abs(recorded) * SHARE) + 1e-9;
}

function width(unit: string, low: number): number {
  return unit === 'percent' ? WIDEST_POINTS : Math.abs(low) * WIDEST_SHARE;
}

function rangeVerdict(
  claimed: readonly [number, number],
  [low, high]: readonly [number, number],
  { unit, isAbout }: { unit: string; isAbout: boolean },
) {
  const room = isAbout ? tolerance(unit, high) : 0;
  const [from, to] = claimed;
  if (low < high && from >= low - room && to <= high + room) return 'agrees';
  if (from > high || to < low) return 'differs';
  const holds = low >= from - room && high <= to + room;
  return holds && (low === high || to - from <= 2 * (high - low)) && to - from <= width(unit, from)
    ? 'agrees'
    : low === high && !holds
      ? 'differs'
      : 'nothing to compare';
}

function boundVerdict({ value, manner }: Claimed, [low, high]: readonly [number, number], unit: string): CheckedFigure['verdict'] {
  const bound = endsOf(value)[0];
  const isKept = manner === 'least' ? low >= bound : high <= bound;
  if (!isKept)
    return manner === 'least' ? (high < bound ? 'differs' : 'nothing to compare') : low > bound ? 'differs' : 'nothing to compare';
  // "Fewer than half" tells a minority from a majority, however small it is.
  if (unit === 'percent' && bound === HALF) return 'agrees';
  const distance = manner === 'least' ? low - bound : bound - high;
  return distance <= width(unit, bound) ? 'agrees' : 'nothing to compare';
}

function differenceOf(claimed: Amount, recorded: Amount): Amount {
  if (typeof claimed === 'number' && typeof recorded === 'number') return plain(claimed - recorded);
  const [[a, b], [c, d]] = [endsOf(claimed), endsOf(recorded)];
  if (typeof claimed !== 'number' && typeof recorded !== 'number') return [plain(a - c), plain(b - d)];
  return [plain(a - d), plain(b - c)];
}

function endsOf(value: Amount): readonly [number, number] {
  return typeof value === 'number' ? [value, value] : value;
}

function plain(value: number): number {
  return Number(value.toFixed(6));
}

/** How far apart two figures are, to choose the recorded one that a claim with a date most likely means. */
export function distanceOf(claimed: Amount, recorded: Amount): number {
  const [[a, b], [c, d]] = [endsOf(claimed), endsOf(recorded)];
  if (typeof claimed === 'number' && a >= c && a <= d) return 0;
  return Math.max(Math.abs(a - c), Math.abs(b - d));
}
