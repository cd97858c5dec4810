/** Where the dots and years of a strip stand. Measures are counted in units of the surface; nothing here knows a document. */
import type { PollDot, PollStrip } from '../../engine/desk.ts';
import { startOf } from './day-span.ts';
import { DOT, GUTTER, PLOT_HEIGHT, type PlacedDot } from './plot-measures.ts';
import { middleOf, type TimeAxis, ticksOf } from './time-axis.ts';
import { type PlacedValue, placeValues } from './value-places.ts';

/** Room on both sides of the dots for the first and last value. */
const BEFORE_FIRST = 32;
const AFTER_LAST = 36;

/** Dots side by side, from centre to centre. */
const BESIDE = DOT + 1;

export interface Plot {
  /** Poll by poll, oldest first. */
  readonly dots: readonly PlacedDot[];
  /** The first and the last value of the first answer. */
  readonly values: readonly PlacedValue[];
  readonly ticks: readonly { readonly day: string; readonly x: number }[];
}

/** Lays a strip out on a width. `wordsOf` writes a value as it will be printed, for the room that it takes. */
export function layPlot(strip: PollStrip, axis: TimeAxis, width: number, wordsOf: (percent: PlacedDot['percent']) => string): Plot {
  const [start, end] = [GUTTER + BEFORE_FIRST, width - AFTER_LAST];
  const scale = (end - start) / (axis.to - axis.from);
  const place = (moment: number) => start + (moment - axis.from) * scale;
  const dots = spread(strip.polls.flatMap((poll) => dotsOf(poll, strip.answers, place(middleOf(poll)))));
  // The fewer words below, the less they are read as a scale that could be measured with.
  const least = Math.max(axis.unit === 'years' ? 36 : 64, (end - start) / 4.5) / scale;
  return {
    dots,
    values: placeValues(dots, width, wordsOf),
    ticks: ticksOf(axis, least).map((day) => ({ day, x: place(startOf(day)) })),
  };
}

function dotsOf(poll: PollDot, answers: readonly string[], x: number): PlacedDot[] {
  return poll.answers.map(({ answer, percent }) => {
    const [low, high] = typeof percent === 'number' ? [percent, percent] : percent;
    const range = typeof percent === 'number' ? {} : { range: high - low };
    return {
      poll,
      answer: answers.indexOf(answer),
      percent,
      x,
      y: PLOT_HEIGHT - (low + high) / 2,
      ...range,
      height: Math.max(DOT, high - low),
    };
  });
}

/** How far from its place a dot may be drawn. */
const OFFSETS = [0, 0.25, -0.25, 0.5, -0.5, 1, -1, 1.5, -1.5, 2, -2, 3, -3].map((step) => step * BESIDE);

/** A dot's place is its day: for polls of other days it only makes way by half its width, and they may cover one another in part. */
const NEAR_OFFSETS = OFFSETS.filter((offset) => Math.abs(offset) <= BESIDE / 2);

/** Answers of the same days that are closer than a dot's height go side by side; others make way a little. */
function spread(dots: readonly PlacedDot[]): PlacedDot[] {
  const placed: PlacedDot[] = [];
  for (const dot of dots) {
    const offsets = placed.some((other) => isSameDay(dot, other) && alongOf(dot, other) > 0) ? OFFSETS : NEAR_OFFSETS;
    const cost = (offset: number) => placed.reduce((sum, other) => sum + overlap(other, { ...dot, x: dot.x + offset }), Math.abs(offset));
    const best = offsets.reduce((least, offset) => (cost(offset) < cost(least) ? offset : least));
    placed.push({ ...dot, x: dot.x + best });
  }
  return placed;
}

function overlap(one: PlacedDot, other: PlacedDot): number {
  const across = BESIDE - Math.abs(one.x - other.x);
  const along = alongOf(one, other);
  if (across <= 0 || along <= 0) return 0;
  return across * along * (isSameDay(one, other) ? 20 : 1);
}

const alongOf = (one: PlacedDot, other: PlacedDot) => (one.height + other.height) / 2 - Math.abs(one.y - other.y);
const isSameDay = ({ poll: one }: PlacedDot, { poll: other }: PlacedDot) => one.date === other.date && one.end === other.end;
