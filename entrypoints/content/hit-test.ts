/** Which mark is under a point of the viewport. */
import { type Mark, rectsOf } from './mark.ts';

/** The dots stand under the line box; so much below the words still counts as on them. */
const BELOW_PX = 4;

/**
 * The mark at a point: first the text node there, then the marks in it, then their boxes, because a caret snaps to the nearest
 * text. About 0.1 ms.
 */
export function findMark(x: number, y: number, marks: readonly Mark[]): Mark | undefined {
  if (marks.length === 0) return undefined;
  const node = document.caretPositionFromPoint?.(x, y, { shadowRoots: rootsOf(marks) })?.offsetNode;
  if (!node) return undefined;
  return marks.find((mark) => mark.ranges.some((range) => range.intersectsNode(node)) && isOn(x, y, rectsOf(mark)));
}

export function isOn(x: number, y: number, rects: readonly DOMRect[], slack = 0): boolean {
  return rects.some((r) => x >= r.left - slack && x <= r.right + slack && y >= r.top - slack && y <= r.bottom + BELOW_PX + slack);
}

/** The shadow roots around the marks, outer ones too: the browser looks only into roots that it is given. */
function rootsOf(marks: readonly Mark[]): ShadowRoot[] {
  const roots = new Set<ShadowRoot>();
  for (const { element } of marks) {
    for (let root = element.getRootNode(); root instanceof ShadowRoot; root = root.host.getRootNode()) roots.add(root);
  }
  return [...roots];
}
