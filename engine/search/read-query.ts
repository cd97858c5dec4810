/** What a query asks for: its words, with the stems that stand for each. */
import { STAR_LEAST, STAR_MOST } from '../pattern.ts';
import { tokenise } from '../tokenise.ts';
import type { PackIndex } from './pack-index.ts';
import { type AskedStems, stemsFrom } from './stem-index.ts';

/** A word that is only begun is a little less than the word. */
export const BEGUN = 0.95;
/** Letters from which an unknown word inside a query is taken as a beginning; the last word is from its first letter. */
const LEAST_BEGUN = 3;

export interface AskedWord {
  readonly folded: string;
  readonly isLast: boolean;
  readonly stems: AskedStems;
}

/**
 * The query's words that count, each once. The last one may still be in the making and is a beginning too; so is any that is unknown.
 * A query of nothing but stop words asks for what begins like its last.
 */
export function readQuery(known: PackIndex, query: string): AskedWord[] {
  const { stemmer } = known;
  const words = tokenise(query).flatMap(({ isWord, folded }) => (isWord ? [folded] : []));
  const counting = words.filter((word) => !stemmer.isStopWord(word));
  const asked = counting.length > 0 ? new Map(counting.map((word) => [stemmer.stemOf(word), word])) : new Map([['', words.at(-1) ?? '']]);
  return [...asked.values()].flatMap((folded, i, all) => {
    const isLast = i === all.length - 1;
    return folded === '' ? [] : [{ folded, isLast, stems: spelledStems(known, folded, isLast) }];
  });
}

function spelledStems({ index, stemmer, openWords }: PackIndex, folded: string, isLast: boolean): AskedStems {
  const stems = new Map<string, number>();
  const own = stemmer.stemOf(folded);
  const isKnown = index.postings.has(own) && !stemmer.isStopWord(folded);
  const isNumber = /\p{Nd}/u.test(folded);
  if (isLast ? !(isKnown && isNumber) : !isKnown && folded.length >= LEAST_BEGUN) {
    for (const stem of stemsFrom(index, folded)) stems.set(stem, BEGUN);
  }
  for (let length = Math.max(STAR_LEAST, folded.length - STAR_MOST); length < folded.length; length += 1) {
    const stem = openWords.get(folded.slice(0, length));
    if (stem !== undefined) stems.set(stem, BEGUN);
  }
  if (isKnown) stems.set(own, 1);
  return stems;
}

/** The same words as something near them: an unknown one among all words; a known one that no name has, where `inNames`, among names. */
export function forgive(known: PackIndex, words: readonly AskedWord[], inNames: boolean): AskedWord[] {
  return words.map((word) => {
    const isUnknown = word.stems.size === 0;
    if (!isUnknown && (!inNames || [...word.stems.keys()].some(known.isInNames))) return word;
    return { ...word, stems: new Map([...nearStems(known, word), ...word.stems]) };
  });
}

function nearStems({ names, texts, stemmer }: PackIndex, { folded, isLast, stems }: AskedWord): [string, number][] {
  if (stemmer.isStopWord(folded)) return [];
  let near = names.near(folded, isLast);
  if (near.length === 0 && stems.size === 0) near = texts(folded.slice(0, 1)).near(folded, isLast);
  // Farthest first, so that of two words with one stem the nearer stays.
  return near.map(({ word, nearness }): [string, number] => [stemmer.stemOf(word), nearness]).reverse();
}
