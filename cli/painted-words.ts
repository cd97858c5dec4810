import type { Frame, Page } from 'playwright-core';

/** Words of the painted marks of a frame, in document order, as the page itself can read them. */
export const readPaintedWords = (page: Page | Frame): Promise<string[]> => page.evaluate(paintedWords);

/** Runs in the page. */
function paintedWords(): string[] {
  const ranges = [...CSS.highlights]
    .filter(([name]) => name.startsWith('crosslight'))
    .flatMap(([, highlight]) => [...(highlight as unknown as Iterable<Range>)])
    .filter((range) => !range.collapsed);
  const isBefore = (a: Range, b: Range) => a.startContainer.compareDocumentPosition(b.startContainer) & Node.DOCUMENT_POSITION_FOLLOWING;
  ranges.sort((a, b) => (a.startContainer === b.startContainer ? a.startOffset - b.startOffset : isBefore(a, b) ? -1 : 1));
  return ranges.map((range) => range.toString());
}
