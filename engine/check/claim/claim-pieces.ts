/** Words of a claim that are one piece of evidence, however many passages' words they answer to. */
import type { Span } from '../../views.ts';

/** No more names of several words stand over one word. */
const FARTHEST = 8;

interface Placed {
  readonly spans: readonly Span[];
}

/** The words in groups: those that stand over one another, and those beside each other that are one name by their capitals. */
export function piecesOf<T extends Placed>(claim: string, words: readonly T[]): T[][] {
  const places = words.flatMap((word) => word.spans.map((span) => ({ word, span }))).sort((a, b) => a.span[0] - b.span[0]);
  const pieces = new Map<T, T[]>(words.map((word) => [word, [word]]));
  for (const [at, { word, span }] of places.entries()) {
    for (const other of places.slice(Math.max(0, at - FARTHEST), at)) {
      if (isOnePiece(claim, other.span, span)) join(pieces, other.word, word);
    }
  }
  return [...new Set(pieces.values())];
}

/** True for places that stand over one another or are parts of one name; `from` begins no later than `to`. */
export function isOnePiece(claim: string, from: Span, to: Span): boolean {
  if (to[0] < from[1]) return true;
  return /^\s$/.test(claim.slice(from[1], to[0])) && isCapitalAt(claim, from) && isCapitalAt(claim, to);
}

const isCapitalAt = (claim: string, [start]: Span) => /^\p{Lu}/u.test(claim.slice(start, start + 2));

function join<T>(pieces: Map<T, T[]>, one: T, other: T): void {
  const [to, from] = [pieces.get(one), pieces.get(other)];
  if (!to || !from || to === from) return;
  to.push(...from);
  for (const word of from) pieces.set(word, to);
}
