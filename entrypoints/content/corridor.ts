/** The way between a mark and its card, on which the pointer may travel without closing it. */

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Whether a point lies in the convex hull of two boxes, or within `slack` of either. */
export function isBetween(point: Point, from: Box, to: Box, slack = 0): boolean {
  const corners = [...cornersOf(from, slack), ...cornersOf(to, slack)];
  const hull = hullOf(corners);
  return hull.every((corner, index) => turn(corner, hull[(index + 1) % hull.length] ?? corner, point) >= 0);
}

const cornersOf = ({ left, top, right, bottom }: Box, slack: number): Point[] => [
  { x: left - slack, y: top - slack },
  { x: right + slack, y: top - slack },
  { x: right + slack, y: bottom + slack },
  { x: left - slack, y: bottom + slack },
];

/** Positive where a, b, c turn left. */
const turn = (a: Point, b: Point, c: Point) => (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);

/** Andrew's monotone chain. */
function hullOf(points: readonly Point[]): Point[] {
  const sorted = [...points].sort((a, b) => a.x - b.x || a.y - b.y);
  return [...chainOf(sorted), ...chainOf(sorted.toReversed())];
}

function chainOf(points: readonly Point[]): Point[] {
  const chain: Point[] = [];
  for (const point of points) {
    for (
      let last = chain.at(-1), before = chain.at(-2);
      last && before && turn(before, last, point) <= 0;
      last = chain.at(-1), before = chain.at(-2)
    ) {
      chain.pop();
    }
    chain.push(point);
  }
  return chain.slice(0, -1);
}
