/** Goes to marks: the next, the previous, or a term's. */
import type { TermKey } from '../../engine/corpus.ts';
import { keyOf, type Mark, rectsOf, type Words } from './mark.ts';
import { findMark } from './place-marks.ts';
import type { Reading } from './read-page.ts';

/** Index of the mark to go to from one, or from none; goes round at both ends. -1 when there is no mark. */
export function stepFrom(count: number, current: number, direction: 1 | -1): number {
  if (count === 0) return -1;
  if (current < 0) return direction === 1 ? 0 : count - 1;
  return (current + direction + count) % count;
}

/**
 * Index to step from while no card is open: the mark gone to last while it is in the window, else the one before what the reader
 * sees, so that a step never leaves a mark in the window out. -1 where that is none.
 */
export function indexToStepFrom(boxes: readonly (Lines | undefined)[], last: number, direction: 1 | -1, height: number): number {
  const isIn = (box: Lines | undefined) => box !== undefined && box.bottom > 0 && box.top < height;
  if (isIn(boxes[last])) return last;
  if (direction === 1) return Math.max(-1, boxes.findIndex((box) => box && box.bottom > 0) - 1);
  const before = boxes.findLastIndex((box) => box && box.top < height);
  return before < 0 ? -1 : before + 1;
}

type Lines = Pick<DOMRect, 'top' | 'bottom'>;

/** A term's mark, else its first mention on the page, not painted; undefined when it is gone. */
export function findTerm(term: TermKey, marks: readonly Mark[], reading: Reading | undefined): Mark | undefined {
  const marked = marks.find((mark) => mark.term === term);
  if (marked || !reading?.decision) return marked;
  for (const mention of reading.decision.mentions) {
    const found = keyOf(mention) === term && mention.status === 'decided' ? findMark(reading, mention) : undefined;
    if (found) return found;
  }
  return undefined;
}

/** Scrolls until a mark's first line is in the window, with room for a card on one side of it. */
export function scrollToMark(mark: Words): void {
  // A frame can't tell whether it is itself in the window.
  if (isInView(mark) && window === window.top) return;
  mark.element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
  const [rect] = rectsOf(mark);
  // In a paragraph higher than the window its middle may be far from the words.
  if (rect && !isInView(mark)) scrollBy({ top: rect.top - innerHeight / 2, behavior: 'instant' });
}

function isInView(mark: Words): boolean {
  const [rect] = rectsOf(mark);
  return rect !== undefined && rect.top >= 0 && rect.bottom <= innerHeight && rect.left >= 0 && rect.right <= innerWidth;
}
