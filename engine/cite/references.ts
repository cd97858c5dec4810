/**
 * Items as references: what BibTeX, RIS and CSL-JSON can hold. One for each source cited, whatever items cite it, one for each entry of
 * a pack and one for each page that was read. Nothing of an item is lost: its pieces are the abstracts of their sources, and the whole
 * set of framings stands in the notes of every source that is cited in it.
 */
import type { PartialDay } from '../corpus.ts';
import type { CitedItem, CitedPiece, CitedSource, ReadingPlace } from '../desk.ts';
import { keyOf, piecesOf } from './sources.ts';
import {
  datingInWords,
  hasPage,
  hiddenInWords,
  noticesInWords,
  oneLine,
  packInWords,
  placeInWords,
  provenance,
  questionInWords,
} from './words.ts';

/** Every text has one line. */
export interface Reference {
  /** Made from the pack's identifier and the source's, so that it is the same in every export. */
  readonly key: string;
  readonly kind: 'source' | 'entry' | 'page';
  readonly source: CitedSource;
  /** The work that holds an entry. */
  readonly container?: string;
  readonly readOn?: PartialDay;
  /** What is cited of it. */
  readonly abstract: string;
  /** Full citation, and how its day is known: what a printed list may show. */
  readonly note: string;
  /** Sets of framings, pages, packs and the reader's own words. */
  readonly remarks: string;
  /** What it was cited for; the same word for all sources of one set. No comma or semicolon, which would part it in two. */
  readonly keywords: readonly string[];
}

interface Growing {
  readonly kind: Reference['kind'];
  readonly name: string;
  source: CitedSource;
  readonly container?: string;
  readonly readOn?: PartialDay;
  readonly abstract: Set<string>;
  readonly remarks: Set<string>;
  readonly keywords: Set<string>;
}

/** The references of all items: what is cited itself, in the items' order, before the rest of their sets; the page that was read comes last of an item's. */
export function collectReferences(items: readonly CitedItem[]): Reference[] {
  const growing = new Map<string, Growing>();
  for (const item of items) for (const piece of item.main) growPiece(growing, item, piece);
  for (const item of items) {
    for (const piece of piecesOf(item).slice(item.main.length)) growPiece(growing, item, piece);
    if (item.place && hasPage(item.place)) growPage(growing, item, item.place);
  }
  return finish([...growing.values()]);
}

function growPiece(growing: Map<string, Growing>, item: CitedItem, piece: CitedPiece): void {
  const isMain = item.main.some(({ source }) => keyOf(source) === keyOf(piece.source));
  const grown = growSource(growing, item, piece);
  grown.abstract.add(pieceText(piece));
  for (const remark of remarksOf(item, isMain)) grown.remarks.add(remark);
  grown.keywords.add(keyword(item));
}

function growSource(growing: Map<string, Growing>, item: CitedItem, { kind, source }: CitedPiece): Growing {
  const key = `${item.subject.pack} ${keyOf(source)}`;
  const known = growing.get(key);
  if (known) {
    if (known.source.address === undefined) known.source = source; // another piece may know the address
    return known;
  }
  const isEntry = kind === 'entry';
  const made: Growing = {
    kind: isEntry ? 'entry' : 'source',
    name: `${item.subject.pack}-${isEntry ? 'entry-' : ''}${source.id}`,
    source,
    ...(isEntry ? { container: source.shortName } : {}),
    abstract: new Set(),
    remarks: new Set(),
    keywords: new Set(),
  };
  growing.set(key, made);
  return made;
}

function growPage(growing: Map<string, Growing>, item: CitedItem, place: ReadingPlace): void {
  const { title, address, date, sentence } = place;
  const key = `page ${address} ${title} ${item.readOn}`;
  const page = growing.get(key) ?? newPage({ title, address, ...(date === undefined ? {} : { date }) }, item.readOn);
  growing.set(key, page);
  if (sentence !== undefined) page.abstract.add(`“${sentence}”`);
  page.remarks.add(`Read beside: ${item.heading}`);
  page.keywords.add(keyword(item));
}

function newPage({ title, address, date }: ReadingPlace, readOn?: PartialDay): Growing {
  const dating = date === undefined ? { basis: 'none' as const } : { basis: 'stated' as const, from: date, to: date };
  const source = { id: address, shortName: title, title, kind: 'page', language: '', citation: '', address, ...dating };
  return {
    kind: 'page',
    name: `page-${address.replace(/^\w+:\/\/(?:www\.)?/, '').replace(/[?#].*$/s, '')}`,
    source,
    ...(readOn === undefined ? {} : { readOn }),
    abstract: new Set(),
    remarks: new Set(),
    keywords: new Set(),
  };
}

function pieceText(piece: CitedPiece): string {
  const { kind, letter, label, text } = piece;
  const lead = kind === 'framing' ? `${letter}. ${label}: ` : '';
  return [`${lead}${text}${kind === 'entry' ? '' : ` (${provenance(piece)}.)`}`, ...noticesInWords(piece)].join(' ');
}

/** What goes with every source of a contested item: the whole set; and with the sources of what is cited itself: where it was read, and the reader's words. */
function remarksOf(item: CitedItem, isMain: boolean): string[] {
  const { question, place, readOn, note } = item;
  const set = question && [questionInWords(question), ...question.framings.map(pieceText), ...hiddenInWords(question)].join(' | ');
  const own = [...(place ? [placeInWords(place, readOn)] : []), ...(note ? [`Note: ${note}`] : [])];
  return [...(set === undefined ? [] : [set]), ...(isMain ? [`Cited for: ${item.heading}`, ...own] : []), packInWords(item)];
}

/** A passage that goes with no question has none: a whole sentence is no keyword. */
function keyword({ subject, question, heading }: CitedItem): string {
  return oneLine((question?.title ?? (subject.kind === 'passage' ? '' : heading)).replace(/[,;]/g, ' '));
}

function finish(growing: readonly Growing[]): Reference[] {
  const used = new Set<string>();
  return growing.map(({ name, abstract, remarks, keywords, ...rest }) => ({
    ...rest,
    key: uniqueKey(name, used),
    abstract: joined([...abstract]),
    note: joined([rest.source.citation, datingInWords(rest.source) ?? '']),
    remarks: joined([...remarks]),
    keywords: [...keywords].filter(Boolean),
  }));
}

const joined = (texts: readonly string[]): string => texts.map(oneLine).filter(Boolean).join(' | ');

/** Letters, digits and hyphens, which no format takes for anything else; a number where two names would be one. */
function uniqueKey(name: string, used: Set<string>): string {
  const plain =
    name
      .replace(/[^A-Za-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 80) || 'source';
  let key = plain;
  for (let n = 2; used.has(key.toLowerCase()); n++) key = `${plain}-${n}`;
  used.add(key.toLowerCase());
  return key;
}
