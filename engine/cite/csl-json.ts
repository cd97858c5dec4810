/** Citations as CSL-JSON, the form that citation styles read. */
import type { PartialDay } from '../corpus.ts';
import type { CitedItem, CitedSource } from '../desk.ts';
import { issuedSpan } from './issued.ts';
import { collectReferences, type Reference } from './references.ts';
import { cslType, isPeriodical } from './source-types.ts';

/** A list with one object for each source. An inferred day is marked as such, a span has both its ends. */
export function writeCslJson(items: readonly CitedItem[]): string {
  return `${JSON.stringify(collectReferences(items).map(object), null, 2)}\n`;
}

function object(reference: Reference): Record<string, unknown> {
  const { key, kind, source, container, readOn, abstract, note, remarks, keywords } = reference;
  const type = cslType(reference);
  const fields: Record<string, unknown> = {
    id: key,
    type,
    title: source.title,
    'title-short': kind === 'source' ? source.shortName : '',
    author: source.author === undefined ? '' : [{ literal: source.author }],
    'container-title': container ?? (isPeriodical(type) ? source.publisher : ''),
    publisher: isPeriodical(type) ? '' : source.publisher,
    genre: kind === 'source' ? source.kind : '',
    issued: issued(source),
    accessed: readOn === undefined ? '' : { 'date-parts': [parts(readOn)] },
    language: source.language,
    URL: source.address,
    abstract,
    note: [note, remarks].filter(Boolean).join(' | '),
    keyword: keywords.join(', '),
  };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== '' && value !== undefined));
}

function issued(source: CitedSource): object | undefined {
  const ends = issuedSpan(source).map(parts);
  if (ends.length === 0) return undefined;
  return { 'date-parts': ends, ...(source.basis === 'inferred' ? { circa: true } : {}) };
}

const parts = (day: PartialDay): number[] => day.split('-').map(Number);
