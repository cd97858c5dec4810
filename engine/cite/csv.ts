/** Citations as CSV (RFC 4180): one row for each piece of each item. */
import type { CitedItem, CitedPiece } from '../desk.ts';
import { dateOf, noticesInWords } from './words.ts';

interface Row {
  readonly item: CitedItem;
  readonly number: number;
  readonly role: 'main' | 'framing' | 'record';
  readonly piece: CitedPiece;
}

type Column = readonly [name: string, value: (row: Row) => string | number | boolean | undefined];

const COLUMNS: readonly Column[] = [
  ['item', ({ number }) => number],
  ['subject', ({ item }) => item.subject.kind],
  ['subject_id', ({ item }) => `${item.subject.pack}/${item.subject.id}`],
  ['heading', ({ item }) => item.heading],
  ['role', ({ role }) => role],
  ['kind', ({ piece }) => piece.kind],
  ['id', ({ piece }) => piece.id],
  ['letter', ({ piece }) => piece.letter],
  ['label', ({ piece }) => piece.label],
  ['text', ({ piece }) => piece.text],
  ['voice', ({ piece }) => piece.voice],
  ['source_id', ({ piece }) => piece.source.id],
  ['source', ({ piece }) => piece.source.shortName],
  ['source_title', ({ piece }) => piece.source.title],
  ['source_kind', ({ piece }) => piece.source.kind],
  ['source_language', ({ piece }) => piece.source.language],
  ['source_author', ({ piece }) => piece.source.author],
  ['source_publisher', ({ piece }) => piece.source.publisher],
  ['source_citation', ({ piece }) => piece.source.citation],
  ['source_address', ({ piece }) => piece.source.address],
  ['source_from', ({ piece }) => piece.source.from],
  ['source_to', ({ piece }) => piece.source.to],
  ['source_dated', ({ piece }) => piece.source.basis],
  ['source_evidence', ({ piece }) => piece.source.evidence],
  ['paragraphs', ({ piece }) => piece.paragraphs.join(' ')],
  ['date_from', ({ piece }) => dateOf(piece).from],
  ['date_to', ({ piece }) => dateOf(piece).to],
  ['dated', ({ piece }) => dateOf(piece).basis],
  ['date_evidence', ({ piece }) => dateOf(piece).evidence],
  ['from_record', ({ piece }) => piece.fromRecord ?? false],
  ['read', ({ piece }) => piece.reading?.how],
  ['read_clause', ({ piece }) => piece.reading?.clause],
  ['piece_as_of', ({ piece }) => piece.asOf],
  ['notices', ({ piece }) => noticesInWords(piece).join('\n')],
  ['question_id', ({ item }) => item.question?.id],
  ['question', ({ item }) => item.question?.title],
  ['one_view', ({ item }) => item.question?.oneView],
  ['framings', ({ item }) => item.question?.framings.length],
  ['framings_hidden', ({ item }) => item.question?.hidden.map(({ count, shortName }) => `${count} of ${shortName}`).join('\n')],
  ['pack', ({ item }) => item.packName],
  ['pack_version', ({ item }) => item.packVersion],
  ['pack_as_of', ({ item }) => item.asOf],
  ['page_title', ({ item }) => item.place?.title],
  ['page_address', ({ item }) => item.place?.address],
  ['page_date', ({ item }) => item.place?.date],
  ['page_sentence', ({ item }) => item.place?.sentence],
  ['read_on', ({ item }) => item.readOn],
  ['note', ({ item }) => item.note],
];

/** A row of names, then one for each piece; an item's own fields are repeated in each of its rows. */
export function writeCsv(items: readonly CitedItem[]): string {
  const rows = items.flatMap((item, i) => rowsOf(item, i + 1));
  const lines = [COLUMNS.map(([name]) => name), ...rows.map((row) => COLUMNS.map(([, value]) => String(value(row) ?? '')))];
  return lines.map((cells) => `${cells.map(cell).join(',')}\r\n`).join('');
}

function rowsOf(item: CitedItem, number: number): Row[] {
  const of = (role: Row['role'], pieces: readonly CitedPiece[]) => pieces.map((piece): Row => ({ item, number, role, piece }));
  return [...of('main', item.main), ...of('framing', item.question?.framings ?? []), ...of('record', item.question?.record ?? [])];
}

/**
 * What spreadsheets take for a formula: = + - @ (their wide forms too) after nothing, white space or apostrophes, or a tab or line break
 * at the start.
 */
const FORMULA = /^(?:['\s]*[=+\-@＝＋－＠]|'*[\t\r\n])/u;

/** One cell. An apostrophe before a formula makes it text; whoever reads such a cell takes one apostrophe away. */
function cell(text: string): string {
  const harmless = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
