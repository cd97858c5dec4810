/** The fixed words of a citation, in English as the packs' own fixed words are; the same in every format. */
import type { Dating, NoticeKind, Reading } from '../corpus.ts';
import { dateInWords, dayInWords } from '../days.ts';
import type { CitedItem, CitedPiece, CitedSource, ReadingPlace } from '../desk.ts';

const HOW_READ = { original: 'original read', copy: 'copy read', report: 'report read', unchecked: 'not checked' } as const;

const NOTICES: Readonly<Record<NoticeKind, string>> = {
  differs: 'Differs',
  quotation: 'Quotation',
  stronger: 'Stronger than the text',
  figure: 'Figure',
  later: 'Later',
};

/** "copy read, in part". */
export function readingInWords({ how, clause }: Reading): string {
  return clause === undefined ? HOW_READ[how] : `${HOW_READ[how]}, ${clause}`;
}

/** Who says it, where and when: "author of the essay; opinion essay, 2023, paragraphs 3–4; 2023, inferred: …". */
export function provenance(piece: CitedPiece): string {
  const { voice, source, paragraphs, reading, asOf, fromRecord } = piece;
  const place = paragraphs.length === 0 ? '' : `, ${paragraphsInWords(paragraphs)}`;
  const origin = fromRecord ? ', from the record, not from the articles' : '';
  return [
    voice,
    `${source.shortName}${place}`,
    piece.kind === 'record' ? undefined : `${dateInWords(dateOf(piece))}${origin}`,
    reading && readingInWords(reading),
    asOf && `as of ${dayInWords(asOf)}`,
  ]
    .filter((part) => part !== undefined)
    .join('; ');
}

/** A piece's own date, else that of its source. */
export function dateOf({ date, source }: CitedPiece): Dating {
  return date ?? source;
}

/** "(1 more from a source that is switched off: opinion essay, 2023.)", so that no set looks complete with a reading missing. */
export function hiddenInWords(question: NonNullable<CitedItem['question']>): string[] {
  return question.hidden.map(({ count, shortName }) => `(${count} more from a source that is switched off: ${shortName}.)`);
}

/** A question's title, with what says that its one framing is no set. */
export function questionInWords({ title, oneView }: NonNullable<CitedItem['question']>): string {
  return oneView ? `${title} (one view, plus the record)` : title;
}

/** "Differs: …", one for each notice of a piece. */
export function noticesInWords({ notices = [] }: CitedPiece): string[] {
  return notices.map(({ kind, text }) => `${NOTICES[kind]}: ${text}`);
}

/** "Read beside: " and where a page was read: title, its own date, address, day of reading, sentence; of a claim without a page its words and the day. */
export function placeInWords(place: ReadingPlace, readOn?: string): string {
  const { title, address, date, sentence } = place;
  if (!hasPage(place)) return `Checked${readOn === undefined ? '' : ` on ${dayInWords(readOn)}`}: “${sentence ?? ''}”`;
  const page = [title && `“${title}”`, date && dayInWords(date), address, readOn && `read on ${dayInWords(readOn)}`]
    .filter(Boolean)
    .join(', ');
  return `Read beside: ${sentence === undefined ? `${page}.` : `${page}: “${sentence}”`}`;
}

/** False for a claim that was written or pasted. */
export const hasPage = ({ title, address }: ReadingPlace): boolean => title !== '' || address !== '';

/**
 * What can stand under a text as it is: the full citation of the source, the paragraph, how it was read, and the pack that it was taken
 * from, because whoever cites a pack has not read the source.
 */
export function footnoteInWords(item: CitedItem): string {
  const [main] = item.main;
  if (!main) return packInWords(item);
  const { source, paragraphs, reading, kind, asOf } = main;
  if (kind === 'entry') return source.citation;
  const place = [
    source.citation.replace(/\.$/, ''),
    source.basis === 'inferred' ? ' (date inferred)' : '',
    paragraphs.length === 0 ? '' : `, ${paragraphsInWords(paragraphs)}`,
    source.address ? `, ${source.address}` : '',
  ].join('');
  const known = [reading && readingInWords(reading), asOf && asOf !== item.asOf && `as of ${dayInWords(asOf)}`];
  return [place, ...known, `as given in: ${packInWords(item)}`].filter(Boolean).join('; ');
}

const paragraphsInWords = (paragraphs: readonly number[]): string => `paragraph${paragraphs.length > 1 ? 's' : ''} ${rangesIn(paragraphs)}`;

/** "The Harbour League, version 1.2.0, as of 30 June 2024." */
export function packInWords({ packName, packVersion, asOf }: CitedItem): string {
  return `${packName}, version ${packVersion}, as of ${dayInWords(asOf)}.`;
}

/** How a source's day is known where it is no plain day: the span, or why it was inferred. */
export function datingInWords({ basis, from, to, evidence }: CitedSource): string | undefined {
  if (basis === 'none') return 'Not dated.';
  const span = from === undefined || to === undefined || from === to ? undefined : `${dayInWords(from)} to ${dayInWords(to)}`;
  if (basis === 'stated') return span && `Dates: ${span}.`;
  return `Date inferred${span === undefined ? '' : `, ${span}`}${evidence === undefined ? '' : `: ${evidence}`}.`;
}

/** A source's line in a list of sources: short name, full citation, and how its day was inferred. */
export function sourceInWords(source: CitedSource): string {
  const dating = source.basis === 'inferred' ? datingInWords(source) : undefined;
  return [`${source.shortName}: ${source.citation}`, ...(dating === undefined ? [] : [dating])].join(' ');
}

/** Text without line breaks, doubled spaces and control characters, for formats whose values have one line; a break becomes a slash, as in quoted verse. */
export function oneLine(text: string): string {
  return text
    .trim()
    .replace(/\s*[\r\n\u0085\u2028\u2029]\s*/gu, ' / ')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();
}

/** "7, 20–22" for 7, 20, 21, 22. */
function rangesIn(paragraphs: readonly number[]): string {
  const runs: { from: number; to: number }[] = [];
  for (const paragraph of paragraphs) {
    const last = runs.at(-1);
    if (last && paragraph === last.to + 1) last.to = paragraph;
    else runs.push({ from: paragraph, to: paragraph });
  }
  return runs.map(({ from, to }) => (from === to ? `${from}` : `${from}–${to}`)).join(', ');
}
