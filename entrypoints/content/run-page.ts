/** Puts the parts of one frame together once its document is there. */
import { answerPage, askBackground } from '../../common/messaging.ts';
import { bringsBack, watchSettings } from '../../common/settings.ts';
import { createPageHandlers } from './answer-page.ts';
import { listenForEscape } from './escape-key.ts';
import { createFrameReports } from './frame-reports.ts';
import { createPageSession } from './page-session.ts';
import { createPainter } from './paint-highlights.ts';
import { type CardOpener, createCardOpener } from './request-card.ts';
import { createRevisions } from './revisions.ts';
import { createShownWatcher } from './shown.ts';
import { trackHover } from './track-hover.ts';
import { type PageWatcher, watchPage } from './watch-page.ts';

export interface PageRun {
  readonly signal: AbortSignal;
  /** Ends the run. */
  readonly stop: () => void;
  /** True when the extension is gone; reading it is what ends the run. */
  readonly isGone: () => boolean;
  readonly isTop: boolean;
  /** The site that the reader sees in the address bar, where a frame can know it. */
  readonly host: () => string | undefined;
  /** The script came after the document. */
  readonly isLate: boolean;
  readonly whenReady: Promise<void>;
  /** Calls back when the page becomes another one without loading. */
  readonly onOtherPage: (callback: () => void) => void;
}

/** Starts everything; all of it ends with the signal. */
export function runPage(run: PageRun): void {
  const { signal, isTop, host, isGone } = run;
  let opener: CardOpener | undefined;
  let watcher: PageWatcher | undefined;
  // First of all, so that no listener of the page can come before it.
  const escapeKey = listenForEscape({ signal, isLate: run.isLate, onEscape: () => opener?.card()?.escape() ?? false });

  const painter = createPainter();
  signal.addEventListener('abort', () => painter.clear());
  const reports = createFrameReports();
  const revisions = createRevisions();
  const session = createPageSession({
    signal,
    isTop,
    host,
    painter,
    reports,
    revisions,
    onPainted(marks) {
      const opened = opener?.opened();
      // What its own card has silenced is gone as well, and the card still offers the way back.
      if (opened && !opened.isSilenced && !marks.includes(opened.mark)) opener?.close();
    },
    onRead(reading) {
      watcher?.watchRoots(reading.collected.shadowRoots);
      watcher?.noteReading(reading);
      shown.watch(reading.hidden);
      if (!isTop) tellUnmarked();
    },
  });
  let told = '[]';
  const tellUnmarked = () => {
    const unmarked = session.ownUnmarked();
    if (JSON.stringify(unmarked) === told) return;
    told = JSON.stringify(unmarked);
    void askBackground('noteUnmarked', { unmarked }).catch(() => undefined); // the top frame's list is then without ours
  };
  const shown = createShownWatcher(() => void session.update(), signal);
  const cards = createCardOpener({ signal, session, painter, host, onOpenChange: escapeKey.setOpen });
  opener = cards;
  const stop = () => {
    if (isTop) void askBackground('showCount', { marks: null }).catch(() => undefined);
    run.stop();
  };
  const readNow = () => (watcher ? watcher.readNow() : void session.update());
  const stopAnswering = answerPage(createPageHandlers({ session, painter, opener: cards, reports, revisions, readNow, signal, stop }));
  const stopSettings = watchSettings((settings) => {
    const before = session.settings();
    session.setSettings(settings);
    // What took the place of something that comes back gives it up again.
    if (before && bringsBack(before, settings)) session.chooseAnew();
    if (watcher) void session.update();
  });
  signal.addEventListener('abort', () => {
    stopAnswering();
    stopSettings();
  });
  if (isTop) showCounts(revisions, session, signal);

  const look = () => {
    if (isGone()) return;
    session.restore();
    painter.remeasure();
  };
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => painter.remeasure(), { signal });
  addEventListener('focus', look, { signal });
  addEventListener('pageshow', look, { signal });
  addEventListener('visibilitychange', look, { signal, capture: true });
  trackHover({ signal, marks: session.marks, opener: cards, onMove: look });

  void run.whenReady.then(() => {
    if (isGone()) return;
    watcher = watchPage({
      signal,
      isOurs: (node) => node === cards.card()?.element(),
      onChange() {
        if (isGone()) return;
        session.dropFallen();
        session.restore();
      },
      onDue: () => void session.update(),
      onRestless: session.setRestless,
    });
    run.onOtherPage(() => {
      cards.close();
      session.startPage();
      readNow();
    });
    // Styles that came with the last files may have shown text that was hidden.
    if (document.readyState !== 'complete') addEventListener('load', readNow, { signal, once: true });
    void session.update();
  });
}

/** Keeps the number on the toolbar button in step; asks only when it changes. */
function showCounts(
  revisions: ReturnType<typeof createRevisions>,
  session: ReturnType<typeof createPageSession>,
  signal: AbortSignal,
): void {
  let before: number | null = null;
  void (async () => {
    for (let revision = revisions.current(); !signal.aborted; revision = revisions.current()) {
      const { kind, marks } = session.state();
      const now = kind === 'marked' || kind === 'too long' || kind === 'paused' ? marks : null;
      // A lost context is met again, and dealt with, at the next look.
      if (now !== before && !signal.aborted) await askBackground('showCount', { marks: now }).catch(() => undefined);
      before = now;
      await revisions.past(revision);
    }
  })();
}
