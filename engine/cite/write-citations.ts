import type { CitationFormat, CitedItem } from '../desk.ts';
import { writeBibtex } from './bibtex.ts';
import { writeCslJson } from './csl-json.ts';
import { writeCsv } from './csv.ts';
import { writeMarkdown } from './markdown.ts';
import { writePlain } from './plain.ts';
import { writeRis } from './ris.ts';

const WRITERS: Readonly<Record<CitationFormat, (items: readonly CitedItem[]) => string>> = {
  plain: writePlain,
  markdown: writeMarkdown,
  csv: writeCsv,
  bibtex: writeBibtex,
  ris: writeRis,
  'csl-json': writeCslJson,
};

/** Items as text in a format, in the order given; a contested one with its whole set of framings in each of them. */
export function writeCitations(items: readonly CitedItem[], format: CitationFormat): string {
  return WRITERS[format](items);
}
