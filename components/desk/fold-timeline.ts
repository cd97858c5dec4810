import type { TimelineLine } from '../../engine/desk.ts';

/** Events in view before anything is unfolded: more than a screen of them is a wall, and the page's own day must be in sight. */
const IN_VIEW = 12;

/** Of these, after the page's day, where there are more on both sides. */
const AFTER_PAGE = 5;

/** So few are not worth a fold. */
const LEAST_FOLDED = 3;

export interface FoldedTimeline {
  readonly earlier: readonly TimelineLine[];
  readonly near: readonly TimelineLine[];
  readonly later: readonly TimelineLine[];
}

/** A long timeline in three parts around the page's own day; without one, the newest are in view. */
export function foldTimeline(lines: readonly TimelineLine[]): FoldedTimeline {
  const page = lines.findIndex(({ kind }) => kind === 'this page');
  const after = page < 0 ? 0 : lines.length - page - 1;
  const before = page < 0 ? lines.length : page;
  const seenAfter = Math.min(after, Math.max(AFTER_PAGE, IN_VIEW - before));
  const seenBefore = Math.min(before, IN_VIEW - seenAfter);
  const start = before - seenBefore < LEAST_FOLDED ? 0 : before - seenBefore;
  const end = after - seenAfter < LEAST_FOLDED ? lines.length : lines.length - (after - seenAfter);
  return { earlier: lines.slice(0, start), near: lines.slice(start, end), later: lines.slice(end) };
}
