/** Where the dots, values and years of a strip stand. Measures are counted in units of the surface; nothing here knows a document. */
import type { PollDot, PollStrip } from '../../engine/desk.ts';
import { startOf } from './day-span.ts';
import { middleOf, type TimeAxis, ticksOf } from './time-axis.ts';

/** One unit a point: answers 8 points apart are dots that just do not touch. */
export const PLOT_HEIGHT = 100;
export const DOT = 8;

/** Room for "100" before the lines, and on both sides of the dots for the first and last value. */
export const GUTTER = 28;
const BEFORE_FIRST = 32;
const AFTER_LAST = 36;

/** Dots side by side, from centre to centre. */
const BESIDE = DOT + 1;
const LABEL_HEIGHT = 16;
const LABEL_GAP = 3;

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

export interface PlacedValue {
  readonly dot: PlacedDot;
  readonly x: number;
  readonly y: number;
}

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

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function placeValues(dots: readonly PlacedDot[], width: number, wordsOf: (percent: PlacedDot['percent']) => string): PlacedValue[] {
  const named = dots.filter(({ answer }) => answer === 0);
  const [first, last] = [named[0], named.at(-1)];
  if (!first || !last) return [];
  const taken: Box[] = dots.map(({ x, y, height }) => ({ x: x - DOT / 2, y: y - height / 2, width: DOT, height }));
  const values: PlacedValue[] = [];
  for (const [dot, side] of first === last
    ? ([[first, 1]] as const)
    : ([
        [first, -1],
        [last, 1],
      ] as const)) {
    const box = freeBox(dot, side, widthOf(wordsOf(dot.percent)), taken, width);
    taken.push(box);
    values.push({ dot, x: box.x, y: box.y });
  }
  return values;
}

/** The place nearest to the dot in which nothing else stands; the outer side first. */
function freeBox(dot: PlacedDot, side: 1 | -1, width: number, taken: readonly Box[], room: number): Box {
  const away = DOT / 2 + LABEL_GAP;
  const beside = (to: 1 | -1, by = 0) => ({ x: to > 0 ? dot.x + away + by : dot.x - away - by - width, y: dot.y - LABEL_HEIGHT / 2 });
  const over = (by: number) => ({ x: dot.x - width / 2, y: dot.y - dot.height / 2 - LABEL_GAP - LABEL_HEIGHT - by });
  const under = (by: number) => ({ x: dot.x - width / 2, y: dot.y + dot.height / 2 + LABEL_GAP + by });
  const other = side > 0 ? -1 : 1;
  const places = [
    beside(side),
    over(0),
    under(0),
    beside(other),
    beside(side, 10),
    beside(side, 20),
    over(10),
    under(10),
    over(22),
    under(22),
  ];
  const boxes = places.map((place) => ({ ...place, width, height: LABEL_HEIGHT }));
  const cost = (box: Box) => taken.reduce((sum, one) => sum + covered(box, one), outside(box, room));
  return boxes.reduce((best, box) => (cost(box) < cost(best) ? box : best));
}

function covered(one: Box, other: Box): number {
  const across = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
  const along = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y);
  return Math.max(0, across) * Math.max(0, along);
}

/** What of a box lies beyond the plot, counted so that nothing inside is worse. */
function outside({ x, y, width, height }: Box, room: number): number {
  const beyond = Math.max(0, GUTTER - x) + Math.max(0, x + width - room) + Math.max(0, -12 - y) + Math.max(0, y + height - PLOT_HEIGHT - 8);
  return beyond * 100;
}

/** Room that a value takes in the widest of the faces. */
function widthOf(words: string): number {
  return [...words].reduce((sum, letter) => sum + (/[.,\s]/.test(letter) ? 4 : 8), 0);
}
