/** Citations as BibTeX that BibLaTeX reads too: UTF-8, what TeX would take for a command escaped. */
import type { CitedItem } from '../desk.ts';
import { issuedDay, issuedSpan } from './issued.ts';
import { collectReferences, type Reference } from './references.ts';
import { oneLine } from './words.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** One entry for each source; sets of framings stand in `annote`, which no style prints. */
export function writeBibtex(items: readonly CitedItem[]): string {
  return collectReferences(items).map(entry).join('\n');
}

function entry(reference: Reference): string {
  const { key, kind } = reference;
  const type = kind === 'entry' ? 'incollection' : 'misc';
  const fields = fieldsOf(reference)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `  ${name} = ${value}`);
  return `@${type}{${key},\n${fields.join(',\n')}\n}\n`;
}

function fieldsOf({ kind, source, container, readOn, abstract, note, remarks, keywords }: Reference): [string, string][] {
  const day = issuedDay(source);
  return [
    ['title', whole(source.title)],
    ['author', whole(source.author ?? '')],
    ['booktitle', whole(container ?? '')],
    ['howpublished', kind === 'source' ? braced(source.kind) : ''],
    ['publisher', whole(source.publisher ?? '')],
    ['year', day === undefined ? '' : `{${day.slice(0, 4)}}`],
    ['month', MONTHS[Number(day?.slice(5, 7) || 0) - 1] ?? ''],
    ['date', dateField(source)],
    ['language', braced(source.language)],
    ['url', address(source.address)],
    ['urldate', braced(readOn ?? '')],
    ['abstract', braced(abstract)],
    ['note', braced(note)],
    ['annote', braced(remarks)],
    ['keywords', keywords.length === 0 ? '' : braced(keywords.join(', '))],
  ];
}

/** "2023-07-12/2023-12-31". */
const dateField = (source: Reference['source']): string => braced(issuedSpan(source).join('/'));

const braced = (text: string): string => (oneLine(text) === '' ? '' : `{${escaped(oneLine(text))}}`);

/** A title that keeps its capitals, or a name that is not taken apart. */
const whole = (text: string): string => (braced(text) === '' ? '' : `{${braced(text)}}`);

/** An address is read as it stands: what would end the field or begin a command is written as addresses write it. */
function address(url = ''): string {
  const plain = oneLine(url).replace(/[{}\\^~\s]/g, (char) => `%${(char.codePointAt(0) ?? 0).toString(16).toUpperCase()}`);
  return plain === '' ? '' : `{${plain}}`;
}

const COMMANDS: Readonly<Record<string, string>> = {
  '\\': '{\\textbackslash}',
  '~': '{\\textasciitilde}',
  '^': '{\\textasciicircum}',
};

/** TeX's special characters as commands, its joined characters kept apart. Braces that don't pair would end the field in any spelling but a command's name. */
function escaped(text: string): string {
  const braces = arePaired(text) ? { '{': '\\{', '}': '\\}' } : { '{': '{\\textbraceleft}', '}': '{\\textbraceright}' };
  return text
    .replace(/[\\~^{}&%$#_]/g, (char) => COMMANDS[char] ?? (char === '{' || char === '}' ? braces[char] : `\\${char}`))
    .replace(/(?<=([-'`]))\1/g, '{}$1')
    .replace(/(?<=[?!])`/g, '{}`');
}

function arePaired(text: string): boolean {
  let open = 0;
  for (const char of text) {
    if (char === '{') open++;
    if (char === '}' && --open < 0) return false;
  }
  return open === 0;
}
