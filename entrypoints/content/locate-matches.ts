/** From offsets in a block's text back to the text nodes of the page. */
import type { CollectedBlock, Piece } from './collect-text.ts';

/**
 * Live ranges over `start` to `end` of a block: one where a single range holds these words and no others, else one a text node
 * (something unread stands between, or the nodes are in different roots). Empty when the page has changed in between.
 */
export function locateMatch(block: CollectedBlock, start: number, end: number): Range[] {
  const spans = block.pieces.flatMap((piece, index) => {
    const pieceEnd = block.pieces[index + 1]?.start ?? block.text.length;
    const from = Math.max(start, piece.start);
    const to = Math.min(end, pieceEnd);
    return from < to ? [spanOf(piece, from, to)] : [];
  });
  const [first] = spans;
  const last = spans.at(-1);
  if (!first || !last || spans.some(({ node, data }) => node.data !== data || !node.isConnected)) return [];
  const whole = first.node.getRootNode() === last.node.getRootNode() ? rangeOver(first.node, first.from, last.node, last.to) : undefined;
  if (whole && fold(String(whole)) === fold(block.text.slice(start, end))) return [whole];
  return spans
    .filter((span) => fold(span.data.slice(span.from, span.to)) !== '')
    .map((span) => rangeOver(span.node, span.from, span.node, span.to));
}

/** Where in a block's text a place in one of its nodes is; undefined when the node is not of this block. */
export function offsetInBlock(block: Pick<CollectedBlock, 'pieces'>, node: Node, offset: number): number | undefined {
  const piece = block.pieces.find((candidate) => candidate.node === node);
  return piece && piece.start + piece.data.slice(piece.lead, offset).replace(/\s+/g, ' ').length;
}

/** Text of ranges as a block has it, to compare with the words they were made for. */
export function textOf(ranges: readonly Range[]): string {
  return fold(ranges.join(''));
}

/** White space and gaps don't tell two readings of the same words apart. */
export function fold(text: string): string {
  return text.replace(/\s+/g, '');
}

interface Span {
  readonly node: Text;
  readonly data: string;
  readonly from: number;
  readonly to: number;
}

function spanOf(piece: Piece, from: number, to: number): Span {
  return { node: piece.node, data: piece.data, from: offsetIn(piece, from), to: offsetIn(piece, to - 1) + 1 };
}

/** Offset in the node of the character that stands at `wanted` in the block's text. */
function offsetIn({ data, lead, start }: Piece, wanted: number): number {
  const white = /\s+/g;
  white.lastIndex = lead;
  let at = start;
  let raw = lead;
  for (let run = white.exec(data); run; run = white.exec(data)) {
    const untilRun = run.index - raw;
    if (wanted <= at + untilRun) break;
    at += untilRun + 1;
    raw = run.index + run[0].length;
  }
  return Math.min(raw + wanted - at, data.length - 1);
}

function rangeOver(startNode: Text, from: number, endNode: Text, to: number): Range {
  const range = startNode.ownerDocument.createRange();
  range.setStart(startNode, from);
  range.setEnd(endNode, to);
  return range;
}
