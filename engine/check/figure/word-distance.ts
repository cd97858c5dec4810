/** How near a word stands to a claimed figure. */
import type { Stem } from '../../search/stems.ts';
import type { ClaimFigure } from './read-claim.ts';

/** "Turnout in the referendum was 84 per cent": what the figure is of begins its part. */
const COPULA = /\b(?:is|was|were|be|reached|stood at|came to|amounted to)\s*$/;

/**
 * Characters from the number to a word of its sentence. Words of its own phrase are nearer than all others of its part, and these nearer
 * than those of another figure's part.
 */
export function distanceOf({ word }: Stem, { amount: { span }, part }: ClaimFigure, text: string): number {
  const isBehind = word.start >= span[1];
  const apart = isBehind ? word.start - span[1] : span[0] - word.end;
  if (!(word.start >= part[0] && word.start < part[1])) return apart + ANOTHER_PART;
  const isHead = !isBehind && COPULA.test(text.slice(Math.max(part[0], span[0] - 20), span[0]));
  const between = isBehind ? text.slice(span[1], word.start) : text.slice(word.end, span[0]);
  const isOutside = /[,;:()–—]/.test(between);
  const isNotChosen = NOT_CHOSEN.test(text.slice(Math.max(part[0], word.start - 24), word.start));
  return (isHead ? word.start - part[0] : apart) + (Number(isOutside) + Number(isNotChosen)) * ANOTHER_PHRASE;
}

/** What stands behind these was not chosen: "guarantees rather than membership". */
const NOT_CHOSEN = /\b(?:rather than|instead of|over|than)\s+(?:[\p{L}’]+[\s‑-])?$/iu;
/** More than any phrase is long. */
const ANOTHER_PHRASE = 10_000;

/** More than any sentence is long. */
const ANOTHER_PART = 1_000_000;
