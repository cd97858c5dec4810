/** BibTeX as two programs of others read it, each entry with its fields as plain text. */
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { BibLatexParser } from 'biblatex-csl-converter';

export interface ReadEntry {
  readonly key: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** As citation-js reads it, in the words of CSL. */
export function readWithCitationJs(bibtex: string): ReadEntry[] {
  if (bibtex === '') return [];
  const { data } = new Cite(bibtex) as { data: Record<string, unknown>[] };
  return data.map(({ id, _graph, ...fields }) => ({ key: String(id), fields: asTexts(fields) }));
}

/** As the converter of the Fidus Writer project reads it, in the words of BibLaTeX. */
export function readWithConverter(bibtex: string): { entries: ReadEntry[]; errors: unknown[] } {
  const parser = new BibLatexParser(bibtex, { processUnexpected: true, processUnknown: true });
  const { entries, errors } = parser.parse() as unknown as { entries: Record<string, Record<string, unknown>>; errors: unknown[] };
  return {
    entries: Object.values(entries).map(({ entry_key, fields, unexpected_fields, unknown_fields }) => ({
      key: String(entry_key),
      fields: asTexts({ ...(fields as object), ...(unexpected_fields as object), ...(unknown_fields as object) }),
    })),
    errors,
  };
}

function asTexts(fields: object): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, textOf(value)]));
}

/** The text of a field, whatever a reader makes of it: a string, runs of text, a list of names. */
export function textOf(value: unknown): string {
  if (typeof value === 'string') return value.replace(/<\/?span[^>]*>/g, '');
  if (Array.isArray(value)) return value.map(textOf).join('');
  if (typeof value !== 'object' || value === null) return String(value);
  if ('text' in value) return String(value.text);
  return Object.values(value).map(textOf).join('');
}
