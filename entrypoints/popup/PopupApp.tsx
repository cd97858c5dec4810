import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { DeskRequest } from '../../common/messages.ts';
import type { SettingsChange } from '../../common/settings.ts';
import { type Hidden, HiddenList } from '../../components/HiddenList.tsx';
import { SearchField } from '../../components/SearchField.tsx';
import { SiteHead } from '../../components/SiteHead.tsx';
import { TopicFilters } from '../../components/TopicFilters.tsx';
import { topicLines } from '../../components/tab/page-facts.ts';
import { silencedWords, stateWords } from '../../components/tab/state-words.ts';
import type { TabState } from '../../components/tab/tab-state.ts';
import { usePacks, useSettings } from '../../components/tab/use-corpus.ts';
import { useHidden } from '../../components/tab/use-hidden.ts';
import { subjectOf, useSilence } from '../../components/tab/use-silence.ts';
import { useTabState } from '../../components/tab/use-tab-state.ts';
import { useTexts } from '../../components/texts.tsx';
import { UndoLine } from '../../components/UndoLine.tsx';
import { AddedSite } from './AddedSite.tsx';
import { DeskFoot } from './DeskFoot.tsx';
import { PackAge } from './PackAge.tsx';
import { PopupBody } from './PopupBody.tsx';
import type { PopupServices } from './popup-services.ts';

/** The popup of one tab. Everything it asks goes through its services. */
export function PopupApp({ services }: { services: PopupServices }) {
  const texts = useTexts();
  const { state: told, askAgain } = useTabState(services);
  const { packs, error, retry } = usePacks(services);
  const settings = useSettings(services);
  const page = told.kind === 'answering' ? told.page : undefined;
  const [query, setQuery] = useState('');
  const [asked, setAsked] = useAsked(services);
  const [isUnchanged, setUnchanged] = useState(false);
  const { last, silence, undo } = useSilence(services, () => setUnchanged(true));
  const { hidden, bring } = useHidden(services, { packs, settings, causes: [page?.revision, last] });
  const field = useRef<HTMLInputElement>(null);
  const popup = useRef<HTMLElement>(null);

  const state: TabState = error === undefined ? told : { kind: 'failed', error };
  const words = stateWords(state, texts);
  const sayIfItFails = useCallback(
    (change: Promise<void>) =>
      void change.then(
        () => setUnchanged(false),
        () => setUnchanged(true),
      ),
    [],
  );
  const change = useCallback((what: SettingsChange) => sayIfItFails(services.changeSettings(what)), [services, sayIfItFails]);
  /** What has its own switch or Undo above is not listed once more. */
  const isInSight = ({ kind, id }: Hidden) =>
    (last?.way === kind && subjectOf(last) === id) || (kind === 'topic' && page !== undefined) || (kind === 'site' && page?.host === id);
  const goesBack = (back: () => void) => {
    back();
    field.current?.focus(); // the pressed button goes
  };
  const tryAgain = () => {
    retry();
    askAgain();
  };

  if (!words) return <main class="popup surface" ref={popup} />;
  const site = page &&
    words.siteOn !== undefined && {
      host: page.host,
      on: words.siteOn,
      onSwitch: (on: boolean) => change({ kind: 'site', host: page.host, on }),
    };
  return (
    <main class="popup surface" ref={popup}>
      <SiteHead title={words.title} {...(words.where ? { where: words.where } : {})} {...(site ? { site } : {})} />
      <SearchField
        query={query}
        field={field}
        onQuery={setQuery}
        onFocus={() => void services.search('').catch(() => undefined)} // the index is made before the first key
        onDown={() => popup.current?.querySelector<HTMLElement>('[data-list-row]')?.focus()}
        onEscape={services.close}
      />
      <PopupBody
        {...{ services, state, query, silence, change, asked, packs }}
        onAll={() => setAsked(undefined)}
        remedies={[words.remedy, words.second].filter((one) => one !== undefined)}
        newestFirst={settings?.display.newestFirst ?? false}
        before={() => field.current}
        onDone={tryAgain}
      />
      {page && settings && (
        <TopicFilters topics={topicLines(packs, page, settings)} onSwitch={(topic, on) => change({ kind: 'topic', topic, on })} />
      )}
      {last && <UndoLine {...silencedWords(last, texts)} onUndo={() => goesBack(() => undo(last))} />}
      <HiddenList items={hidden.filter((one) => !isInSight(one))} onBring={(one) => goesBack(() => sayIfItFails(bring(one)))} />
      {state.kind === 'answering' && state.added && <AddedSite added={state.added} services={services} />}
      <PackAge packs={packs} services={services} />
      {settings && settings.unreadable.length > 0 && <p class="foot-line">{texts.text('popup_settings_unreadable')}</p>}
      <p class={isUnchanged ? 'foot-line' : 'only-heard'} role="status">
        {isUnchanged && texts.text('popup_change_failed')}
      </p>
      <DeskFoot services={services} panelOnly={state.kind === 'nothing here'} />
    </main>
  );
}

/** What a card asked for where the browser opened the popup instead of the desk. */
function useAsked(services: PopupServices) {
  const [asked, setAsked] = useState<DeskRequest>();
  useEffect(() => void services.takeRequest().then(setAsked, () => undefined), [services]); // the popup then shows what it always does
  return [asked, setAsked] as const;
}
