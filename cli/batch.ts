/** Lines of a batch: one JSON object each, checked before anything is read from it. */
import { isUtf8 } from 'node:buffer';
import { isPartialDay } from '../engine/days.ts';
import { explainJsonFault } from './json-fault.ts';

export interface BatchLine {
  readonly id: string | number;
  readonly html?: string;
  readonly text?: string;
  readonly title?: string;
  readonly url?: string;
  readonly date?: string;
}

export interface InputLine {
  /** From 1. */
  readonly number: number;
  /** Undefined where the line is not UTF-8. */
  readonly text: string | undefined;
}

/** Lines with something on them. Only line feeds part them: JSON may hold other separators as they are. */
export async function* splitLines(input: AsyncIterable<Buffer | string>): AsyncGenerator<InputLine> {
  let number = 1;
  let open: Buffer[] = [];
  for await (const chunk of input) {
    const bytes = Buffer.from(chunk);
    let from = 0;
    for (let end = bytes.indexOf('\n'); end >= 0; end = bytes.indexOf('\n', from)) {
      yield* filled(number, [...open, bytes.subarray(from, end)]);
      open = [];
      from = end + 1;
      number += 1;
    }
    open.push(bytes.subarray(from));
  }
  yield* filled(number, open);
}

function filled(number: number, parts: readonly Buffer[]): InputLine[] {
  const bytes = Buffer.concat(parts);
  if (!isUtf8(bytes)) return [{ number, text: undefined }];
  const text = new TextDecoder().decode(bytes);
  return text.trim() === '' ? [] : [{ number, text }];
}

const FIELDS = ['html', 'text', 'title', 'url', 'date'] as const;

/** A line as an object with `html` or `text`; or what is wrong with it. Unknown fields are left alone. */
export function parseBatchLine(text: string, number: number): BatchLine | { readonly error: string } {
  const given = parseObjectLine(text);
  if ('error' in given) return given;
  const { fields: line } = given;
  const fault = findFault(line);
  if (fault !== undefined) return { error: fault };
  const fields = FIELDS.flatMap((field) => (line[field] === undefined || line[field] === null ? [] : [[field, line[field]]]));
  return { id: (line.id ?? number) as string | number, ...Object.fromEntries(fields) } as BatchLine;
}

/** The object that a line holds, its `id` checked; or what is wrong with the line, in words for whoever wrote it. */
export function parseObjectLine(text: string): { readonly fields: Readonly<Record<string, unknown>> } | { readonly error: string } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    const { column, rule, remedy } = explainJsonFault(text);
    return { error: `column ${column}: ${rule}: ${remedy}` };
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return { error: 'not an object' };
  const fields = value as Readonly<Record<string, unknown>>;
  const { id = null } = fields;
  return id !== null && typeof id !== 'string' && typeof id !== 'number' ? { error: '"id" is neither text nor a number' } : { fields };
}

function findFault(given: Readonly<Record<string, unknown>>): string | undefined {
  const { html = null, text = null, date = null } = given;
  const wrong = FIELDS.find((field) => given[field] !== undefined && given[field] !== null && typeof given[field] !== 'string');
  if (wrong !== undefined) return `"${wrong}" is not text`;
  if (html === null && text === null) return 'neither "html" nor "text"';
  if (html !== null && text !== null) return 'both "html" and "text"';
  if (typeof date === 'string' && !isPartialDay(date.slice(0, 10))) return `"date" is no day: ${date}`;
  return undefined;
}
