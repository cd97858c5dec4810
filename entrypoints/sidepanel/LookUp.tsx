import { useLayoutEffect, useRef } from 'preact/hooks';
import type { DeskTabServices } from '../../common/desk-services.ts';
import { SearchField } from '../../components/SearchField.tsx';
import { SearchResultList } from '../../components/SearchResultList.tsx';
import type { TabState } from '../../components/tab/tab-state.ts';
import { useSearch } from '../../components/tab/use-corpus.ts';
import { useTexts } from '../../components/texts.tsx';
import type { TermKey } from '../../engine/corpus.ts';
import type { FoundPassage } from '../../engine/views.ts';
import type { Opened } from './opened.ts';
import { termsOn } from './PageView.tsx';

interface LookUpProps {
  services: DeskTabServices;
  state: TabState;
  onOpen: (what: Opened) => void;
  query: string;
  onQuery: (query: string) => void;
  /** An entry was closed: what was pressed is gone. */
  takesFocus: boolean;
}

/** A search over the whole corpus; what is found opens here. */
export function LookUp({ services, state, onOpen, query, onQuery, takesFocus }: LookUpProps) {
  const { text } = useTexts();
  const results = useSearch(services, query);
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (takesFocus) field.current?.focus();
  }, []);
  const toggle = (row: string, term?: TermKey) => {
    if (term) return onOpen({ kind: 'term', term });
    if (!results || results === 'failed') return;
    const question = results.questions.find(({ pack, id }) => row === `question:${pack}/${id}`);
    if (question) return onOpen({ kind: 'question', pack: question.pack, id: question.id });
    const passage = results.passages.find(({ pack, id }) => row === `passage:${pack}/${id}`);
    if (passage?.question) return onOpen({ kind: 'question', pack: passage.pack, id: passage.question, ...framingOf(passage) });
    if (passage?.term) return onOpen({ kind: 'term', term: `${passage.pack}/${passage.term}` });
  };
  return (
    <div class="desk-view">
      <p class="desk-how">{text('panel_nothing_open')}</p>
      <SearchField
        query={query}
        field={field}
        onQuery={onQuery}
        onFocus={() => void services.search('').catch(() => undefined)} // the index is made before the first key
        onDown={() => list.current?.querySelector<HTMLElement>('[data-list-row]')?.focus()}
        onEscape={() => undefined}
      />
      <div ref={list}>
        {results === 'failed' && <p class="results-how">{text('popup_search_failed')}</p>}
        {results && results !== 'failed' && (
          <SearchResultList
            results={results}
            onPage={termsOn(state)}
            open={undefined}
            opensElsewhere
            onToggle={toggle}
            entryOf={() => null}
            before={() => field.current}
          />
        )}
      </div>
    </div>
  );
}

/** A passage leads to the framing that rests on it. */
const framingOf = ({ framing }: FoundPassage) => (framing === undefined ? {} : { framing });
