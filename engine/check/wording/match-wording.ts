/** Whether a sentence uses a wording: its words in their order, what must stand beside them, and nothing that turns them round. */
import type { Chain, CompiledWording, Row, Slot } from './compile-wordings.ts';
import type { ReadSentence, TokenRange } from './read-sentences.ts';

/** Other words that may stand where `says` has a `…`. */
const BETWEEN = 8;
/** Words before `says` in which a word of `unless` turns it round. */
const BEFORE = 4;

/** Whether the words of a chain stand in the sentence, in whatever order: a quick answer that rules most out. */
export function hasWords({ hits }: ReadSentence, chain: Chain): boolean {
  return chain.every((slot) => hits.has(slot));
}

/** The same for all that a wording needs. */
export function hasNeeds(sentence: ReadSentence, { needs }: CompiledWording): boolean {
  return needs.every((chains) => chains.some((chain) => hasWords(sentence, chain)));
}

/** The words that were recognised; undefined where the sentence does not use the wording. */
export function matchRow(sentence: ReadSentence, { wording, says }: Row): readonly TokenRange[] | undefined {
  const { needs, without, unless } = wording;
  const said = findChain(sentence, says, unless);
  if (!said || without.some((chain) => findChain(sentence, chain))) return undefined;
  const beside = needs.map((chains) => firstOf(chains, (chain) => findChain(sentence, chain)));
  return beside.every((hit) => hit !== undefined) ? [...said, ...beside.flat()] : undefined;
}

/** The first of several for which something is found. */
function firstOf<A, B>(items: readonly A[], find: (item: A) => B | undefined): B | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The first place where a chain stands and no word of `unless` turns it round. */
function findChain(sentence: ReadSentence, [slot, ...rest]: Chain, unless: readonly Slot[] = []): readonly TokenRange[] | undefined {
  if (slot === undefined) return undefined;
  return firstOf(sentence.hits.get(slot) ?? [], (hit) =>
    isTurned(sentence, hit, unless) ? undefined : follow(sentence, [hit], rest, unless),
  );
}

/** The first way to find the rest of a chain behind what was found. */
function follow(
  sentence: ReadSentence,
  found: readonly TokenRange[],
  rest: Chain,
  unless: readonly Slot[],
): readonly TokenRange[] | undefined {
  const [slot, ...after] = rest;
  if (slot === undefined) return found;
  const end = found.at(-1)?.to ?? 0;
  return firstOf(sentence.hits.get(slot) ?? [], (hit) => {
    const isNext = hit.from >= end && isBridged(sentence, end, hit.from, BETWEEN);
    if (!isNext || unless.some((not) => hitsBetween(sentence, not, end, hit.from))) return undefined;
    return follow(sentence, [...found, hit], after, unless);
  });
}

function hitsBetween({ hits }: ReadSentence, slot: Slot, from: number, to: number): boolean {
  return (hits.get(slot) ?? []).some((hit) => hit.from >= from && hit.to <= to);
}

/** A word shortly before, with no comma between, denies what follows. */
function isTurned(sentence: ReadSentence, { from }: TokenRange, unless: readonly Slot[]): boolean {
  return unless.some((slot) =>
    (sentence.hits.get(slot) ?? []).some(
      ({ to }) => to <= from && isBridged(sentence, to, from, BEFORE) && sentence.tokens.slice(to, from).every(({ isWord }) => isWord),
    ),
  );
}

/** Few enough words between two places, and neither a semicolon nor a colon. */
function isBridged({ tokens }: ReadSentence, from: number, to: number, most: number): boolean {
  if (to - from > 2 * most) return false;
  const between = tokens.slice(from, to);
  return (
    between.filter(({ isWord }) => isWord).length <= most &&
    !between.some(({ isWord, plain }) => !isWord && (plain === ';' || plain === ':'))
  );
}
