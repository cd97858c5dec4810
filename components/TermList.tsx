import type { ComponentChildren } from 'preact';
import type { TermKey } from '../engine/corpus.ts';
import type { PageTerm } from '../engine/page.ts';
import { handleRowKey } from './row-keys.ts';
import { TermRow } from './TermRow.tsx';
import { useTexts } from './texts.tsx';

export interface TermListProps {
  terms: readonly PageTerm[];
  /** Number of words that were seen and not marked, besides those of the terms listed. */
  unmarked?: number;
  /** Shows why; without it nothing is said of them. */
  onWhy?: () => void;
  /** The key of the open term. */
  open: string | undefined;
  onToggle: (term: TermKey) => void;
  /** The entry of the open term. */
  entry: ComponentChildren;
  /** Where Up goes from the first row. */
  before: () => HTMLElement | null;
  /** Pressing a term shows it in another view. */
  opensElsewhere?: boolean;
}

export const keyOfTerm = ({ pack, term }: Pick<PageTerm, 'pack' | 'term'>): TermKey => `${pack}/${term}`;

/** The terms of a page in reading order; a marked one is dotted as it is on the page. One is open at a time. */
export function TermList({ terms, unmarked = 0, onWhy, open, onToggle, entry, before, opensElsewhere = false }: TermListProps) {
  const texts = useTexts();
  return (
    <section class="terms">
      <div class="list-head">
        <h2 tabIndex={-1}>{texts.text('view_terms_here', { count: terms.length })}</h2>
        <p>{texts.text('view_reading_order')}</p>
      </div>
      <ul onKeyDown={(event) => handleRowKey(event.currentTarget, event, before)}>
        {terms.map((term) => {
          const key = keyOfTerm(term);
          return (
            <TermRow
              key={key}
              name={<PageTermName term={term} />}
              gloss={term.gloss}
              aside={texts.text('view_mentions', { count: term.mentions })}
              open={open === key}
              opensElsewhere={opensElsewhere}
              onToggle={() => onToggle(key)}
            >
              {entry}
            </TermRow>
          );
        })}
      </ul>
      {onWhy && <WhyNot words={unmarked} onWhy={onWhy} />}
    </section>
  );
}

function PageTermName({ term }: { term: PageTerm }) {
  const { text } = useTexts();
  if (term.mark === undefined) return <bdi>{term.name}</bdi>;
  return (
    <>
      <bdi class="is-marked">{term.name}</bdi>
      <span class="only-heard">, {text('view_marked')}. </span>
    </>
  );
}

function WhyNot({ words, onWhy }: { words: number; onWhy: () => void }) {
  const { text } = useTexts();
  return (
    <div class="why-not">
      <p>{words > 0 && text('view_unmarked', { count: words })}</p>
      <button type="button" class="text-button" onClick={onWhy}>
        {text('panel_why')}
      </button>
    </div>
  );
}
