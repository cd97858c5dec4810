/** Where the printed values of a strip stand; counted as in plot-measures.ts. */
import { DOT, GUTTER, PLOT_HEIGHT, type PlacedDot } from './plot-measures.ts';

const LABEL_HEIGHT = 16;
/** Clear of the ring around a chosen dot. */
const LABEL_GAP = 5;

export interface PlacedValue {
  readonly dot: PlacedDot;
  readonly x: number;
  readonly y: number;
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface Taken {
  readonly dots: readonly Box[];
  /** The other value: two that touch can't be read, so that is worse than to cover dots. */
  readonly label: Box | undefined;
  readonly room: number;
}

/** Places for the first and the last value of the first answer: beside their dots, touching nothing. */
export function placeValues(dots: readonly PlacedDot[], width: number, wordsOf: (percent: PlacedDot['percent']) => string): PlacedValue[] {
  const named = dots.filter(({ answer }) => answer === 0);
  const [first, last] = [named[0], named.at(-1)];
  if (!first || !last) return [];
  const taken: Box[] = dots.map(({ x, y, height }) => ({ x: x - DOT / 2, y: y - height / 2, width: DOT, height }));
  const values: PlacedValue[] = [];
  let label: Box | undefined;
  const alone: [PlacedDot, 1 | -1][] = [[last, 1]];
  const both: typeof alone = [[first, -1], ...alone];
  for (const [dot, side] of first === last ? alone : both) {
    const box = freeBox(dot, side, widthOf(wordsOf(dot.percent)), { dots: taken, label, room: width });
    label = box;
    values.push({ dot, x: box.x, y: box.y });
  }
  return values;
}

/** The place nearest to the dot in which nothing else stands; the outer side first. */
function freeBox(dot: PlacedDot, side: 1 | -1, width: number, { dots, label, room }: Taken): Box {
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
  const cost = (box: Box) =>
    dots.reduce((sum, one) => sum + covered(box, one), outside(box, room) + (label ? 100 * covered(box, label) : 0));
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
