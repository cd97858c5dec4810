/** Labelled claims: each with the passages that bear on it, or none where it is off topic. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface ClaimItem {
  readonly id: string;
  readonly claim: string;
  /** Any of them is a right answer; none: there is nothing in the corpus. */
  readonly passages: readonly string[];
}

/** The part on which words and weights are tuned, and the part at whose errors nobody looks. */
export const PARTS = ['tuning', 'set-aside'] as const;
export type Part = (typeof PARTS)[number];

const FOLDER = fileURLToPath(new URL('../tests/claims/', import.meta.url));

/** Reads one part of the set, from all files of its name; throws with the line's number where an item is broken. */
export function readClaimItems(part: Part): readonly ClaimItem[] {
  const files = readdirSync(FOLDER).filter((file) => file.startsWith(`${part}-`) && file.endsWith('.jsonl'));
  return files.sort().flatMap((file) =>
    readFileSync(join(FOLDER, file), 'utf8')
      .split('\n')
      .flatMap((line, index) => (line.trim() === '' ? [] : [checked(JSON.parse(line) as ClaimItem, `${file} line ${index + 1}`)])),
  );
}

function checked(item: ClaimItem, where: string): ClaimItem {
  if (typeof item.claim !== 'string' || !Array.isArray(item.passages)) throw new Error(`${where}: a claim has text and a list of passages`);
  return item;
}

export const isOnTopic = ({ passages }: ClaimItem) => passages.length > 0;
