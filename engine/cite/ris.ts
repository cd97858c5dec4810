/** Citations as RIS: a tag and one value a line, each line ended as the format wants it. */
import type { CitedItem } from '../desk.ts';
import { issuedDay } from './issued.ts';
import { collectReferences, type Reference } from './references.ts';
import { cslType, isPeriodical, risType } from './source-types.ts';
import { oneLine } from './words.ts';

/** One record for each source. All notes are one value: readers differ in which of several they keep. */
export function writeRis(items: readonly CitedItem[]): string {
  return collectReferences(items).map(record).join('');
}

function record(reference: Reference): string {
  const { key, source, container, readOn, abstract, note, remarks, keywords } = reference;
  const day = issuedDay(source);
  const inPeriodical = isPeriodical(cslType(reference));
  const lines: (readonly [tag: string, value: string | undefined])[] = [
    ['ID', key],
    ['TI', source.title],
    ['AU', source.author],
    ['T2', container ?? (inPeriodical ? source.publisher : undefined)],
    ['PB', inPeriodical ? undefined : source.publisher],
    ['PY', day?.slice(0, 4)],
    ['DA', day !== undefined && day.length > 4 ? dated(day) : undefined],
    ['LA', source.language],
    ['UR', source.address],
    ['Y2', readOn === undefined ? undefined : dated(readOn)],
    ['AB', abstract],
    ['N1', [note, remarks].filter(Boolean).join(' | ')],
    ...keywords.map((keyword) => ['KW', keyword] as const),
  ];
  const written = lines.flatMap(([tag, value]) => (value === undefined || oneLine(value) === '' ? [] : [`${tag}  - ${oneLine(value)}`]));
  return [`TY  - ${risType(reference)}`, ...written, 'ER  - ', '', ''].join('\r\n');
}

/** "2008/04/03/", "2008/04//": year, month, day and nothing else. */
function dated(day: string): string {
  const [year = '', month = '', ofMonth = ''] = day.split('-');
  return `${year}/${month}/${ofMonth}/`;
}
