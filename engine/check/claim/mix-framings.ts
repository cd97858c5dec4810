/** The first passages that a reader sees of a disputed question are never one framing's alone where another bears on the claim too. */
import type { Pack } from '../../corpus.ts';
import type { Place } from '../places.ts';

const FIRST = 3;

/** Ranked passages, with the best one of another framing brought to the last of the first places where these are all one framing's. */
export function mixFramings<T>(ranked: readonly T[], placesOf: (one: T) => readonly Place[], questions: Pack['questions']): readonly T[] {
  const first = ranked.slice(0, FIRST);
  if (first.length < FIRST) return ranked;
  const disputed = questions.filter(({ oneView, framings }) => oneView !== true && framings.length > 1);
  const only = disputed.find(({ id, framings }) => framings.some((framing) => first.every((one) => isOf(placesOf(one), id, framing.id))));
  if (!only) return ranked;
  const [shared] = only.framings.filter((framing) => first.every((one) => isOf(placesOf(one), only.id, framing.id)));
  const isOther = (one: T) =>
    placesOf(one).some(({ question, framing }) => question === only.id && framing !== undefined && framing !== shared?.id);
  const other = ranked.slice(FIRST).find(isOther);
  if (other === undefined) return ranked;
  return [...first.slice(0, -1), other, ...ranked.slice(FIRST - 1).filter((one) => one !== other)];
}

const isOf = (places: readonly Place[], question: string, framing: string) =>
  places.some((place) => place.question === question && place.framing === framing);
