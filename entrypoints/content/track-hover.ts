/** Opens a card where the pointer rests, keeps it while the pointer is on its way there, closes it when it leaves. */
import { DWELL_MOVE_PX, DWELL_MS } from '../../common/limits.ts';
import { isBetween, type Point } from './corridor.ts';
import { findMark, isOn } from './hit-test.ts';
import { type Mark, rectsOf } from './mark.ts';
import type { CardOpener } from './request-card.ts';

/** At rest so long the pointer is worth a hit test, and a mark under it its text. */
const REST_MS = 80;
/** Outside mark, card and the way between them the card stays this long. */
const GRACE_MS = 300;
const SLACK_PX = 6;

interface Options {
  readonly signal: AbortSignal;
  readonly marks: () => readonly Mark[];
  readonly opener: CardOpener;
  /** Asked with the pointer's moves, at most once a second. */
  readonly onMove: () => void;
}

/** Listens to the pointer on the window, before the page does, and keeps nothing from the page. */
export function trackHover({ signal, marks, opener, onMove }: Options): void {
  let anchor: Point = { x: Number.NaN, y: Number.NaN };
  let resting: ReturnType<typeof setTimeout> | undefined;
  let leaving: ReturnType<typeof setTimeout> | undefined;
  let wasInCard = false;
  let checkedMs = Number.NEGATIVE_INFINITY;

  const stopResting = () => clearTimeout(resting);
  const stopLeaving = () => {
    clearTimeout(leaving);
    leaving = undefined;
  };

  const onRest = (point: Point) => {
    const mark = findMark(point.x, point.y, marks());
    if (!mark || mark === opener.dismissed() || mark === opener.opened()?.mark || opener.card()?.isPinned()) return;
    opener.prepare(mark);
    resting = setTimeout(() => {
      if (findMark(point.x, point.y, marks()) === mark) void opener.open(mark, 'pointer');
    }, DWELL_MS - REST_MS);
  };

  const leave = () => {
    const opened = opener.opened();
    if (!opened || opener.card()?.isPinned()) return;
    // What was silenced can be undone for as long as the card says so; then it closes by itself.
    if (opened.isSilenced) return;
    // A card that the keyboard opened stays until the pointer has been in it.
    if (opened.by !== 'pointer' && !wasInCard) return;
    leaving ??= setTimeout(() => {
      leaving = undefined;
      if (!opener.card()?.isPinned()) opener.close();
    }, GRACE_MS);
  };

  const follow = (event: PointerEvent) => {
    const opened = opener.opened();
    if (!opened) {
      wasInCard = false;
      return;
    }
    const box = opener.card()?.box();
    const point = { x: event.clientX, y: event.clientY };
    const inCard = isInCard(event, opener);
    wasInCard ||= inCard;
    const rects = rectsOf(opened.mark);
    if (inCard || isOn(point.x, point.y, rects, SLACK_PX) || (box && rects.some((rect) => isBetween(point, rect, box, SLACK_PX))))
      stopLeaving();
    else leave();
  };

  const move = (event: PointerEvent) => {
    if (!event.isTrusted || event.pointerType === 'touch') return;
    if (event.timeStamp - checkedMs > 1000) {
      checkedMs = event.timeStamp;
      onMove();
    }
    follow(event);
    const dismissed = opener.dismissed();
    if (dismissed && !isOn(event.clientX, event.clientY, rectsOf(dismissed), SLACK_PX)) opener.forgive();
    const point = { x: event.clientX, y: event.clientY };
    if (event.buttons !== 0 || isInCard(event, opener)) return stopResting();
    if (Math.hypot(point.x - anchor.x, point.y - anchor.y) <= DWELL_MOVE_PX) return;
    anchor = point;
    stopResting();
    if (marks().length > 0) resting = setTimeout(() => onRest(point), REST_MS);
  };

  const options = { capture: true, passive: true, signal } as const;
  addEventListener('pointermove', move, options);
  addEventListener('pointerdown', (event) => press(event, opener, stopResting), options);
  addEventListener('click', (event) => tap(event, marks(), opener), options);
  addEventListener(
    'pointerout',
    (event) => {
      if (event.relatedTarget !== null || event.pointerType === 'touch' || isInCard(event, opener)) return;
      stopResting();
      leave();
    },
    options,
  );
  addEventListener('wheel', stopResting, options);
  signal.addEventListener('abort', () => {
    stopResting();
    stopLeaving();
  });
}

const isInCard = (event: Event, opener: CardOpener) => {
  const element = opener.card()?.element();
  return element !== undefined && event.composedPath().includes(element);
};

/** A press beside the card closes it, unless it is pinned. */
function press(event: PointerEvent, opener: CardOpener, stopResting: () => void): void {
  if (!event.isTrusted) return;
  stopResting();
  if (opener.opened() && !opener.card()?.isPinned() && !isInCard(event, opener)) opener.close();
}

const CONTROLS = 'a[href], button, input, select, textarea, label, summary, [role=button], [role=link], [onclick]';

/** A tap on a mark opens its card; what the page itself makes of the tap goes on. */
function tap(event: MouseEvent, marks: readonly Mark[], opener: CardOpener): void {
  if (!event.isTrusted || (event as Partial<PointerEvent>).pointerType !== 'touch' || isInCard(event, opener)) return;
  const mark = findMark(event.clientX, event.clientY, marks);
  if (!mark || mark.inLink || mark.element.closest(CONTROLS)) return;
  void opener.open(mark, 'touch');
}
