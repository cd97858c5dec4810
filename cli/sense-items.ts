/** Labelled sentences: one mention each, with the term that it means or none. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export interface SenseItem {
  readonly id: string;
  readonly lang: string;
  readonly text: string;
  readonly title?: string;
  /** Span of the labelled mention in the text. */
  readonly start: number;
  readonly end: number;
  /** The term that is meant; null where no mark may stand. */
  readonly term: string | null;
  /** `exact`: words of an alias that mean something else. `other`: words that only resemble one. */
  readonly trap: false | 'exact' | 'other';
}

/** The part on which aliases and cues are tuned, and the part at whose errors nobody looks. */
export const PARTS = ['tuning', 'set-aside'] as const;
export type Part = (typeof PARTS)[number];

/** Reads one part of the set; throws with the line's number where an item is broken. */
export function readSenseItems(part: Part): readonly SenseItem[] {
  const file = fileURLToPath(new URL(`../tests/senses/${part}.jsonl`, import.meta.url));
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, index) => (line.trim() === '' ? [] : [checked(JSON.parse(line) as SenseItem, `${part}.jsonl line ${index + 1}`)]));
}

function checked(item: SenseItem, where: string): SenseItem {
  const { text, start, end, term, trap } = item;
  if (!(start >= 0 && start < end && end <= text.length)) throw new Error(`${where}: the span ${start} to ${end} is not inside the text`);
  if ((term === null) !== (trap !== false)) throw new Error(`${where}: an item has a term or is a trap`);
  return item;
}
