/** What the reader has selected in a document. */
import { CLAIM_CHARS } from '../../common/limits.ts';
import type { DeskBlock, PageDesk, Selected } from '../../common/page-desk.ts';
import { sentenceAround } from './sentence-around.ts';

type From = Parameters<PageDesk['selectedText']>[0] & { readonly document: Document };

/** The selected words and the sentences around them, white space folded; undefined when nothing is selected, or only in a field. */
export function readSelection(from: From): Selected | undefined {
  const selection = from.document.getSelection();
  const range = selection ? selectedRange(selection, from) : undefined;
  if (!selection || !range || range.collapsed || isInField(range, from.document)) return undefined;
  const spans = from.blocks.flatMap((block) => spanIn(block, range, from.offsetIn) ?? []);
  const read = spans.map(({ block, start, end }) => block.text.slice(start, end)).join(' ');
  // The browser knows best what a selection says; of one inside a shadow root it says nothing.
  const text = fold(isInShadow(range) ? read : String(selection)) || fold(read);
  if (text === '') return undefined;
  const sentence = spans.map((span) => sentenceAround(span.block.text, span, from.language)).join(' ');
  return { text: cut(text), sentence: cut(sentence || text) };
}

const fold = (text: string) => text.replace(/\s+/g, ' ').trim();
const cut = (text: string) => text.slice(0, CLAIM_CHARS).trimEnd();
const isInShadow = (range: Range) => range.startContainer.getRootNode() instanceof ShadowRoot;

/** Chromium tells of a selection inside a field as one around the field. */
function isInField(range: Range, { activeElement }: Document): boolean {
  let at = activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at?.matches('input, textarea') === true && range.intersectsNode(at);
}

/** The range as it really is: a document tells of a selection inside a shadow root only where its host stands. */
function selectedRange(selection: Selection, { document, shadowRoots }: Pick<From, 'document' | 'shadowRoots'>) {
  const [composed] = selection.getComposedRanges?.({ shadowRoots: [...shadowRoots] }) ?? [];
  if (composed) return liveRange(document, composed);
  // Chromium before 137 has no composed ranges, and roots with selections of their own.
  for (const root of shadowRoots) {
    const inside = (root as ShadowRoot & { getSelection?: () => Selection | null }).getSelection?.();
    if (inside && inside.rangeCount > 0 && !inside.getRangeAt(0).collapsed) return inside.getRangeAt(0);
  }
  return selection.rangeCount > 0 ? selection.getRangeAt(0) : undefined;
}

function liveRange(document: Document, { startContainer, startOffset, endContainer, endOffset }: AbstractRange): Range {
  const range = document.createRange();
  range.setStart(startContainer, startOffset);
  range.setEnd(endContainer, endOffset);
  return range;
}

function spanIn(block: DeskBlock, range: Range, offsetIn: From['offsetIn']) {
  let start: number | undefined;
  let end = 0;
  for (const [index, { node, start: pieceStart }] of block.pieces.entries()) {
    if (!range.intersectsNode(node)) continue;
    const from = node === range.startContainer ? offsetIn(block, node, range.startOffset) : pieceStart;
    const pieceEnd = block.pieces[index + 1]?.start ?? block.text.length;
    const to = node === range.endContainer ? offsetIn(block, node, range.endOffset) : pieceEnd;
    if (from === undefined || to === undefined || to <= from) continue;
    start ??= from;
    end = to;
  }
  return start === undefined ? undefined : { block, start, end };
}
