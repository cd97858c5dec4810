import { useRef, useState } from 'preact/hooks';
import type { SettingsChange } from '../../common/settings.ts';
import type { TabServices } from '../../common/tab-services.ts';
import { type Opened, SearchResultList } from '../../components/SearchResultList.tsx';
import { keyOfTerm, TermList } from '../../components/TermList.tsx';
import { NothingFound } from '../../components/tab/NothingFound.tsx';
import { OpenEntry } from '../../components/tab/OpenEntry.tsx';
import { OpenQuestion } from '../../components/tab/OpenQuestion.tsx';
import { listedTerms, undecidedWords } from '../../components/tab/page-facts.ts';
import { Remedy } from '../../components/tab/Remedy.tsx';
import type { Remedy as RemedyKind } from '../../components/tab/state-words.ts';
import type { TabState } from '../../components/tab/tab-state.ts';
import { useSearch } from '../../components/tab/use-corpus.ts';
import type { Silencing } from '../../components/tab/use-silence.ts';
import { useTexts } from '../../components/texts.tsx';
import type { TermKey } from '../../engine/corpus.ts';

export interface PopupBodyProps {
  services: TabServices;
  state: TabState;
  query: string;
  remedies: readonly RemedyKind[];
  newestFirst: boolean;
  silence: (what: Silencing) => void;
  change: (what: SettingsChange) => void;
  /** The search field: where Up goes from the first row. */
  before: () => HTMLElement | null;
  onDone: () => void;
}

/** What stands between the search field and the topics: results while something is searched, else what the state has to show. */
export function PopupBody(props: PopupBodyProps) {
  const { text } = useTexts();
  const { services, state, query, remedies, before, onDone } = props;
  const results = useSearch(services, query);
  const [open, setOpen] = useState<string>();
  const body = useRef<HTMLDivElement>(null);
  const terms = state.kind === 'answering' ? listedTerms(state.page) : [];
  const onPage = new Set(terms.map(keyOfTerm));

  const toggle = (row: string, term?: TermKey) => {
    setOpen(open === row ? undefined : row);
    if (open !== row && term && onPage.has(term)) void services.reveal(term).catch(() => false);
  };
  const silence = (what: Silencing) => {
    setOpen(undefined);
    body.current?.focus(); // the row with the pressed button goes
    props.silence(what);
  };
  const entryOf = (term: TermKey) => {
    const host = state.kind === 'answering' && onPage.has(term) ? state.page.host : undefined;
    return <OpenEntry {...props} term={term} host={host} onSilence={silence} />;
  };
  const openedBy = (what: Opened) => (what.kind === 'term' ? entryOf(what.term) : <OpenQuestion {...props} found={what.found} />);
  const rows = { open, onToggle: toggle, before };
  const openTerm = terms.map(keyOfTerm).find((term) => term === open);

  return (
    <div class="popup-body" ref={body} tabIndex={-1}>
      {query.trim() ? (
        <>
          {results === 'failed' && <p class="results-how">{text('popup_search_failed')}</p>}
          {results && results !== 'failed' && <SearchResultList results={results} onPage={onPage} entryOf={openedBy} {...rows} />}
        </>
      ) : (
        <>
          {state.kind === 'not permitted' && <NotRunning {...(state.host ? { host: state.host } : {})} />}
          {remedies.map((kind) => (
            <Remedy key={kind} kind={kind} host={hostOf(state)} services={services} onDone={onDone} />
          ))}
          {terms.length > 0 && state.kind === 'answering' && (
            <TermList
              terms={terms}
              undecided={undecidedWords(state.page)}
              {...rows}
              onToggle={(term) => toggle(term, term)}
              entry={openTerm && entryOf(openTerm)}
            />
          )}
          {state.kind === 'answering' && state.page.kind === 'marked' && terms.length === 0 && (
            <NothingFound page={state.page} onLookAgain={() => void services.readAgain()} />
          )}
        </>
      )}
    </div>
  );
}

const hostOf = (state: TabState) => ('host' in state ? (state.host ?? '') : '');

function NotRunning({ host }: { host?: string }) {
  const { text } = useTexts();
  return (
    <>
      <p class="list-head">{text('popup_search_reads_nothing')}</p>
      <p class="lead">{host ? text('popup_not_running', { host }) : text('popup_not_running_here')}</p>
    </>
  );
}
