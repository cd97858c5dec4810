import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { FollowedTab } from '../../common/desk-services.ts';
import type { DeskRequest } from '../../common/messages.ts';
import { type View, ViewTabs } from '../../components/desk/ViewTabs.tsx';
import { useSettings } from '../../components/tab/use-corpus.ts';
import { useTabState } from '../../components/tab/use-tab-state.ts';
import { useTexts } from '../../components/texts.tsx';
import { EntryView } from './EntryView.tsx';
import type { Opened } from './opened.ts';
import { PageView } from './PageView.tsx';
import type { PanelServices } from './panel-services.ts';
import { useFollowedTab } from './use-followed-tab.ts';

/** The desk of one window: follows its active tab; what the reader opened stays until something else is opened. */
export function PanelApp({ services }: { services: PanelServices }) {
  const tab = useFollowedTab(services);
  return tab ? <Desk services={services} tab={tab} /> : <NoTab />;
}

function NoTab() {
  const { text } = useTexts();
  return (
    <main class="panel surface">
      <p class="follows">{text('panel_follows_nothing')}</p>
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
  const [claim, setClaim] = useState<Extract<DeskRequest, { kind: 'check' }>>();
  const body = useRef<HTMLDivElement>(null);
  const title = (state.kind === 'answering' && state.page.title) || tab.title;

  const go = useCallback((to: View) => {
    setView(to);
  }, []);
  const open = useCallback(
    (what: Opened) => {
      setOpened({ ...what, from: { id: tab.id, title } });
      go('term');
    },
    [go, tab.id, title],
  );
  const show = useCallback(
    (request: DeskRequest) => {
      switch (request.kind) {
        case 'term':
          return open({ kind: 'term', term: request.term });
        case 'question':
          return open({ kind: 'question', pack: request.pack, id: request.id });
        case 'check':
          setClaim(request);
          return go('check');
        case 'cite':
          return request.subject.kind === 'term'
            ? open({ kind: 'term', term: `${request.subject.pack}/${request.subject.id}` })
            : open({ kind: 'question', pack: request.subject.pack, id: request.subject.id });
        case 'notes':
          return go('notes');
      }
    },
    [open, go],
  );
  useDeskRequests(services, show);
  useEffect(() => {
    body.current?.scrollTo?.({ top: 0 });
  }, [view, opened]);

  return (
    <main class="panel surface">
      <header class="panel-head">
        <p class="follows">{text('panel_follows', { title })}</p>
        <ViewTabs current={view} onView={go} />
      </header>
      <div class="panel-body" ref={body}>
        {view === 'page' && (
          <PageView
            services={tabServices}
            state={state}
            settings={settings}
            onOpen={(term) => open({ kind: 'term', term })}
            onDone={askAgain}
          />
        )}
        {view === 'term' && (
          <EntryView
            services={tabServices}
            state={state}
            settings={settings}
            opened={opened}
            tab={tab}
            onOpen={(what) => (what ? open(what) : setOpened(undefined))}
            onGoTo={(tabId) => void services.goTo(tabId)}
          />
        )}
      </div>
    </main>
  );
}

/** Shows what was asked of the desk from elsewhere, before it was opened or since. */
function useDeskRequests(services: PanelServices, show: (request: DeskRequest) => void): void {
  const latest = useRef(show);
  latest.current = show;
  useEffect(() => {
    const take = () =>
      void services.takeRequest().then(
        (request) => request && latest.current(request),
        () => undefined,
      ); // nothing waits where nobody answers
    take();
    return services.watchRequests(take);
  }, [services]);
}
