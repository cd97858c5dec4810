/**
 * Firefox does not apply a document's `::highlight` rules inside shadow roots (Chromium does), so there a root with marks adopts
 * one sheet of ours; nothing else of it is touched, and the sheet goes with the last mark.
 */

import type { Words } from './mark.ts';
import css from './marks.css?inline';

export interface Sheets {
  /** The sheet in exactly the open shadow roots that hold these marks. */
  show(marks: readonly Words[]): void;
}

export function createSheets(): Sheets {
  if (!import.meta.env.FIREFOX) return { show: () => {} };
  let roots = new Set<ShadowRoot>();
  let sheet: CSSStyleSheet | undefined;
  return {
    show(marks) {
      const now = new Set(marks.map((mark) => mark.element.getRootNode()).filter((root) => root instanceof ShadowRoot));
      if (now.size === 0 && roots.size === 0) return;
      sheet ??= createSheet();
      const ours = sheet;
      for (const root of roots) if (!now.has(root)) root.adoptedStyleSheets = root.adoptedStyleSheets.filter((other) => other !== ours);
      for (const root of now) if (!roots.has(root)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, ours];
      roots = now;
    },
  };
}

function createSheet(): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}
