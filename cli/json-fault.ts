/** Why a text is no JSON, told to somebody who writes it by hand. */
import { type Expected, findStop } from './json-place.ts';

export interface JsonFault {
  readonly line: number;
  readonly column: number;
  readonly rule: string;
  readonly remedy: string;
}

const WANTED: Readonly<Record<Expected, string>> = {
  value: 'a value',
  'first value or ]': 'a value or ]',
  key: 'a field’s name',
  'first key or }': 'a field’s name or }',
  ':': 'a colon',
  ', or end': 'a comma or a closing bracket',
};

/** Where a text stops being JSON, what was expected there, and what to do. */
export function explainJsonFault(text: string): JsonFault {
  const { at, expected, open, last } = findStop(text);
  const [line, column] = placeOf(text, at);
  const [lastLine] = placeOf(text, last);
  const found = at >= text.length ? 'the end' : (/^(?:[\p{L}\p{N}]+|.)/su.exec(text.slice(at))?.[0] ?? '');
  const wanted = expected === ', or end' && open.length === 0 ? 'nothing more' : WANTED[expected];
  return {
    line,
    column,
    rule: `not JSON: expected ${wanted}, found ${found}`,
    remedy: remedyFor(text, { at, expected, open, lastLine, line }),
  };
}

interface Stop {
  readonly at: number;
  readonly expected: Expected;
  readonly open: readonly ('[' | '{')[];
  readonly lastLine: number;
  readonly line: number;
}

function remedyFor(text: string, { at, expected, open, lastLine, line }: Stop): string {
  const found = text[at] ?? '';
  const closers = open.map((bracket) => (bracket === '[' ? ']' : '}')).reverse();
  if (found === '') return closers.length > 0 ? `close what is open: ${closers.join(' ')}` : 'write the file’s content';
  if (found === '/' || found === '#') return 'take it out: JSON has no comments';
  if ("“”‘’„'".includes(found)) return 'write straight quotation marks (") around names and texts';
  if (found === ',')
    return expected === ':' ? 'put a colon and a value after the name' : 'take this comma out, or write what is missing before it';
  if (found === '"' && expected !== ', or end' && expected !== ':')
    return 'close this text with " on the same line; inside it write \\" for a quotation mark, \\n for a line break, \\\\ for a backslash';
  if (expected === ', or end') return afterValue(found, { open, lastLine, line });
  if ((found === ']' || found === '}') && (expected === 'value' || expected === 'key'))
    return `take out the comma before it, on line ${lastLine}`;
  if (expected === ':') return 'put a colon between the name and its value';
  if (expected === 'value' || expected === 'first value or ]') return 'write a text in ", a number, true, false, null, { … } or [ … ]';
  return 'put the name in quotation marks: "name": …';
}

function afterValue(found: string, { open, lastLine, line }: Pick<Stop, 'open' | 'lastLine' | 'line'>): string {
  if (open.length === 0) return 'take out what follows the last bracket, or the bracket that closes too early';
  if (found === ']' || found === '}')
    return `write ${open.at(-1) === '[' ? ']' : '}'} here, or take this ${found} out; a bracket may be missing or too many before it`;
  if (line > lastLine) return `put a comma at the end of line ${lastLine}`;
  if (/\p{L}/u.test(found))
    return 'put a comma before it; if it belongs to the text before, write that text’s inner quotation marks as \\" or “ ”';
  return 'put a comma before it';
}

function placeOf(text: string, at: number): [line: number, column: number] {
  const lines = text.slice(0, at).split(/\r\n|\r|\n/);
  return [lines.length, (lines.at(-1) ?? '').length + 1];
}
