/** Measures of a strip, counted in units of the surface (tokens.css). */
import type { PollDot } from '../../engine/desk.ts';

/** One unit a point: answers 8 points apart are dots that just do not touch. */
export const PLOT_HEIGHT = 100;
export const DOT = 8;

/** Room for "100" before the lines. */
export const GUTTER = 28;

export interface PlacedDot {
  readonly poll: PollDot;
  /** Place of its answer among the strip's: 0 is drawn filled. */
  readonly answer: number;
  readonly percent: number | readonly [number, number];
  /** Its middle, from the start of the plot and from 100 downwards. */
  readonly x: number;
  readonly y: number;
  /** Points from end to end of a range. */
  readonly range?: number;
  /** What it takes of the plot's height. */
  readonly height: number;
}
