import type { CardHost } from './host.ts';

/** px: width of the card, the way its text edge lies inside it, its distance from the marked line and from the window's edge. */
const WIDTH = 360;
const TEXT_EDGE = 16;
const GAP = 8;
const MARGIN = 8;
/** Greatest height: a share of the window, or what a first view of the widest fonts needs, whichever is more. */
const SHARE = 0.7;
const LEAST_LIMIT = 490;
const SHEET_SHARE = 0.78;
const SHEET_BELOW_WIDTH = 480;

export type Side = 'above' | 'below';

export interface MarkedLine {
  readonly top: number;
  readonly bottom: number;
  /** Edges of the mark's first line. */
  readonly left: number;
  readonly right: number;
}

/** The lines of a mark as one: all of them are kept free, the first says where the card's text begins. */
export function markedLine(rects: readonly DOMRect[]): MarkedLine | undefined {
  const [first] = rects;
  if (!first) return undefined;
  return {
    top: Math.min(...rects.map((rect) => rect.top)),
    bottom: Math.max(...rects.map((rect) => rect.bottom)),
    left: first.left,
    right: first.right,
  };
}

/** A line that has left the window counts as lying at its edge: a pinned card stays in sight. */
export function keptInWindow(line: MarkedLine): MarkedLine {
  const inside = (y: number) => Math.min(Math.max(y, 0), innerHeight);
  return { ...line, top: inside(line.top), bottom: inside(line.bottom) };
}

/** The side of the marked line with more room. */
export function roomierSide(line: MarkedLine): Side {
  return roomOn('above', line) > roomOn('below', line) ? 'above' : 'below';
}

/** Height that a card on this side may have: its share of the window, never over the marked line. */
export function greatestHeight(side: Side, line: MarkedLine, sheet: boolean): number {
  const limit = sheet ? SHEET_SHARE * innerHeight : Math.max(SHARE * innerHeight, LEAST_LIMIT);
  return Math.floor(Math.min(limit, roomOn(side, line)));
}

function roomOn(side: Side, line: MarkedLine): number {
  return (side === 'above' ? line.top : innerHeight - line.bottom) - GAP;
}

/** By touch a narrow window gets a sheet over its whole width. */
export function isSheet(touch: boolean): boolean {
  return touch && innerWidth < SHEET_BELOW_WIDTH;
}

export function cardWidth(sheet: boolean): number {
  return sheet ? windowWidth() : Math.min(WIDTH, innerWidth - 2 * MARGIN);
}

/**
 * Moves the card to its side of the line, its text edge on the mark's first letter, shifted inwards at the window's edge. By hand:
 * floating-ui takes a root element that stands away from the window's edge for one beside a scrollbar.
 */
export function placeBeside(host: CardHost, place: { line: MarkedLine; side: Side; direction: 'ltr' | 'rtl' }): void {
  const { line, side, direction } = place;
  const { width, height } = host.element.getBoundingClientRect();
  const start = direction === 'ltr' ? line.left - TEXT_EDGE : line.right + TEXT_EDGE - width;
  const left = Math.round(Math.max(MARGIN, Math.min(start, windowWidth() - MARGIN - width)));
  const top = Math.round(side === 'above' ? line.top - GAP - height : line.bottom + GAP);
  host.set({ left, top });
  // A scrollbar at the left shifts what is fixed, and not where a box is said to be.
  const shift = host.element.getBoundingClientRect().left - left;
  if (Math.abs(shift) >= 1) host.set({ left: left - shift });
}

/** Without the scrollbar, in pages of old rules too. */
const windowWidth = () => (document.scrollingElement ?? document.documentElement).clientWidth;

/** Moves a sheet to the window's foot, or to its head where the mark stands low. */
export function placeSheet(host: CardHost, side: Side): void {
  const top = side === 'above' ? 0 : innerHeight - host.element.getBoundingClientRect().height;
  host.set({ left: 0, top });
}
