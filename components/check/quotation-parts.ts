import type { QuotationChange } from '../../engine/checked.ts';
import type { Span } from '../../engine/views.ts';

/** A piece of a quotation: words that both have, words in which they part, or the place where words are missing. */
export type QuotationPart =
  | { readonly kind: 'same'; readonly text: string }
  | { readonly kind: 'differs'; readonly text: string; readonly change: QuotationChange }
  | { readonly kind: 'gap'; readonly change: QuotationChange };

/** One side of a compared quotation, cut where the two part; changes come in order. */
export function partsOfQuotation(text: string, changes: readonly QuotationChange[], side: 'claimed' | 'recorded'): QuotationPart[] {
  const parts: QuotationPart[] = [];
  let at = 0;
  const same = (to: number, beforeGap = false) => {
    // A gap has room of its own on both sides.
    const words = parts.at(-1)?.kind === 'gap' ? text.slice(at, to).trimStart() : text.slice(at, to);
    const shown = beforeGap ? words.trimEnd() : words;
    if (shown) parts.push({ kind: 'same', text: shown });
    at = Math.max(at, to);
  };
  for (const change of changes) {
    const [start, end]: Span = side === 'claimed' ? change.claimedSpan : change.recordedSpan;
    same(start, end === start);
    if (end > start) parts.push({ kind: 'differs', text: text.slice(start, end), change });
    else parts.push({ kind: 'gap', change });
    at = Math.max(at, end);
  }
  same(text.length);
  return parts;
}
