/**
 * Aligns two rows of words as Needleman and Wunsch do (J. Mol. Biol. 48, 1970, 443–453): the cheapest way from one row to the other by
 * words kept, changed, left out and put in. Words before and behind the part of the second row that the first one covers cost nothing, for
 * a quotation may be a part of what was said; nor do words where the first row says that it leaves some out.
 */

export interface Step {
  readonly kind: 'same' | 'changed' | 'missing' | 'added' | 'outside';
  /** Index in the first row, and in the second; the one that has no word is the next word's. */
  readonly a: number;
  readonly b: number;
}

export interface Alignment {
  /** Every word of both rows, in order. */
  readonly steps: readonly Step[];
  readonly same: number;
  /** Words of the second row from the first to the last that is not outside. */
  readonly covered: number;
}

const COSTS = { changed: 1.5, gap: 1 } as const;
const MOVES = { same: 0, missing: 1, added: 2, free: 3 } as const;

interface Rows {
  readonly a: readonly string[];
  readonly b: readonly string[];
  /** Whether the first row says that it left words out before its word at an index. */
  readonly hasGap: (at: number) => boolean;
}

/** Costs the product of both lengths. */
export function alignWords(a: readonly string[], b: readonly string[], hasGap: (at: number) => boolean = () => false): Alignment {
  const rows = { a, b, hasGap };
  const steps = meetAtEnds(walkBack(rows, fill(rows)));
  const inside = steps.filter(({ kind }) => kind !== 'outside' && kind !== 'added');
  return { steps, same: steps.filter(({ kind }) => kind === 'same').length, covered: inside.length };
}

/** For each cell the move that reaches it at the least cost. */
function fill({ a, b, hasGap }: Rows): Uint8Array {
  const width = b.length + 1;
  const moves = new Uint8Array((a.length + 1) * width).fill(MOVES.free);
  let above = new Float64Array(width);
  for (let i = 1; i <= a.length; i += 1) {
    const row = new Float64Array(width);
    row[0] = i * COSTS.gap;
    moves[i * width] = MOVES.added;
    const isFree = i === a.length || hasGap(i);
    for (let j = 1; j <= b.length; j += 1) {
      const kept = (above[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : COSTS.changed);
      const added = (above[j] ?? 0) + COSTS.gap;
      const missing = (row[j - 1] ?? 0) + (isFree ? 0 : COSTS.gap);
      const least = Math.min(kept, added, missing);
      row[j] = least;
      moves[i * width + j] = kept === least ? MOVES.same : added === least ? MOVES.added : isFree ? MOVES.free : MOVES.missing;
    }
    above = row;
  }
  return moves;
}

function walkBack({ a, b }: Rows, moves: Uint8Array): Step[] {
  const width = b.length + 1;
  const steps: Step[] = [];
  for (let [i, j] = [a.length, b.length]; i > 0 || j > 0; ) {
    const move = i === 0 ? MOVES.free : j === 0 ? MOVES.added : moves[i * width + j];
    if (move === MOVES.same) {
      i -= 1;
      j -= 1;
      steps.push({ kind: a[i] === b[j] ? 'same' : 'changed', a: i, b: j });
    } else if (move === MOVES.added) {
      i -= 1;
      steps.push({ kind: 'added', a: i, b: j });
    } else {
      j -= 1;
      steps.push({ kind: move === MOVES.free ? 'outside' : 'missing', a: i, b: j });
    }
  }
  return steps.reverse();
}

/** Words put in where as few of the second row are left over at that end were changed, not put in. */
function meetAtEnds(steps: readonly Step[]): Step[] {
  const first = steps.findIndex(({ kind }) => kind === 'same' || kind === 'changed' || kind === 'missing');
  if (first < 0) return [...steps];
  const last = steps.findLastIndex(({ kind }) => kind === 'same' || kind === 'changed' || kind === 'missing');
  return [...met(steps.slice(0, first)), ...steps.slice(first, last + 1), ...met(steps.slice(last + 1))];
}

function met(end: readonly Step[]): readonly Step[] {
  const added = end.filter(({ kind }) => kind === 'added');
  const outside = end.filter(({ kind }) => kind === 'outside');
  if (added.length === 0 || outside.length === 0 || outside.length > added.length) return end;
  const spare = added.length - outside.length;
  const changed = added.slice(spare).map(({ a }, i): Step => ({ kind: 'changed', a, b: outside[i]?.b ?? 0 }));
  return [...added.slice(0, spare), ...changed];
}
