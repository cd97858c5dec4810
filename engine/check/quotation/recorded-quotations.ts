/** The quotations that a pack holds: what stands in quotation marks in its passages, framings and notices. */

import type { CheckedSource } from '../../checked.ts';
import type { Pack, Passage, PassageId } from '../../corpus.ts';
import { STOP_WORDS } from '../../search/stop-words.ts';
import { sourceOf } from '../checked-source.ts';
import { findPlaces } from '../places.ts';
import { quotedPhrases } from './quote-marks.ts';
import { type QuotedWord, quotedWords } from './quoted-words.ts';

export interface RecordedQuotation {
  readonly text: string;
  readonly words: readonly QuotedWord[];
  readonly source: CheckedSource;
  /** Record lines (0) before articles, passages before what is said of them. */
  readonly rank: number;
  /** Questions and terms that its passage is of. */
  readonly subjects: ReadonlySet<string>;
}

export interface QuotationIndex {
  readonly quotations: readonly RecordedQuotation[];
  /** Quotations that hold a word which tells something. */
  readonly byWord: ReadonlyMap<string, readonly number[]>;
}

const indexes = new WeakMap<Pack, QuotationIndex>();

/** Made at the first claim with a quotation, and kept as long as the pack. */
export function quotationIndexOf(pack: Pack): QuotationIndex {
  const known = indexes.get(pack) ?? makeIndex(pack);
  indexes.set(pack, known);
  return known;
}

function makeIndex(pack: Pack): QuotationIndex {
  const passages = new Map(pack.passages.map((passage) => [passage.id, passage]));
  const read = createRead(pack);
  const first = (ids: readonly PassageId[]) => passages.get(ids[0] ?? '');
  const quotations = [
    ...pack.passages.flatMap((passage) => read(passage.text, passage, passage.kind === 'record' ? 0 : 1)),
    ...pack.questions.flatMap(({ framings }) => framings.flatMap((framing) => read(framing.statement, first(framing.passages), 2))),
    ...pack.notices.flatMap((notice) => read(notice.text, first(notice.passages), 3)),
  ].filter(({ words }) => words.length > 0);
  const byWord = new Map<string, number[]>();
  for (const [i, { words }] of quotations.entries()) {
    for (const word of new Set(words.map(({ folded }) => folded))) {
      const of = byWord.get(word) ?? [];
      byWord.set(word, of);
      of.push(i);
    }
  }
  return { quotations, byWord };
}

/** Reads the quotations of a text that stands for a passage; none where the passage was left out. */
function createRead(pack: Pack): (text: string, passage: Passage | undefined, rank: number) => RecordedQuotation[] {
  const sources = new Map(pack.sources.map((source) => [source.id, source]));
  const places = findPlaces(pack);
  return (text, passage, rank) => {
    if (!passage) return [];
    const source = sourceOf(passage, sources.get(passage.source));
    const subjects = new Set((places.get(passage.id) ?? []).flatMap(({ question, term }) => [question ?? [], term ?? []].flat()));
    return quotedPhrases(text).map(({ span }) => {
      const quoted = text.slice(...span);
      return { text: quoted, words: quotedWords(quoted), source, rank, subjects };
    });
  };
}

export const isTelling = (folded: string): boolean => !STOP_WORDS.has(folded);
