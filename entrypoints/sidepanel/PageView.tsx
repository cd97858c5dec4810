import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { DeskTabServices } from '../../common/desk-services.ts';
import type { Settings, SettingsChange } from '../../common/settings.ts';
import { SourceSwitches } from '../../components/desk/SourceSwitches.tsx';
import { WhyNoMark } from '../../components/desk/WhyNoMark.tsx';
import { SiteHead } from '../../components/SiteHead.tsx';
import { keyOfTerm, TermList } from '../../components/TermList.tsx';
import { NothingFound } from '../../components/tab/NothingFound.tsx';
import { listedTerms } from '../../components/tab/page-facts.ts';
import { Remedy } from '../../components/tab/Remedy.tsx';
import { stateWords } from '../../components/tab/state-words.ts';
import type { TabState } from '../../components/tab/tab-state.ts';
import { useTexts } from '../../components/texts.tsx';
import type { SourceKey, TermKey } from '../../engine/corpus.ts';
import type { SourceSwitch } from '../../engine/desk.ts';

interface PageViewProps {
  services: DeskTabServices;
  state: TabState;
  settings: Settings | undefined;
  onOpen: (term: TermKey) => void;
  /** The state's button was pressed and did what it says. */
  onDone: () => void;
}

/** What the followed page has: its terms in reading order, what was seen and not marked, and the sources that speak. */
export function PageView({ services, state, settings, onOpen, onDone }: PageViewProps) {
  const texts = useTexts();
  const sources = useSources(services);
  const [isUnchanged, setUnchanged] = useState(false);
  const words = stateWords(state, texts);
  const page = state.kind === 'answering' ? state.page : undefined;
  const terms = page ? listedTerms(page) : [];
  const view = useFocusAfterRemedy(words?.title);
  const isPlain = page?.kind === 'marked' && terms.length > 0;
  const change = (what: SettingsChange) =>
    void services.changeSettings(what).then(
      () => setUnchanged(false),
      () => setUnchanged(true),
    );
  const open = (term: TermKey) => {
    void services.reveal(term).catch(() => false);
    onOpen(term);
  };
  const site =
    page && words?.siteOn !== undefined
      ? { host: page.host, on: words.siteOn, onSwitch: (on: boolean) => change({ kind: 'site', host: page.host, on }) }
      : undefined;
  if (!words) return null;
  return (
    <div class="desk-view" ref={view}>
      {state.kind === 'nothing here' && <NotRunning />}
      {!isPlain && state.kind !== 'nothing here' && (
        <SiteHead level={2} title={words.title} {...(words.where ? { where: words.where } : {})} {...(site ? { site } : {})} />
      )}
      {[words.remedy, words.second].map(
        (kind) =>
          kind && <Remedy key={kind} kind={kind} host={('host' in state && state.host) || ''} services={services} onDone={onDone} />,
      )}
      {terms.length > 0 && <TermList terms={terms} open={undefined} onToggle={open} entry={null} before={() => null} opensElsewhere />}
      {page?.kind === 'marked' && terms.length === 0 && <NothingFound page={page} onLookAgain={() => void services.readAgain()} />}
      {page && page.unmarked.length > 0 && <WhyNoMark unmarked={page.unmarked} onShow={(place) => services.revealPlace(place)} />}
      {settings && sources.length > 0 && (
        <SourceSwitches
          sources={sources}
          off={settings.sites.sourcesOff}
          onSwitch={(source: SourceKey, on: boolean) => change({ kind: 'source', source, on })}
        />
      )}
      <p class={isUnchanged ? 'desk-note' : 'only-heard'} role="status">
        {isUnchanged && texts.text('panel_change_failed')}
      </p>
    </div>
  );
}

/**
 * The browser tells the desk nothing of a page on which the extension does not run, not even whether extensions may read it: the
 * toolbar button's press does.
 */
function NotRunning() {
  const { text } = useTexts();
  return (
    <>
      <SiteHead level={2} title={text('state_not_permitted')} where={text('state_not_permitted_here')} />
      <p class="desk-how">{text('panel_not_running')}</p>
    </>
  );
}

/** The button of a state goes with its state: the focus goes on to the heading of what came instead. */
function useFocusAfterRemedy(title: string | undefined) {
  const view = useRef<HTMLDivElement>(null);
  const wasInside = useRef(false);
  useLayoutEffect(() => {
    const node = view.current;
    if (!node) return undefined;
    if (wasInside.current && node.ownerDocument.activeElement === node.ownerDocument.body) {
      const heading = node.querySelector('h2');
      if (heading) heading.tabIndex = -1;
      heading?.focus({ preventScroll: true });
    }
    const note = ({ target }: FocusEvent) => {
      wasInside.current = target instanceof Element && target.closest('.remedy, .site-head') !== null;
    };
    node.addEventListener('focusin', note);
    return () => node.removeEventListener('focusin', note);
  }, [title]);
  return view;
}

/** Terms of a page that can be opened, for those who ask whether the page has one. */
export const termsOn = (state: TabState): ReadonlySet<TermKey> =>
  new Set(state.kind === 'answering' ? listedTerms(state.page).map(keyOfTerm) : []);

function useSources(services: DeskTabServices): readonly SourceSwitch[] {
  const [sources, setSources] = useState<readonly SourceSwitch[]>([]);
  const read = useCallback(() => void services.describeSources().then(setSources, () => undefined), [services]); // the state says what the engine can't
  useEffect(read, [read]);
  return sources;
}
