import type { Frame, Page } from 'playwright-core';

/** Words of the painted marks of a frame, in document order, as the page itself can read them. */
export const readPaintedWords = (page: Page | Frame): Promise<string[]> => page.evaluate(paintedWords);

const MARKS_TIMEOUT_MS = 10_000;

/** Painted words once there are that many marks, or any number of them; throws after ten seconds. */
export async function waitForMarks(page: Page | Frame, count?: number): Promise<string[]> {
  const end = Date.now() + MARKS_TIMEOUT_MS;
  for (;;) {
    const words = await readPaintedWords(page);
    if (count === undefined ? words.length > 0 : words.length === count) return words;
    if (Date.now() > end) throw new Error(`waited for ${count ?? 'any'} marks; painted: ${JSON.stringify(words)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

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
