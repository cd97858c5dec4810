/** Answers of one frame to the background and the popup. */
import { coversAddress } from '../../common/match-pattern.ts';
import type { PageRequests } from '../../common/messages.ts';
import type { Handlers } from '../../common/messaging.ts';
import { readSettings } from '../../common/settings.ts';
import { createDeskHandlers } from './answer-desk.ts';
import { type FrameReports, takenOf } from './frame-reports.ts';
import { rectsOf } from './mark.ts';
import type { PageSession } from './page-session.ts';
import type { Painter } from './paint-highlights.ts';
import type { CardOpener } from './request-card.ts';
import type { Revisions } from './revisions.ts';
import { findTerm, indexToStepFrom, scrollToMark, stepFrom } from './step-marks.ts';
import { readAddresses } from './whereabouts.ts';

interface Options {
  readonly session: PageSession;
  readonly painter: Painter;
  readonly opener: CardOpener;
  readonly reports: FrameReports;
  readonly revisions: Revisions;
  /** Reads soon, also a page that is paused. */
  readonly readNow: () => void;
  readonly signal: AbortSignal;
  /** Takes everything away and stops. */
  readonly stop: () => void;
}

export function createPageHandlers({
  session,
  painter,
  opener,
  reports,
  revisions,
  readNow,
  signal,
  stop,
}: Options): Handlers<PageRequests> {
  let stepped = -1;
  const stopped = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(new Error('stopped')));
  });
  stopped.catch(() => undefined); // nobody may be waiting
  return {
    ...createDeskHandlers(session, painter),
    async pageState({ after }) {
      if (after !== undefined) await Promise.race([revisions.past(after), stopped]);
      return session.state();
    },
    revealTerm({ term }) {
      const mark = findTerm(term, session.marks(), session.reading());
      if (mark) scrollToMark(mark);
      return mark !== undefined;
    },
    framesWith: ({ term }) => reports.having(term, session.ownTerms()),
    async stepMark({ direction }) {
      const marks = session.marks();
      const opened = opener.opened()?.mark;
      const boxes = opened ? [] : marks.map((one) => rectsOf(one)[0]);
      const from = opened ? marks.indexOf(opened) : indexToStepFrom(boxes, stepped, direction, innerHeight);
      stepped = stepFrom(marks.length, from, direction);
      const mark = marks[stepped];
      if (!mark) return false;
      scrollToMark(mark);
      await opener.open(mark, 'keyboard');
      return true;
    },
    toggleMarks: () => session.toggle(),
    async takenMarks({ frameId }) {
      await session.decided();
      if (session.isOff()) throw new Error('switched off here');
      return takenOf(session.ownTerms(), reports, frameId);
    },
    noteFrame({ frameId, terms }) {
      reports.note(frameId, terms);
      revisions.raise();
    },
    noteUnmarked({ frameId, unmarked }) {
      reports.noteUnmarked(frameId, unmarked);
      revisions.raise();
    },
    async markAnyway() {
      session.markAnyway();
      await session.update();
    },
    async readAgain({ anew }) {
      if (anew) session.chooseAnew();
      session.setSettings(await readSettings());
      readNow();
    },
    stopOn({ patterns }) {
      const addresses = readAddresses();
      if (patterns.some((pattern) => addresses.some((address) => coversAddress(pattern, address)))) stop();
    },
  };
}
