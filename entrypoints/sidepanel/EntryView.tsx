import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Silence } from '../../common/card.ts';
import type { DeskTabServices, FollowedTab } from '../../common/desk-services.ts';
import type { Settings } from '../../common/settings.ts';
import { QuestionDesk, TermDesk } from '../../components/desk/EntryDesk.tsx';
import { EntryActions } from '../../components/EntryActions.tsx';
import { Icon } from '../../components/Icon.tsx';
import { silencedWords } from '../../components/tab/state-words.ts';
import type { TabState } from '../../components/tab/tab-state.ts';
import { useEntry, useQuestion } from '../../components/tab/use-corpus.ts';
import { type Silencing, useSilence } from '../../components/tab/use-silence.ts';
import { useTexts } from '../../components/texts.tsx';
import { UndoLine } from '../../components/UndoLine.tsx';
import type { SourceId, TermKey } from '../../engine/corpus.ts';
import type { Subject } from '../../engine/desk.ts';
import { LookUp } from './LookUp.tsx';
import type { Opened } from './opened.ts';
import { termsOn } from './PageView.tsx';

interface EntryViewProps {
  services: DeskTabServices;
  state: TabState;
  settings: Settings | undefined;
  opened: Opened | undefined;
  tab: FollowedTab;
  onOpen: (what: Opened | undefined) => void;
  onGoTo: (tabId: number) => void;
}

/** The term or question that is open; without one a search for it. */
export function EntryView(props: EntryViewProps) {
  const { text } = useTexts();
  const { opened, tab, onGoTo, onOpen } = props;
  const [query, setQuery] = useState('');
  const isClosed = useRef(false);
  const close = () => {
    isClosed.current = true;
    onOpen(undefined);
  };
  if (!opened) return <LookUp {...props} query={query} onQuery={setQuery} takesFocus={isClosed.current} />;
  const elsewhere = opened.from && opened.from.id !== tab.id ? opened.from : undefined;
  return (
    <div class="desk-view">
      <button type="button" class="icon-button desk-close" aria-label={text('panel_close')} onClick={close}>
        <Icon name="x" />
      </button>
      {elsewhere && (
        <p class="desk-note">
          {text('panel_other_tab', { title: elsewhere.title })}{' '}
          <button type="button" class="text-button" onClick={() => onGoTo(elsewhere.id)}>
            {text('panel_go_there')}
          </button>
        </p>
      )}
      {opened.kind === 'term' ? (
        <OpenTerm key={opened.cited ? `${opened.term} cited` : opened.term} {...props} term={opened.term} />
      ) : (
        <OpenQuestion key={`${opened.pack}/${opened.id}`} {...props} opened={opened} />
      )}
      <p>
        <button type="button" class="text-button" onClick={close}>
          {text('panel_look_up')}
        </button>
      </p>
    </div>
  );
}

function OpenTerm({ services, state, settings, opened, term, onOpen }: EntryViewProps & { term: TermKey }) {
  const texts = useTexts();
  const entry = useEntry(services, term, settings?.sites.sourcesOff.join(' '));
  const [failed, setFailed] = useState(false);
  const { last, silence, undo } = useSilence(services, () => setFailed(true));
  const foot = useFocusAfterUndo(last);
  if (entry.kind === 'failed') return <p class="entry-said">{texts.text('card_error_unknown')}</p>;
  if (entry.kind === 'loading') return <p class="entry-said is-late">{texts.text('popup_reading_pack')}</p>;
  const { view } = entry;
  const { topic, pack, name } = view;
  const host = state.kind === 'answering' && termsOn(state).has(term) ? state.page.host : undefined;
  const subject: Subject = { kind: 'term', pack: pack.id, id: view.id };
  const silencing = (way: Silence, on: string): Silencing => ({
    way,
    term,
    name,
    topic: `${pack.id}/${topic.id}`,
    topicName: topic.name,
    host: on,
  });
  const onPage = host !== undefined && {
    show: () => services.reveal(term),
    silenced: { topic: topic.name, host },
    onSilence: (way: Silence) => silence(silencing(way, host)),
  };
  return (
    <TermDesk
      view={view}
      {...orderOf(services, settings, pack.id)}
      copy={services.copy}
      onQuestion={(packId, id) => onOpen({ kind: 'question', pack: packId, id })}
      actions={
        <div class="desk-foot" ref={foot}>
          <EntryActions
            citation={view.plainCitation}
            framings={view.question?.framings.length ?? 0}
            onCopy={services.copy}
            cited={opened?.kind === 'term' && opened.cited === true}
            onKeep={async () => services.keep(subject, await services.readingPlace(term))}
            {...(onPage ? { onPage } : {})}
          />
          {last && <UndoLine {...silencedWords(last, texts)} onUndo={() => undo(last)} />}
          <p role="status" class="entry-said">
            {failed && texts.text('panel_change_failed')}
          </p>
        </div>
      }
    />
  );
}

function OpenQuestion({ services, settings, opened }: EntryViewProps & { opened: Extract<Opened, { kind: 'question' }> }) {
  const { text } = useTexts();
  const entry = useQuestion(services, opened.pack, opened.id, settings?.sites.sourcesOff.join(' '));
  const packs = usePackFacts(services, opened.pack);
  const [citation, setCitation] = useState('');
  const subject: Subject = { kind: 'question', pack: opened.pack, id: opened.id };
  useEffect(() => {
    services.writeCitations({ kind: 'question', pack: opened.pack, id: opened.id }, 'plain').then(setCitation, () => setCitation(''));
  }, [services, opened.pack, opened.id]);
  if (entry.kind === 'failed') return <p class="entry-said">{text('panel_no_question')}</p>;
  if (entry.kind === 'loading' || !packs) return <p class="entry-said is-late">{text('popup_reading_pack')}</p>;
  return (
    <QuestionDesk
      question={entry.view}
      language={packs.language}
      asOf={packs.asOf}
      {...(opened.framing === undefined ? {} : { at: opened.framing })}
      {...orderOf(services, settings, opened.pack)}
      actions={
        citation && (
          <div class="desk-foot">
            <EntryActions
              citation={citation}
              framings={entry.view.framings.length}
              onCopy={services.copy}
              onKeep={async () => services.keep(subject, await services.readingPlace())}
            />
          </div>
        )
      }
    />
  );
}

/** Undo, which had the focus, goes with its line; the actions above it are there again. */
function useFocusAfterUndo(last: Silencing | undefined) {
  const foot = useRef<HTMLDivElement>(null);
  const before = useRef(last);
  useLayoutEffect(() => {
    if (before.current && !last) foot.current?.querySelector('button')?.focus({ preventScroll: true });
    before.current = last;
  }, [last]);
  return foot;
}

function orderOf(services: DeskTabServices, settings: Settings | undefined, pack: string) {
  return {
    newestFirst: settings?.display.newestFirst ?? false,
    onOrder: (newestFirst: boolean) => void services.changeSettings({ kind: 'order', newestFirst }).catch(() => undefined), // the list stays as it was, which says it
    onSourceOn: (source: SourceId) =>
      void services.changeSettings({ kind: 'source', source: `${pack}/${source}`, on: true }).catch(() => undefined),
  };
}

function usePackFacts(services: DeskTabServices, pack: string): { readonly language: string; readonly asOf: string } | undefined {
  const [facts, setFacts] = useState<{ readonly language: string; readonly asOf: string }>();
  useEffect(() => {
    services.describePacks().then(
      (packs) => setFacts(packs.find(({ id }) => id === pack)),
      () => undefined,
    );
  }, [services, pack]);
  return facts;
}
