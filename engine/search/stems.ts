/** The words by which texts are compared in searches and claims: stop words out, stems, synonyms made one. */
import { stem as porterStem } from 'porter2';
import type { Pack } from '../corpus.ts';
import { foldCase, plainWord, primarySubtag } from '../normalise.ts';
import { type Token, tokenise } from '../tokenise.ts';
import { STOP_WORDS } from './stop-words.ts';

/** A word of a text with the stem under which it is compared. */
export interface Stem {
  readonly stem: string;
  readonly word: Token;
}

export interface Stemmer {
  /** The words of a text that count, in their order; a name's letters count whatever its case and accents. */
  stemsOf(text: string): Stem[];
  /** The stem of one folded word, its synonyms made one. */
  stemOf(folded: string): string;
  isStopWord(folded: string): boolean;
  /** The words that the pack's synonyms give, with the stem that they stand for. */
  readonly synonyms: readonly { readonly folded: string; readonly stem: string }[];
}

/** Stems that are kept; a claim's words must not fill the memory of a background that lives long. */
const MOST_KEPT = 50_000;
const ENGLISH_LETTERS = /^[a-z]+$/;

/** The stemmer of one pack: English is stemmed, other languages are compared word by word; the pack's synonyms hold on both sides. */
export function createStemmer({ masthead, synonyms = [] }: Pick<Pack, 'masthead' | 'synonyms'>): Stemmer {
  const isEnglish = primarySubtag(masthead.language) === 'en';
  const bare = (folded: string) => (isEnglish && ENGLISH_LETTERS.test(folded) ? porterStem(folded) : folded);
  const canonical = new Map<string, string>();
  const spellings = synonyms.flatMap((group) => {
    const [to = '', ...others] = [group.canonical, ...group.words].map((word) => foldCase(plainWord(word)));
    const stem = bare(to);
    for (const other of others) if (!canonical.has(bare(other))) canonical.set(bare(other), stem);
    return others.map((folded) => ({ folded, stem }));
  });
  const kept = new Map<string, string>();
  const stemOf = (folded: string): string => {
    const known = kept.get(folded);
    if (known !== undefined) return known;
    const stem = bare(folded);
    const made = canonical.get(stem) ?? stem;
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(folded, made);
    return made;
  };
  const isStopWord = (folded: string) => isEnglish && STOP_WORDS.has(folded);
  return {
    stemOf,
    isStopWord,
    synonyms: spellings,
    stemsOf(text) {
      const stems: Stem[] = [];
      for (const word of tokenise(text)) {
        if (word.isWord && !isStopWord(word.folded)) stems.push({ stem: stemOf(word.folded), word });
      }
      return stems;
    },
  };
}
