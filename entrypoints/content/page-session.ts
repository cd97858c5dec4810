/** The life of one frame: reads when told to, paints, and knows the state that the popup shows. */
import type { PageState, Unmarked } from '../../common/messages.ts';
import { readSettings, type Settings } from '../../common/settings.ts';
import type { PageTerm } from '../../engine/page.ts';
import type { FrameReports } from './frame-reports.ts';
import { isStanding, keyOf, type Mark } from './mark.ts';
import type { Painter } from './paint-highlights.ts';
import { paintedIn, placeMarks } from './place-marks.ts';
import { createPageReader, type Reading } from './read-page.ts';
import type { Revisions } from './revisions.ts';
import { listUnmarked } from './unmarked.ts';

export interface PageSession {
  /** Reads and paints; calls while it runs make it run once more. */
  update(): Promise<void>;
  /** Marks that are painted, in reading order. */
  marks(): readonly Mark[];
  reading(): Reading | undefined;
  settings(): Settings | undefined;
  setSettings(settings: Settings): void;
  /** Takes away marks whose words have changed; for every batch of changes. */
  dropFallen(): void;
  /** Sets what the page may have cleared. */
  restore(): void;
  toggle(): void;
  markAnyway(): void;
  /** The next reading chooses as if nothing were painted yet: what took a silenced mark's place gives it back. */
  chooseAnew(): void;
  setRestless(isRestless: boolean): void;
  /** Another page begins in the same document. */
  startPage(): void;
  /** Terms of this frame; a mark that could not be painted is none. */
  ownTerms(): PageTerm[];
  /** What this frame has seen and not marked. */
  ownUnmarked(): Unmarked[];
  isOff(): boolean;
  state(): PageState;
  /** Resolves when nothing is being decided and something was. */
  decided(): Promise<void>;
}

interface Options {
  readonly signal: AbortSignal;
  readonly isTop: boolean;
  readonly host: () => string | undefined;
  readonly painter: Painter;
  readonly reports: FrameReports;
  readonly revisions: Revisions;
  readonly onPainted: (marks: readonly Mark[]) => void;
  readonly onRead: (reading: Reading) => void;
}

export function createPageSession(options: Options): PageSession {
  const { signal, isTop, host, painter, reports, revisions, onPainted, onRead } = options;
  const reader = createPageReader();
  let settings: Settings | undefined;
  let reading: Reading | undefined;
  let marks: readonly Mark[] = [];
  let error: string | undefined;
  let isHidden = false;
  let isRestless = false;
  let isForced = false;
  let isAnew = false;
  let page = 0;
  let running: Promise<void> | undefined;
  let again = false;
  const first = Promise.withResolvers<void>();

  const isOff = () => settings?.sites.off.includes(host() ?? '') ?? false;

  const show = (next: readonly Mark[]) => {
    marks = next;
    const visible = isHidden ? [] : marks;
    painter.paint(visible);
    onPainted(visible);
  };

  const readOnce = async () => {
    settings ??= await readSettings();
    if (isOff()) {
      reading = undefined;
      return show([]);
    }
    const asked = page;
    const anew = isAnew;
    isAnew = false;
    const found = await reader.read({
      isTop,
      markAnyway: isForced,
      painted: (blocks) =>
        asked === page && !anew ? paintedIn(blocks, marks).map(({ term, block, start }) => ({ term, block, start })) : [],
    });
    if (signal.aborted || isOff() || asked !== page) return;
    reading = found;
    error = undefined;
    show(placeMarks(found, marks, new Set(isTop ? reports.marked() : [])));
    onRead(found);
  };

  const run = async () => {
    do {
      again = false;
      try {
        await readOnce();
      } catch (thrown) {
        if (signal.aborted) break;
        error = thrown instanceof Error ? thrown.message : String(thrown);
        show(marks.filter(isStanding));
      }
    } while (again && !signal.aborted);
    running = undefined;
    first.resolve();
    revisions.raise();
  };

  const ownTerms = (): PageTerm[] => {
    const painted = new Set(marks.map(({ term }) => term));
    return (reading?.decision?.terms ?? []).map((term) => {
      if (term.mark === undefined || painted.has(keyOf(term))) return term;
      const { mark: _mark, ...unmarked } = term;
      return reports.marked().includes(keyOf(term)) ? { ...unmarked, unpainted: 'marked in another frame' } : unmarked;
    });
  };

  const kind = (): PageState['kind'] => {
    if (document.contentType === 'application/pdf') return 'nothing here';
    if (isOff()) return 'off here';
    if (error !== undefined) return 'failed';
    if (!reading) return 'reading';
    if (isHidden) return 'marks hidden';
    if (isRestless) return 'paused';
    if (!reading.context.isArticle && !isForced) return 'no article';
    return reading.collected.tooLong ? 'too long' : 'marked';
  };

  const ownUnmarked = (): Unmarked[] => (reading && !isOff() ? listUnmarked(reading, ownTerms()) : []);

  const state = (): PageState => {
    const own = isOff() ? [] : reports.merge(ownTerms());
    const unmarked = isOff() ? [] : reports.mergeUnmarked(ownUnmarked());
    return {
      revision: revisions.current(),
      kind: kind(),
      host: host() ?? '',
      title: reading?.context.title ?? '',
      language: reading?.context.language ?? 'und',
      ...(reading?.context.date === undefined ? {} : { date: reading.context.date }),
      marks: isHidden ? 0 : own.filter(({ mark }) => mark !== undefined).length,
      terms: own,
      ...(error === undefined ? {} : { error }),
      unmarked,
      ifTopicSwitched: reading?.decision?.ifTopicSwitched ?? {},
      ownIfTopicOn: reading?.decision?.ownIfTopicOn ?? {},
      ...(reading?.collected.tooLong ? { wordsRead: reading.words } : {}),
    };
  };

  return {
    update() {
      again = running !== undefined;
      running ??= run();
      return running;
    },
    marks: () => (isHidden ? [] : marks),
    reading: () => reading,
    settings: () => settings,
    setSettings(given) {
      settings = given;
    },
    dropFallen() {
      const standing = marks.filter(isStanding);
      if (standing.length < marks.length) show(standing);
    },
    restore: () => painter.restore(),
    toggle() {
      isHidden = !isHidden;
      show(marks);
      revisions.raise();
    },
    markAnyway() {
      isForced = true;
    },
    chooseAnew() {
      isAnew = true;
    },
    setRestless(given) {
      isRestless = given;
      revisions.raise();
    },
    startPage() {
      page += 1;
      isForced = false;
      reading = undefined;
      reports.forget();
      reader.forgetPage();
      show([]);
      revisions.raise();
    },
    ownTerms,
    ownUnmarked,
    isOff,
    state,
    async decided() {
      await first.promise;
      await running;
    },
  };
}
