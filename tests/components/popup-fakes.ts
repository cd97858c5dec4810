/** The popup's services without a browser: a page that can be changed, and a memory of what was asked. */

import type { Place } from '../../common/find-place.ts';
import type { DeskRequest, HiddenTerm, PageState } from '../../common/messages.ts';
import { changed, type Settings, type SettingsChange } from '../../common/settings.ts';
import type { TermKey } from '../../engine/corpus.ts';
import type { SearchResults, TermView } from '../../engine/views.ts';
import type { PopupServices } from '../../entrypoints/popup/popup-services.ts';
import { BUCHAREST, PACK, PACKS, PAGE, QUESTION, TERMS, uncontested } from './popup-sample.ts';

export interface FakeBrowser {
  page?: PageState | undefined;
  place?: Place;
  settings?: Partial<Settings>;
  hidden?: HiddenTerm[];
  /** What the browser answers when a site is asked for; without it, it asks for nothing and fails. */
  allows?: boolean;
  browserKind?: 'chromium' | 'firefox';
  now?: string;
  packAgeTold?: string;
  results?: SearchResults;
  runOnce?: { ok: true; page: PageState } | { ok: false; reason: string };
  packsFail?: string;
  copyFails?: boolean;
  /** What a card asked of the desk, where the browser opened the popup in its place. */
  request?: DeskRequest;
  explain?: (term: TermKey) => Promise<TermView | undefined>;
}

const NOTHING: SearchResults = { how: 'nearest', terms: [], questions: [], passages: [], counts: { terms: 0, questions: 0, passages: 0 } };

export const ON_PAGE: FakeBrowser = { page: PAGE, place: { access: 'permitted', host: PAGE.host } };

const DEFAULTS: Settings = {
  display: { topicsOff: [], newestFirst: false },
  sites: { off: [], hiddenTerms: [], sourcesOff: [] },
  unreadable: [],
};

/** Services over a browser that the test describes; `asked` lists every question that changes something. */
export function createFakeServices(given: FakeBrowser = ON_PAGE) {
  let page = 'page' in given ? given.page : PAGE;
  let place: Place = given.place ?? { access: 'permitted', host: PAGE.host };
  let settings: Settings = { ...DEFAULTS, ...given.settings };
  let hidden = given.hidden ?? [];
  let wait: ((page: PageState | undefined) => void) | undefined;
  const asked: unknown[][] = [];
  const watchers = new Set<(settings: Settings) => void>();
  const loads = new Set<() => void>();

  const showPage = (next: Partial<PageState>) => {
    page = { ...(page ?? PAGE), ...next, revision: (page?.revision ?? 0) + 1 };
    wait?.(page);
  };
  const note = <T>(value: T, ...what: unknown[]): Promise<T> => {
    asked.push(what);
    return Promise.resolve(value);
  };

  const services: PopupServices = {
    findPlace: async () => place,
    pageState: async () => page,
    nextPageState: () => new Promise((resolve) => (wait = resolve)),
    watchTab: (onLoaded) => listen(loads, onLoaded),
    reveal: (term) => note(true, 'reveal', term),
    markAnyway: () => note(undefined, 'markAnyway'),
    readAgain: () => note(undefined, 'readAgain'),
    toggleMarks: () => note(undefined, 'toggleMarks'),
    runOnce: () => {
      const outcome = given.runOnce ?? { ok: false, reason: 'no' };
      if (outcome.ok) page = outcome.page;
      return note(outcome, 'runOnce');
    },
    reload: () => note(undefined, 'reload'),
    explain:
      given.explain ??
      (async (term) => {
        const known = TERMS.find((one) => term === `${PACK}/${one.term}`);
        return known && (known.term === BUCHAREST.id ? BUCHAREST : uncontested(known));
      }),
    explainQuestion: async (pack, id) => (pack === PACK && id === QUESTION.id ? { ...QUESTION, record: BUCHAREST.record } : undefined),
    search: (query) => note(given.results ?? NOTHING, 'search', query),
    describePacks: async () => {
      if (given.packsFail) throw new Error(given.packsFail);
      return PACKS;
    },
    hideTerm: (term, isHidden) => {
      hidden = hiddenAfter(hidden, { term, name: nameOf(term), until: 'the tab closes' }, isHidden);
      return note(undefined, 'hideTerm', term, isHidden);
    },
    hiddenTerms: async () => hidden,
    readSettings: async () => settings,
    watchSettings: (onChange) => listen(watchers, onChange),
    changeSettings: (change) => {
      if (change.kind === 'term') {
        hidden = hiddenAfter(hidden, { term: change.term, name: nameOf(change.term), until: 'brought back' }, change.hidden);
      }
      settings = applied(settings, change);
      for (const watcher of watchers) watcher(settings);
      return note(undefined, 'changeSettings', change);
    },
    allow: (host) => (given.allows === undefined ? Promise.reject(new Error('no gesture')) : note(given.allows, 'allow', host)),
    giveBack: (patterns) => note(true, 'giveBack', patterns),
    browserKind: given.browserKind ?? 'chromium',
    now: () => new Date(given.now ?? '2026-10-20T12:00:00Z'),
    packAgeTold: async () => given.packAgeTold,
    tellPackAge: (asOf) => note(undefined, 'tellPackAge', asOf),
    copy: (text) => (given.copyFails ? Promise.reject(new Error('refused')) : note(undefined, 'copy', text)),
    close: () => void note(undefined, 'close'),
    takeRequest: async () => given.request,
    openDesk: (show) => note(undefined, 'openDesk', show),
  };
  /** Our script is gone from the page, and what the browser now says of the place. */
  const stopPage = (now?: Place) => {
    page = undefined;
    place = now ?? place;
    wait?.(undefined);
  };
  return { services, asked, showPage, stopPage, load: () => void [...loads].map((onLoaded) => onLoaded()) };
}

const nameOf = (term: TermKey) => TERMS.find((one) => term === `${PACK}/${one.term}`)?.name ?? term;

function hiddenAfter(before: readonly HiddenTerm[], one: HiddenTerm, isHidden: boolean): HiddenTerm[] {
  const others = before.filter(({ term, until }) => term !== one.term || until !== one.until);
  return isHidden ? [...others, one] : others;
}

function listen<T>(listeners: Set<T>, listener: T): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

function applied(settings: Settings, change: SettingsChange): Settings {
  const item = change.kind === 'topic' || change.kind === 'order' ? 'display' : 'sites';
  return { ...settings, [item]: changed(settings, change) };
}
