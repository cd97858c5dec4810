/** The terms that the matcher finds in a text by itself and whose sense the text decides. */
import type { CompiledTerm, Corpus } from '../../compile.ts';
import { scanBlock } from '../../match.ts';
import { readMentions } from '../../mentions.ts';
import type { Mention } from '../../page.ts';
import type { Span } from '../../views.ts';

export interface Recognised {
  /** Terms with a decided mention, each once, in reading order. */
  readonly terms: readonly { readonly term: CompiledTerm; readonly spans: readonly Span[] }[];
  /** Words that would be a term and mean something else here. */
  readonly excluded: readonly Span[];
}

/** Reads a text as a page of its own that says nothing beside it. */
export function recognisedIn(corpus: Corpus, text: string, language: string): Recognised {
  const scan = scanBlock(corpus, { id: 0, text, place: 'article' }, language);
  if (scan.hits.length === 0) return { terms: [], excluded: [] };
  const { placed } = readMentions(corpus, [scan], { title: '', address: '', language, isArticle: true });
  const decided = placed.filter(({ mention }) => mention.status === 'decided');
  const spanOf = ({ mention: { start, end } }: { readonly mention: Mention }): Span => [start, end];
  return {
    terms: [...Map.groupBy(decided, ({ term }) => term)].map(([term, mentions]) => ({ term, spans: mentions.map(spanOf) })),
    excluded: placed.filter(({ mention }) => mention.status === 'excluded').map(spanOf),
  };
}

/** The terms of which a text holds a name that means nothing else, whatever stands around it; faster than `recognisedIn`, for many texts. */
export function namedIn(corpus: Corpus, text: string, language: string): ReadonlySet<CompiledTerm> {
  const { hits } = scanBlock(corpus, { id: 0, text, place: 'article' }, language);
  const candidates = hits.map(({ alias }) => corpus.aliases[alias]?.candidates ?? []);
  return new Set(
    candidates.flatMap(([only, ...more]) => {
      const term = only && !only.needsCue && more.length === 0 ? corpus.terms[only.term] : undefined;
      return term ? [term] : [];
    }),
  );
}
