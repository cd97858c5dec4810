/**
 * Whether what was found is an answer at all. A score alone can't tell: "France and Germany signed a treaty on rail freight in 2008" holds
 * as much of a pack on treaties as a claim about one. Evidence can. What the best passage holds must tell something: names that the whole
 * pack is about and numbers are none by themselves, however many. It must outweigh what is foreign to it: words of which the pack has
 * never heard, and names that the passage lacks, since a sentence on rail freight in Peru says so by them.
 */
import type { AskedClaim, AskedWord } from './ask-claim.ts';
import type { HeldClaim, HeldWord } from './held-words.ts';

/**
 * What the rest counts beside the weight of words that tell. Fitted on labelled claims in five folds, and on sentences of news pages that are about other
 * things, with the pack's near words and without them: words that were chosen with a claim in view make it look easier than the next.
 */
const ORDINARY = 0.5;
const NUMBER = 1.8;
/** A name that the whole pack is about counts the same however rare it is, and no more than two of them do. */
const NAME = 3.5;
const MOST_NAMES = 2;
/** A term whose sense is decided, in the passage too, counts more than any word. */
const TERM = 19;
/** What the score counts: a claim held whole is one. */
const WHOLE = 28.5;
/** Against it: words unknown to the pack if they were the whole claim; names that the passage lacks count twice. */
const UNKNOWN = 12;
const NAME_LACKING = 2;
const LEAST = 16.25;
/** Less than one rare word tells nothing, nor does one piece alone, however much of a short claim it is. */
const LEAST_TELLING = 2;
const LEAST_PIECES = 2;

/** What speaks for an answer and against it. */
export interface Evidence {
  /** Weight of what tells, one piece by its best word. */
  readonly telling: number;
  readonly ordinary: number;
  readonly number: number;
  readonly names: number;
  /** How many pieces of the claim are held, whatever they are. */
  readonly pieces: number;
  readonly hasTerm: boolean;
  /** Share of the claim that is foreign to the passage. */
  readonly foreign: number;
}

/** True where the best passage's hold on the claim, and the score that it gives, are evidence enough to answer. */
export function isEvidence(asked: AskedClaim, held: HeldClaim, score: number): boolean {
  const { telling, ordinary, number, names, pieces, hasTerm, foreign } = evidenceOf(asked, held);
  const term = hasTerm ? TERM : 0;
  if (telling + ordinary + term < LEAST_TELLING || (!hasTerm && pieces < LEAST_PIECES)) return false;
  const words = telling + ORDINARY * ordinary + NUMBER * number + NAME * Math.min(MOST_NAMES, names);
  return words + term + WHOLE * score - UNKNOWN * foreign >= LEAST;
}

/** Counts each piece of a claim once: by the best of its words that the passage holds, or as foreign. */
export function evidenceOf({ pieces }: AskedClaim, { words, terms }: HeldClaim): Evidence {
  const heldBy = new Map(words.map((one) => [one.word, one]));
  const sums = { telling: 0, ordinary: 0, number: 0, names: 0 };
  let foreign = 0;
  let heldPieces = 0;
  let total = 0;
  for (const piece of pieces) {
    const weight = Math.max(...piece.map((word) => word.weight));
    total += weight;
    const held = piece.flatMap((word) => heldBy.get(word) ?? []);
    if (held.length === 0) foreign += weight * foreignness(piece);
    else {
      heldPieces += 1;
      addPiece(sums, held);
    }
  }
  return { ...sums, pieces: heldPieces, hasTerm: terms.length > 0, foreign: foreign / Math.max(total, Number.MIN_VALUE) };
}

function addPiece(sums: Record<'telling' | 'ordinary' | 'number' | 'names', number>, held: readonly HeldWord[]): void {
  const names = held.filter(({ word }) => word.kind === 'named');
  if (names.length > 0) {
    sums.names += Math.max(...names.map(({ share }) => share));
    return;
  }
  const worth = ({ word, share }: HeldWord) => word.weight * share;
  const [first, ...more] = held;
  if (!first) return;
  const best = more.reduce((known, one) => (worth(one) > worth(known) ? one : known), first);
  const { kind } = best.word;
  if (kind === 'telling' || kind === 'ordinary' || kind === 'number') sums[kind] += worth(best);
}

/** What the passage lacks says that the claim is on something else where the pack has never heard of it, or where it is a name. */
function foreignness(piece: readonly AskedWord[]): number {
  const isName = piece.some((word) => word.isCapital);
  if (piece.every(({ kind }) => kind === 'unknown' || kind === 'stranger')) return isName ? NAME_LACKING : 1;
  return isName && piece.some(({ kind }) => kind === 'telling') ? NAME_LACKING : 0;
}
