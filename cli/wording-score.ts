/** Holds the wordings that the engine finds against labelled texts, and counts. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { findWordings } from '../engine/check/wording/wordings.ts';
import type { Corpus } from '../engine/compile.ts';
import { readText } from './documents.ts';

export interface WordingItem {
  readonly id: string;
  readonly text: string;
  /** The framings whose wording the text uses; none in a neutral one. */
  readonly framings: readonly string[];
}

/** Parts by which wordings are tuned (the third was set aside once), and the part at whose errors nobody looks. */
export const PARTS = ['tuning-a', 'tuning-b', 'tuning-c', 'set-aside'] as const;
export type Part = (typeof PARTS)[number];

/** Reads one part; throws with the line's number where a framing is none of the packs'. */
export function readWordingItems(part: Part, { packs }: Pick<Corpus, 'packs'>): readonly WordingItem[] {
  const known = new Set(packs.flatMap(({ questions }) => questions.flatMap(({ framings }) => framings.map(({ id }) => id))));
  const file = fileURLToPath(new URL(`../tests/wordings/${part}.jsonl`, import.meta.url));
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, index) => {
      if (line.trim() === '') return [];
      const item = JSON.parse(line) as WordingItem;
      const stray = item.framings.find((id) => !known.has(id));
      if (stray !== undefined) throw new Error(`${part}.jsonl line ${index + 1}: no pack has the framing "${stray}"`);
      return [item];
    });
}

export interface WordingOutcome {
  readonly item: WordingItem;
  /** Each framing found, with the words that were recognised. */
  readonly found: ReadonlyMap<string, readonly string[]>;
}

/** Reads one item as a whole page of text. */
export function judgeWordings(corpus: Corpus, item: WordingItem): WordingOutcome {
  const { blocks } = readText(item);
  const found = findWordings(corpus, blocks).map(({ framing, block, words }) => {
    const text = blocks[block]?.text ?? '';
    return [framing, words.map(([start, end]) => text.slice(start, end))] as const;
  });
  return { item, found: new Map(found) };
}

export interface WordingScore {
  readonly items: number;
  /** Items without a framing, and of these the ones in which none was found. */
  readonly neutral: number;
  readonly silent: number;
  /** Pairs of an item and a framing: labelled, found, and both. */
  readonly meant: number;
  readonly found: number;
  readonly right: number;
  /** Each null where there is nothing to divide by. */
  readonly precision: number | null;
  readonly recall: number | null;
}

/** All pairs weigh the same; of one framing only its own pairs count. */
export function scoreWordings(outcomes: readonly WordingOutcome[], framing?: string): WordingScore {
  const isCounted = (id: string) => framing === undefined || id === framing;
  const neutral = outcomes.filter(({ item }) => item.framings.length === 0);
  const sum = (count: (outcome: WordingOutcome) => number) => outcomes.reduce((all, outcome) => all + count(outcome), 0);
  const meant = sum(({ item }) => item.framings.filter(isCounted).length);
  const found = sum((outcome) => [...outcome.found.keys()].filter(isCounted).length);
  const right = sum((outcome) => outcome.item.framings.filter((id) => isCounted(id) && outcome.found.has(id)).length);
  return {
    items: outcomes.length,
    neutral: neutral.length,
    silent: neutral.filter((outcome) => outcome.found.size === 0).length,
    meant,
    found,
    right,
    precision: found === 0 ? null : right / found,
    recall: meant === 0 ? null : right / meant,
  };
}
