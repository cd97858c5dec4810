import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { DeskTabServices, FollowedTab } from '../../common/desk-services.ts';
import type { DeskRequest, PageState } from '../../common/messages.ts';
import { type View, ViewTabs } from '../../components/desk/ViewTabs.tsx';
import { keyOfTerm } from '../../components/TermList.tsx';
import { listedTerms } from '../../components/tab/page-facts.ts';
import { useSettings } from '../../components/tab/use-corpus.ts';
import { useTabState } from '../../components/tab/use-tab-state.ts';
import { useTexts } from '../../components/texts.tsx';
import { KeptNotesContext } from '../../components/use-kept.ts';
import type { SourceKey } from '../../engine/corpus.ts';
import type { Subject } from '../../engine/desk.ts';
import { CheckView } from './CheckView.tsx';
import type { CheckServices, ClaimRequest } from './check-services.ts';
import { EntryView } from './EntryView.tsx';
import { EventsView } from './EventsView.tsx';
import { NotesView } from './NotesView.tsx';
import type { Opened } from './opened.ts';
import { PageView } from './PageView.tsx';
import type { PanelServices } from './panel-services.ts';
import { useCheck } from './use-check.ts';
import { useFollowedTab } from './use-followed-tab.ts';
import { usePlaces } from './use-places.ts';

/** The desk of one window: follows its active tab; what the reader opened stays until something else is opened. */
export function PanelApp({ services }: { services: PanelServices }) {
  const { text } = useTexts();
  const tab = useFollowedTab(services);
  if (tab) {
    return (
      <KeptNotesContext.Provider value={services.notes}>
        <Desk services={services} tab={tab} />
      </KeptNotesContext.Provider>
    );
  }
  return (
    <main class="panel surface">
      <h1 class="follows">{text('panel_follows_nothing')}</h1>
    </main>
  );
}

function Desk({ services, tab }: { services: PanelServices; tab: FollowedTab }) {
  const { text } = useTexts();
  const tabServices = useMemo(() => services.of(tab.id), [services, tab.id]);
  const { state, askAgain } = useTabState(tabServices);
  const settings = useSettings(tabServices);
  const [view, setView] = useState<View>('page');
  const [opened, setOpened] = useState<Opened>();
  const [request, setRequest] = useState<ClaimRequest>();
  const page = state.kind === 'answering' ? state.page : undefined;
  const title = page?.title || tab.title || text(page ? 'panel_no_title' : 'panel_no_page');

  const open = useCallback(
    (what: Opened) => {
      setOpened({ ...what, from: { id: tab.id, title } });
      setView('term');
    },
    [tab.id, title],
  );
  const checking = useMemo(() => checkServices(tabServices, { page, title, open }), [tabServices, page, title, open]);
  const check = useCheck(checking, request);
  const notes = useMemo(() => ({ ...services.notes, openEntry: (subject: Subject) => open(entryOf(subject)) }), [services, open]);
  useDeskRequests(services, (asked) => {
    // Without a sentence the view is asked for, with whatever stands in it.
    if (asked.kind === 'check' && asked.claim !== '') setRequest(asked);
    if (asked.kind === 'check' || asked.kind === 'notes' || asked.kind === 'page') setView(asked.kind);
    else open(openedBy(asked));
  });
  usePlaces(view, opened);

  const newestFirst = settings?.display.newestFirst ?? false;
  const pageTerms = page && { terms: listedTerms(page).map(keyOfTerm), ...(page.date === undefined ? {} : { date: page.date }) };
  const onOrder = (newest: boolean) => void tabServices.changeSettings({ kind: 'order', newestFirst: newest }).catch(() => undefined); // the list stays as it was, which says it
  const onSourceOn = (source: SourceKey) =>
    void tabServices.changeSettings({ kind: 'source', source, on: true }).then(check.ask, () => undefined);
  return (
    <main class="panel surface">
      <header class="panel-head">
        <h1 class="follows">{text('panel_follows', { title })}</h1>
        <ViewTabs current={view} onView={setView} />
      </header>
      <div class="panel-body">
        {view === 'page' && (
          <PageView
            services={tabServices}
            state={state}
            settings={settings}
            onOpen={(term) => open({ kind: 'term', term })}
            onDone={askAgain}
          />
        )}
        {/* What was unfolded, written and kept in an entry or under an answer is still so when the reader comes back to it. */}
        {(view === 'term' || opened) && (
          <div hidden={view !== 'term'}>
            <EntryView
              services={tabServices}
              state={state}
              settings={settings}
              opened={opened}
              tab={tab}
              onOpen={(what) => (what ? open(what) : setOpened(undefined))}
              onGoTo={(tabId) => void services.goTo(tabId)}
            />
          </div>
        )}
        {view === 'events' && (
          <EventsView
            services={{ ...tabServices, openTerm: (term) => open({ kind: 'term', term }) }}
            page={pageTerms}
            sourcesOff={settings?.sites.sourcesOff ?? []}
          />
        )}
        <div hidden={view !== 'check'}>
          <CheckView services={checking} check={check} newestFirst={newestFirst} onOrder={onOrder} onSourceOn={onSourceOn} />
        </div>
        {view === 'notes' && <NotesView services={notes} />}
      </div>
    </main>
  );
}

/** What the Check view asks, of the page that is followed now. */
function checkServices(
  services: DeskTabServices,
  { page, title, open }: { page: PageState | undefined; title: string; open: (what: Opened) => void },
): CheckServices {
  return {
    checkClaim: services.checkClaim,
    async selectedText() {
      const selected = await services.selectedText();
      const place = selected && (await services.readingPlace());
      return selected && { ...selected, ...(place ? { place: { ...place, sentence: selected.sentence } } : {}) };
    },
    async pageWordings() {
      const wordings = await services.pageWordings((page ? listedTerms(page) : []).map(keyOfTerm));
      return { title, wordings, reveal: services.revealWording };
    },
    keep: services.keep,
    writeCitation: (subject, place) => services.writeCitations(subject, 'plain', place),
    copy: services.copy,
    openTerm: (term) => open({ kind: 'term', term }),
    openQuestion: (pack, id, framing) => open({ kind: 'question', pack, id, ...(framing === undefined ? {} : { framing }) }),
  };
}

/** The entry of a subject; a passage has none of its own and is opened by what shows it. */
function entryOf({ kind, pack, id }: Subject): Opened {
  return kind === 'question' ? { kind, pack, id } : { kind: 'term', term: `${pack}/${id}` };
}

function openedBy(request: Exclude<DeskRequest, { kind: 'check' | 'notes' | 'page' }>): Opened {
  if (request.kind === 'question') return { kind: 'question', pack: request.pack, id: request.id };
  if (request.kind === 'term') return { kind: 'term', term: request.term };
  const entry = entryOf(request.subject);
  return entry.kind === 'term' ? { ...entry, cited: true } : entry;
}

/** Shows what was asked of the desk from elsewhere, before it was opened or since. */
function useDeskRequests(services: PanelServices, show: (request: DeskRequest) => void): void {
  const latest = useRef(show);
  latest.current = show;
  useEffect(() => {
    const take = () =>
      void services.takeRequest().then(
        (request) => request && latest.current(request),
        () => undefined, // nothing waits where nobody answers
      );
    take();
    return services.watchRequests(take);
  }, [services]);
}
