/** Paints marks through the CSS Custom Highlight API: no node, attribute or text of the page changes. */
import { type Ground, measureGround } from './ground.ts';
import type { Mark, Words } from './mark.ts';
import { createSheets } from './shadow-sheets.ts';

export interface Painter {
  /** Replaces what is painted; marks that stay keep their colour. */
  paint(marks: readonly Mark[]): void;
  /** Tints the mark whose card is open. */
  showOpen(mark: Mark | undefined): void;
  /** Tints words that the desk has asked for; undefined takes that away. */
  showWords(words: Words | undefined): void;
  /** Measures the grounds anew and repaints where one has changed: a page or a system may turn dark while it is open. */
  remeasure(): void;
  /** Sets again what the page may have cleared. */
  restore(): void;
  clear(): void;
}

type Name = `${Ground}` | `${Ground}-link` | Tint | `${Tint}-dark`;
type Tint = 'open' | 'shown';

const PREFIX = 'crosslight-';

/** A painter for this document; where the browser has no highlights it paints nothing. */
export function createPainter(): Painter {
  const registry = globalThis.CSS?.highlights as HighlightRegistry | undefined;
  const ours = new Map<Name, Highlight>();
  const grounds = new WeakMap<Words, Ground>();
  const sheets = createSheets();
  let shown: readonly Mark[] = [];
  let open: Mark | undefined;
  let asked: Words | undefined;

  const groundOf = (mark: Words): Ground => {
    const ground = grounds.get(mark) ?? measureGround(mark.element);
    grounds.set(mark, ground);
    return ground;
  };

  const set = (name: Name, ranges: readonly Range[]) => {
    const before = ours.get(name);
    if (ranges.length === 0) {
      ours.delete(name);
      if (before && registry?.get(PREFIX + name) === before) registry.delete(PREFIX + name);
      return;
    }
    const highlight = new Highlight(...ranges);
    ours.set(name, highlight);
    registry?.set(PREFIX + name, highlight);
  };

  const paint = (marks: readonly Mark[]) => {
    shown = marks;
    const byName = new Map<Name, Range[]>();
    for (const mark of marks) {
      const name: Name = `${groundOf(mark)}${mark.inLink ? '-link' : ''}`;
      byName.set(name, [...(byName.get(name) ?? []), ...mark.ranges]);
    }
    for (const ground of ['light', 'dark', 'plain'] as const) {
      for (const name of [ground, `${ground}-link`] as const) set(name, byName.get(name) ?? []);
    }
    sheets.show(asked ? [...marks, asked] : marks);
  };

  const tint = (name: Tint, words: Words | undefined) => {
    const isDark = words !== undefined && groundOf(words) === 'dark';
    set(name, words && !isDark ? words.ranges : []);
    set(`${name}-dark`, words && isDark ? words.ranges : []);
  };

  const showOpen = (mark: Mark | undefined) => {
    open = mark;
    tint('open', mark);
  };

  const showWords = (words: Words | undefined) => {
    asked = words;
    tint('shown', words);
    sheets.show(words ? [...shown, words] : shown);
  };

  const remeasure = () => {
    const changed = shown.filter((mark) => grounds.get(mark) !== measureGround(mark.element));
    if (changed.length === 0) return;
    for (const mark of changed) grounds.delete(mark);
    paint(shown);
    showOpen(open);
  };

  if (!registry)
    return { paint: () => {}, showOpen: () => {}, showWords: () => {}, remeasure: () => {}, restore: () => {}, clear: () => {} };
  return {
    paint,
    showOpen,
    showWords,
    remeasure,
    restore: () => {
      for (const [name, highlight] of ours) if (registry.get(PREFIX + name) !== highlight) registry.set(PREFIX + name, highlight);
    },
    clear: () => {
      paint([]);
      showOpen(undefined);
      showWords(undefined);
    },
  };
}
