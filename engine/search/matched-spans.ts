/** Which letters of a shown text a query has found. */

import type { Token } from '../tokenise.ts';
import type { Span } from '../views.ts';
import { type AskedWord, BEGUN } from './read-query.ts';
import type { Stemmer } from './stems.ts';

export interface Matched {
  /** In order, none over another. */
  readonly spans: readonly Span[];
  /** The asked words that were found. */
  readonly found: ReadonlySet<AskedWord>;
}

/** The words of a text that stand for an asked one; of a word that was only begun, its beginning. */
export function matchWords(text: string, asked: readonly AskedWord[], stemmer: Stemmer): Matched {
  const found = new Set<AskedWord>();
  const spans = stemmer.stemsOf(text).flatMap(({ stem, word }): Span[] => {
    const hits = asked.filter(({ stems }) => stems.has(stem));
    for (const hit of hits) found.add(hit);
    return hits.length > 0 ? [[word.start, endOf(word, stem, hits)]] : [];
  });
  return { spans, found };
}

function endOf({ start, end, plain, folded }: Token, stem: string, hits: readonly AskedWord[]): number {
  const isOneForOne = plain.length === end - start; // accents and soft hyphens may have gone
  const isBegun = hits.every(({ stems, folded: asked }) => stems.get(stem) === BEGUN && folded.startsWith(asked));
  if (!isBegun || !isOneForOne) return end;
  return start + Math.max(...hits.map((hit) => hit.folded.length));
}
