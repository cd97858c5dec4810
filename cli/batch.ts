/** Lines of a batch: one JSON object each, checked before anything is read from it. */
import { isPartialDay } from '../engine/days.ts';

export interface BatchLine {
  readonly id: string | number;
  readonly html?: string;
  readonly text?: string;
  readonly title?: string;
  readonly url?: string;
  readonly date?: string;
}

/** Lines with something on them, with their numbers from 1. Only line feeds part them: JSON may hold other separators as they are. */
export async function* splitLines(
  input: AsyncIterable<Buffer | string>,
): AsyncGenerator<{ readonly number: number; readonly text: string }> {
  const decoder = new TextDecoder();
  let rest = '';
  let number = 0;
  for await (const chunk of input) {
    const lines = (rest + (typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true }))).split('\n');
    rest = lines.pop() ?? '';
    for (const text of lines) {
      number += 1;
      if (text.trim() !== '') yield { number, text };
    }
  }
  rest += decoder.decode();
  if (rest.trim() !== '') yield { number: number + 1, text: rest };
}

const FIELDS = ['html', 'text', 'title', 'url', 'date'] as const;

/** A line as an object with `html` or `text`; or what is wrong with it. Unknown fields are left alone. */
export function parseBatchLine(text: string, number: number): BatchLine | { readonly error: string } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return { error: `not JSON: ${error instanceof Error ? error.message : String(error)}` };
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return { error: 'not an object' };
  const given = value as Readonly<Record<string, unknown>>;
  const fault = findFault(given);
  if (fault !== undefined) return { error: fault };
  const fields = FIELDS.flatMap((field) => (given[field] === undefined || given[field] === null ? [] : [[field, given[field]]]));
  return { id: (given.id ?? number) as string | number, ...Object.fromEntries(fields) } as BatchLine;
}

function findFault(given: Readonly<Record<string, unknown>>): string | undefined {
  const { id = null, html = null, text = null, date = null } = given;
  const wrong = FIELDS.find((field) => given[field] !== undefined && given[field] !== null && typeof given[field] !== 'string');
  if (wrong !== undefined) return `"${wrong}" is not text`;
  if (id !== null && typeof id !== 'string' && typeof id !== 'number') return '"id" is neither text nor a number';
  if (html === null && text === null) return 'neither "html" nor "text"';
  if (html !== null && text !== null) return 'both "html" and "text"';
  if (typeof date === 'string' && !isPartialDay(date.slice(0, 10))) return `"date" is no day: ${date}`;
  return undefined;
}
