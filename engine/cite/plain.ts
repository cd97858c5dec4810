/** Citations as plain text that can be pasted anywhere; a contested item never without all its framings. */
import type { CitedItem, CitedPiece, CitedSource } from '../desk.ts';
import { piecesOf, sourcesOf } from './sources.ts';
import { footnoteInWords, hiddenInWords, noticesInWords, placeInWords, provenance, questionInWords, sourceInWords } from './words.ts';

/**
 * The items with a blank line between, then the sources of all of them, each once. What somebody writes from stands first in an item:
 * the passage, its footnote, where it was read and the note; then the set of framings.
 */
export function writePlain(items: readonly CitedItem[]): string {
  const sources = sourcesOf(items.flatMap(piecesOf)).filter(({ kind }) => kind !== 'entry');
  return [...items.map((item) => itemLines(item).join('\n')), ...(sources.length > 0 ? [sourceLines(sources).join('\n')] : [])].join(
    '\n\n',
  );
}

function itemLines(item: CitedItem): string[] {
  const { subject, heading, main, question, place, readOn, note } = item;
  const record = main.filter(({ kind }) => kind === 'record');
  return [
    ...(subject.kind === 'term' ? [`${heading}.`] : []),
    ...(subject.kind === 'question' && question ? [questionInWords(question)] : []),
    ...main.filter((piece) => !record.includes(piece)).flatMap(pieceLines),
    ...(subject.kind === 'passage' ? record.flatMap(pieceLines) : []),
    `Footnote: ${footnoteInWords(item)}`,
    ...(place ? [placeInWords(place, readOn)] : []),
    ...(note ? [`Note: ${note}`] : []),
    ...(question && subject.kind !== 'question' ? [questionInWords(question)] : []),
    ...(question?.framings.flatMap(pieceLines) ?? []),
    ...(question ? hiddenInWords(question) : []),
    ...(subject.kind === 'passage' ? [] : record.flatMap(pieceLines)),
    ...(question?.record.flatMap(pieceLines) ?? []),
  ];
}

function pieceLines(piece: CitedPiece): string[] {
  return [
    `${leadOf(piece)}${piece.text}${piece.kind === 'entry' ? '' : ` (${provenance(piece)}.)`}`,
    ...noticesInWords(piece).map((notice) => `   ${notice}`),
  ];
}

function leadOf({ kind, letter, label }: CitedPiece): string {
  if (kind === 'framing') return `${letter}. ${label}: `;
  return kind === 'record' ? 'The record: ' : '';
}

function sourceLines(sources: readonly CitedSource[]): string[] {
  return ['Sources', ...sources.map((source) => [sourceInWords(source), source.address].filter(Boolean).join(' '))];
}
