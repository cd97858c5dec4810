/** An inverted index over stems: which documents hold a stem, how rare it is, and what a beginning of a word can become. */

/** A text of a document: its stems with the words that gave them, and how much it counts in the order of results. */
export interface IndexedField {
  readonly words: readonly { readonly folded: string; readonly stem: string }[];
  readonly counts: number;
}

/** The documents that hold a stem, ascending, each with the most that one of its fields counts. */
interface Postings {
  readonly documents: number[];
  readonly counts: number[];
}

export interface StemIndex {
  /** Number of documents. */
  readonly size: number;
  /** Words of each document's first field. */
  readonly lengths: readonly number[];
  readonly postings: ReadonlyMap<string, Postings>;
  /** All words in alphabetical order, and beside each its stem. */
  readonly words: readonly string[];
  readonly stems: readonly string[];
}

/** A word that is looked for: stems that stand for it, and how near each is to it, from 0 to 1. */
export type AskedStems = ReadonlyMap<string, number>;

export interface DocumentScores {
  /** Share of the asked words' weights that a document holds, from 0 to 1. */
  readonly shares: Float64Array;
  /** The same, with what each field counts and how near the words are: the order of results. */
  readonly ranks: Float64Array;
  /** How many of the asked words it holds. */
  readonly held: Uint8Array;
}

/** Reads every document once; documents are numbered as they come. `spellings` are words that no document need hold and may be typed. */
export function buildStemIndex(documents: Iterable<readonly IndexedField[]>, spellings: IndexedField['words'] = []): StemIndex {
  const postings = new Map<string, Postings>();
  const stemOfWord = new Map<string, string>();
  const lengths: number[] = [];
  for (const fields of documents) {
    const number = lengths.length;
    lengths.push(fields[0]?.words.length ?? 0);
    for (const { words, counts } of fields) {
      for (const { folded, stem } of words) {
        stemOfWord.set(folded, stem);
        note(postings, stem, number, counts);
      }
    }
  }
  for (const { folded, stem } of spellings) if (postings.has(stem)) stemOfWord.set(folded, stem);
  const words = [...stemOfWord.keys()].sort();
  return { size: lengths.length, lengths, postings, words, stems: words.map((word) => stemOfWord.get(word) ?? word) };
}

function note(postings: Map<string, Postings>, stem: string, document: number, counts: number): void {
  let of = postings.get(stem);
  if (!of) {
    of = { documents: [], counts: [] };
    postings.set(stem, of);
  }
  const last = of.documents.length - 1;
  if (of.documents[last] !== document) {
    of.documents.push(document);
    of.counts.push(counts);
  } else if ((of.counts[last] ?? 0) < counts) of.counts[last] = counts;
}

/** Stems of the words that begin so. */
export function stemsFrom(index: StemIndex, beginning: string): Set<string> {
  const found = new Set<string>();
  for (let at = firstFrom(index.words, beginning); index.words[at]?.startsWith(beginning); at += 1) found.add(index.stems[at] ?? '');
  return found;
}

function firstFrom(words: readonly string[], beginning: string): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((words[middle] ?? '') < beginning) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Weight of what so many documents of so many hold: the rarer, the more it says. What none holds weighs most. */
function weightOf(size: number, holding: number): number {
  return Math.log(1 + size / Math.max(holding, 0.5));
}

/** Scores every document for the asked words; costs as many steps as their postings are long. */
export function scoreDocuments(index: StemIndex, asked: readonly AskedStems[]): DocumentScores {
  const { size } = index;
  const scores = { shares: new Float64Array(size), ranks: new Float64Array(size), held: new Uint8Array(size) };
  let total = 0;
  for (const stems of asked) total += addWord(index, stems, scores);
  if (total > 0) {
    for (let i = 0; i < size; i += 1) {
      scores.shares[i] = (scores.shares[i] ?? 0) / total;
      scores.ranks[i] = (scores.ranks[i] ?? 0) / total;
    }
  }
  return scores;
}

function addWord(index: StemIndex, stems: AskedStems, { shares, ranks, held }: DocumentScores): number {
  const nearest = new Float64Array(index.size);
  const counted = new Float64Array(index.size);
  const holding: number[] = [];
  for (const [stem, nearness] of stems) {
    const of = index.postings.get(stem);
    if (!of) continue;
    const { documents, counts } = of;
    for (let at = 0; at < documents.length; at += 1) {
      const document = documents[at] ?? 0;
      const before = nearest[document] ?? 0;
      if (before === 0) holding.push(document);
      if (before < nearness) nearest[document] = nearness;
      const counting = nearness * (counts[at] ?? 0);
      if ((counted[document] ?? 0) < counting) counted[document] = counting;
    }
  }
  const weight = weightOf(index.size, holding.length);
  for (const document of holding) {
    shares[document] = (shares[document] ?? 0) + weight * (nearest[document] ?? 0);
    ranks[document] = (ranks[document] ?? 0) + weight * (counted[document] ?? 0);
    held[document] = (held[document] ?? 0) + 1;
  }
  return weight;
}
