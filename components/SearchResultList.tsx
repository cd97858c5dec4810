import type { ComponentChildren } from 'preact';
import type { TermKey } from '../engine/corpus.ts';
import type { SearchResults } from '../engine/views.ts';
import { handleRowKey } from './row-keys.ts';
import { TermRow } from './TermRow.tsx';
import { useTexts } from './texts.tsx';

export interface SearchResultListProps {
  results: SearchResults;
  /** Terms that the page has. */
  onPage: ReadonlySet<TermKey>;
  open: TermKey | undefined;
  onToggle: (term: TermKey) => void;
  /** The entry of the open term. */
  entry: ComponentChildren;
  /** Where Up goes from the first result. */
  before: () => HTMLElement | null;
}

/** What a search found, the matched letters underlined; says so when nothing is spelled that way, or nothing is there at all. */
export function SearchResultList({ results, onPage, open, onToggle, entry, before }: SearchResultListProps) {
  const { text } = useTexts();
  const { terms } = results;
  return (
    <section class="results">
      <p class="results-how" role="status">
        {terms.length === 0 && text('view_not_in_corpus')}
        {terms.length > 0 && results.how === 'nearest' && text('view_nearest')}
      </p>
      {terms.length > 0 && <h2>{text('view_terms_found', { count: terms.length })}</h2>}
      <ul onKeyDown={(event) => handleRowKey(event.currentTarget, event, before)}>
        {terms.map((term) => {
          const key: TermKey = `${term.pack}/${term.id}`;
          return (
            <TermRow
              key={key}
              name={<bdi>{underlined(term.name, term.ranges)}</bdi>}
              gloss={term.gloss}
              aside={onPage.has(key) && text('view_on_this_page')}
              open={open === key}
              onToggle={() => onToggle(key)}
            >
              {entry}
            </TermRow>
          );
        })}
      </ul>
    </section>
  );
}

/** A name with its matched spans marked; spans come in order and do not overlap. */
function underlined(name: string, ranges: readonly (readonly [number, number])[]): ComponentChildren[] {
  const parts: ComponentChildren[] = [];
  let at = 0;
  for (const [start, end] of ranges) {
    parts.push(name.slice(at, start), <mark key={start}>{name.slice(start, end)}</mark>);
    at = end;
  }
  return [...parts, name.slice(at)];
}
