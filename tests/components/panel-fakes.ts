/** The desk's services without a browser, over those of the popup. */
import type { DeskTabServices, FollowedTab } from '../../common/desk-services.ts';
import type { DeskRequest } from '../../common/messages.ts';
import type { SourceSwitch } from '../../engine/desk.ts';
import type { PanelServices } from '../../entrypoints/sidepanel/panel-services.ts';
import { createFakeServices, type FakeBrowser } from './popup-fakes.ts';
import { PACK, PAGE } from './popup-sample.ts';

export const SOURCES: readonly SourceSwitch[] = [
  source('s1', 'opinion essay, 2023', 'article', { questions: 2, framings: 2, passages: 9 }),
  source('s4', 'TRT World explainer, February 2025', 'article', { questions: 3, framings: 4, passages: 12 }),
  source('nato-bucharest-2008', 'Bucharest Summit Declaration, 2008', 'record', { questions: 0, framings: 0, passages: 5 }),
];

function source(
  id: string,
  shortName: string,
  role: SourceSwitch['role'],
  counts: Pick<SourceSwitch, 'questions' | 'framings' | 'passages'>,
) {
  return {
    key: `${PACK}/${id}` as const,
    language: 'en',
    shortName,
    title: shortName,
    role,
    date: null,
    basis: 'none' as const,
    ...counts,
  };
}

export interface FakeDesk extends FakeBrowser {
  tab?: FollowedTab;
  request?: DeskRequest;
  /** False when the words are no longer on the page. */
  revealed?: boolean;
}

/** Services of a window with one followed tab, which the test can change; `asked` lists what changes something. */
export function createFakeDesk(given: FakeDesk = {}) {
  const fake = createFakeServices(given);
  let tab = given.tab ?? { id: 7, title: PAGE.title };
  let request = given.request;
  let onTab = () => {};
  let onRequest = () => {};
  const note = <T>(value: T, ...what: unknown[]): Promise<T> => {
    fake.asked.push(what);
    return Promise.resolve(value);
  };
  const tabServices: DeskTabServices = {
    ...fake.services,
    revealPlace: (place) => note(given.revealed ?? true, 'revealPlace', place.surface),
    readingPlace: async () => ({ address: 'https://news.example/a', title: PAGE.title }),
    selectedText: async () => undefined,
    pageWordings: async () => ({ questions: [] }),
    revealWording: async () => true,
    checkClaim: async () => ({ passages: [], questions: [], figures: [], quotations: [] }),
    timeline: async () => [],
    polls: async () => [],
    describeSources: async () => SOURCES,
    describeSubject: async () => undefined,
    writeCitations: async () => 'A citation',
    keep: (subject, place) => note({ ok: false, reason: 'full', words: 'The storage is full.' } as const, 'keep', subject, place),
  };
  const services = {
    followedTab: async () => tab,
    watchFollowedTab: (listener) => {
      onTab = listener;
      return () => {};
    },
    goTo: (tabId) => note(undefined, 'goTo', tabId),
    of: () => tabServices,
    notes: {
      isPrivate: false,
      listNotes: async () => [],
      findNotes: async () => [],
      watchNotes: () => () => {},
      writeNote: async () => ({ ok: false, reason: 'gone', words: 'Gone.' }),
      removeNote: async () => {},
      restoreNote: async () => ({ ok: false, reason: 'gone', words: 'Gone.' }),
      writeCitations: async () => '',
      copy: async () => {},
      saveFile: () => {},
      writeBackup: async () => '',
      readBackup: async () => ({ ok: true, notes: 0 }),
      today: () => '2026-10-20',
    },
    takeRequest: async () => {
      const taken = request;
      request = undefined;
      return taken;
    },
    watchRequests: (listener) => {
      onRequest = listener;
      return () => {};
    },
  } satisfies PanelServices;
  return {
    ...fake,
    services,
    follow(next: FollowedTab) {
      tab = next;
      onTab();
    },
    ask(next: DeskRequest) {
      request = next;
      onRequest();
    },
  };
}
