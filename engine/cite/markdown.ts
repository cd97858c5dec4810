/** Citations as Markdown: passages as quotations, framings as a list, addresses as links. */
import type { CitedItem, CitedPiece, CitedSource, ReadingPlace } from '../desk.ts';
import { piecesOf, sourcesOf } from './sources.ts';
import {
  footnoteInWords,
  hasPage,
  hiddenInWords,
  noticesInWords,
  oneLine,
  placeInWords,
  provenance,
  questionInWords,
  sourceInWords,
} from './words.ts';

/** The items under headings of the third level, then the sources of all of them, each once. */
export function writeMarkdown(items: readonly CitedItem[]): string {
  const sources = sourcesOf(items.flatMap(piecesOf)).filter(({ kind }) => kind !== 'entry');
  const list = sources.length === 0 ? [] : ['### Sources', sources.map((source) => `- ${sourceText(source)}`).join('\n')];
  return `${[...items.flatMap(itemBlocks), ...list].join('\n\n')}\n`;
}

function itemBlocks(item: CitedItem): string[] {
  const { subject, heading, main, question, place, readOn, note } = item;
  const isEntry = ({ kind }: CitedPiece) => kind === 'entry';
  const record = main.filter(({ kind }) => kind === 'record' && subject.kind !== 'passage');
  return [
    ...(subject.kind === 'passage' ? [] : [`### ${escaped(heading)}`]),
    ...main.filter((piece) => !record.includes(piece)).map((piece) => (isEntry(piece) ? escaped(piece.text) : quotation(piece))),
    `Footnote: ${escaped(footnoteInWords(item))}`,
    ...(place ? [placeText(place, readOn)] : []),
    ...(note ? [`Note: ${noteText(note)}`] : []),
    ...(question ? [`**${escaped(questionInWords(question))}**`, framingList(question)] : []),
    ...recordBlocks([...record, ...(question?.record ?? [])]),
  ];
}

function placeText(place: ReadingPlace, readOn?: string): string {
  // Without its address a page without a title would be none.
  const words = hasPage(place)
    ? placeInWords({ ...place, title: place.title || place.address, address: '' }, readOn)
    : placeInWords(place, readOn);
  return `${escaped(words)}${addressText(place.address)}`;
}

function quotation(piece: CitedPiece): string {
  return [
    `> ${escaped(piece.text)}`,
    '>',
    `> — ${escaped(provenance(piece))}`,
    ...noticesInWords(piece).map((notice) => `>\n> ${escaped(notice)}`),
  ].join('\n');
}

function framingList(question: NonNullable<CitedItem['question']>): string {
  const framings = question.framings.map((framing) => {
    const lead = `**${escaped(`${framing.letter}. ${framing.label}:`)}**`;
    return `- ${lead} ${escaped(framing.text)} (${escaped(provenance(framing))}.)${notices(framing)}`;
  });
  return [...framings, ...hiddenInWords(question).map((words) => `- ${escaped(words)}`)].join('\n');
}

function recordBlocks(record: readonly CitedPiece[]): string[] {
  if (record.length === 0) return [];
  return ['**The record**', record.map((line) => `- ${escaped(line.text)} (${escaped(provenance(line))}.)${notices(line)}`).join('\n')];
}

const notices = (piece: CitedPiece) =>
  noticesInWords(piece)
    .map((notice) => `\n  - ${escaped(notice)}`)
    .join('');

const sourceText = (source: CitedSource) => `${escaped(sourceInWords(source))}${addressText(source.address)}`;

/** The reader's own words keep their line breaks. */
const noteText = (note: string) =>
  note
    .split(/[\r\n]+/)
    .map(escaped)
    .filter(Boolean)
    .join('\\\n');

/** A web address as a link; any other as text, because Markdown would let it do what it says. */
function addressText(address = ''): string {
  if (address === '') return '';
  return /^https?:\/\/[^\s<>]+$/.test(address) ? ` <${address}>` : ` ${escaped(address)}`;
}

/** Text in which no character means anything to Markdown, on one line. */
function escaped(text: string): string {
  return oneLine(text)
    .replace(/[\\`*_[\]<>&~|#$]/g, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replace(/^[-+=]/, '\\$&');
}
