import { useRef, useState } from 'preact/hooks';
import type { DeskRequest, PackSummary } from '../../common/messages.ts';
import type { SettingsChange } from '../../common/settings.ts';
import { BigButton } from '../../components/BigButton.tsx';
import { type Opened, SearchResultList } from '../../components/SearchResultList.tsx';
import { keyOfTerm, TermList } from '../../components/TermList.tsx';
import { NothingFound } from '../../components/tab/NothingFound.tsx';
import { OpenEntry } from '../../components/tab/OpenEntry.tsx';
import { OpenQuestion } from '../../components/tab/OpenQuestion.tsx';
import { listedTerms, unmarkedWords } from '../../components/tab/page-facts.ts';
import { Remedy } from '../../components/tab/Remedy.tsx';
import type { Remedy as RemedyKind } from '../../components/tab/state-words.ts';
import type { TabState } from '../../components/tab/tab-state.ts';
import { useSearch } from '../../components/tab/use-corpus.ts';
import type { Silencing } from '../../components/tab/use-silence.ts';
import { useTexts } from '../../components/texts.tsx';
import type { TermKey } from '../../engine/corpus.ts';
import { AskedEntry } from './AskedEntry.tsx';
import type { PopupServices } from './popup-services.ts';

export interface PopupBodyProps {
  services: PopupServices;
  state: TabState;
  query: string;
  remedies: readonly RemedyKind[];
  /** What a card asked for, until the reader wants the popup's own. */
  asked: DeskRequest | undefined;
  onAll: () => void;
  packs: readonly PackSummary[];
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
  const { services, state, query, asked, remedies, before, onDone } = props;
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
  const hostOfTerm = (term: TermKey) => (state.kind === 'answering' && onPage.has(term) ? state.page.host : undefined);
  const entryOf = (term: TermKey) => <OpenEntry {...props} term={term} host={hostOfTerm(term)} onSilence={silence} />;
  const openedBy = (what: Opened) => (what.kind === 'term' ? entryOf(what.term) : <OpenQuestion {...props} found={what.found} />);
  const check = () => void services.openDesk({ kind: 'check', claim: '' });
  const why = () => void services.openDesk({ kind: 'page' });
  const rows = { open, onToggle: toggle, before };
  const openTerm = terms.map(keyOfTerm).find((term) => term === open);

  return (
    <div class="popup-body" ref={body} tabIndex={-1}>
      {query.trim() ? (
        <>
          {results === 'failed' && <p class="results-how">{text('popup_search_failed')}</p>}
          {results && results !== 'failed' && <SearchResultList results={results} onPage={onPage} entryOf={openedBy} {...rows} />}
        </>
      ) : asked ? (
        <AskedEntry {...props} asked={asked} hostOf={hostOfTerm} onSilence={silence} />
      ) : (
        <>
          {state.kind === 'nothing here' && (
            <div class="remedy">
              <BigButton label={text('popup_check')} onPress={check} />
            </div>
          )}
          {state.kind === 'not permitted' && <NotRunning {...(state.host ? { host: state.host } : {})} />}
          {remedies.map((kind) => (
            <Remedy key={kind} kind={kind} host={hostOf(state)} services={services} onDone={onDone} />
          ))}
          {terms.length > 0 && state.kind === 'answering' && (
            <TermList
              terms={terms}
              unmarked={unmarkedWords(state.page).length}
              {...(state.page.unmarked.length > 0 ? { onWhy: why } : {})}
              {...rows}
              onToggle={(term) => toggle(term, term)}
              entry={openTerm && entryOf(openTerm)}
            />
          )}
          {state.kind === 'answering' && state.page.kind === 'marked' && terms.length === 0 && (
            <NothingFound
              page={state.page}
              onLookAgain={() => void services.readAgain()}
              onCheck={check}
              {...(state.page.unmarked.length > 0 ? { onWhy: why } : {})}
            />
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
