/** Words that are spelled almost like another, by fuse.js; asked of single words, so that its cost follows the vocabulary and not the texts. */
import Fuse from 'fuse.js';

/** How unlike a word may be: two letters changed places in a word of five count 0.4. */
const FORGIVENESS = 0.4;
/** Where the likeness begins counts too: a word that only ends alike is another. */
const REACH = 5;
const MOST_WORDS = 12;
const LEAST_LETTERS = 3;
/** Letters that a finished word may lack, and the least share of its letters that another has. */
const LONGER_BY = 2;
const LEAST_LENGTH = 0.75;
/** What is much less near than the nearest word is not shown beside it. */
const BESIDE_NEAREST = 0.15;
/** Answers that are kept: of a query in the making only the last word is new. */
const MOST_KEPT = 100;

export interface NearWord {
  readonly word: string;
  /** 1 for the word itself. */
  readonly nearness: number;
}

export interface NearWords {
  /** The words most like a folded one, nearest first. `isBeginning`: it may still be in the making, and any longer word will do. */
  near(folded: string, isBeginning: boolean): NearWord[];
}

/** Takes folded words; numbers are never nearly another. */
export function createNearWords(words: readonly string[]): NearWords {
  const fuse = new Fuse(words.filter(isForgivable), { threshold: FORGIVENESS, distance: REACH, includeScore: true, ignoreFieldNorm: true });
  const kept = new Map<string, NearWord[]>();
  const find = (folded: string, isBeginning: boolean): NearWord[] => {
    const near = fuse
      .search(folded, { limit: MOST_WORDS })
      .filter(({ item }) => item.length >= folded.length * LEAST_LENGTH && (isBeginning || item.length <= folded.length + LONGER_BY))
      .map(({ item, score = 0 }) => ({ word: item, nearness: 1 - score }));
    return near.filter(({ nearness }) => nearness >= (near[0]?.nearness ?? 0) - BESIDE_NEAREST);
  };
  return {
    near(folded, isBeginning) {
      if (!isForgivable(folded)) return [];
      if (isBeginning) return find(folded, true); // another word at the next key press
      const near = kept.get(folded) ?? find(folded, false);
      if (kept.size >= MOST_KEPT) kept.clear();
      kept.set(folded, near);
      return near;
    },
  };
}

function isForgivable(word: string): boolean {
  return word.length >= LEAST_LETTERS && !/\p{Nd}/u.test(word);
}
