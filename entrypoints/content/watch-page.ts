/** Tells when a page's text may have changed, however often the page changes. */
import { RESTLESS_MS } from '../../common/limits.ts';
import { isHidingStyle } from './element-roles.ts';
import { createRestlessClock, createTokenBucket } from './token-bucket.ts';

/** Changes come in bursts: a reading waits for the end of one. */
const SETTLE_MS = 120;
/** Readings at once, and then one in so many milliseconds. */
const BUCKET = { capacity: 4, refillMs: 1000 };
/** A page that changes without its text changing is looked at less and less, up to this. */
const IDLE_MAX_MS = 3000;
/** Without a change for so long a restless page has come to rest. */
const REST_MS = 1500;

const ATTRIBUTES = ['hidden', 'aria-hidden', 'contenteditable', 'open', 'style', 'lang', 'slot'];

export interface PageWatcher {
  /** Watches open shadow roots besides the document. */
  watchRoots(roots: readonly ShadowRoot[]): void;
  /** A reading is done: whether it found other text, and how long it held the page's thread. */
  noteReading(found: { readonly isChanged: boolean; readonly tookMs: number }): void;
  /** A reading soon, whatever the page does: the reader asked. */
  readNow(): void;
}

interface Options {
  readonly signal: AbortSignal;
  /** At once with every batch of changes, before the next frame. */
  readonly onChange: () => void;
  /** It is time to read again. */
  readonly onDue: () => void;
  /** The page doesn't come to rest, or has. */
  readonly onRestless: (isRestless: boolean) => void;
  /** Nodes of our own. */
  readonly isOurs: (node: Node) => boolean;
}

export function watchPage({ signal, onChange, onDue, onRestless, isOurs }: Options): PageWatcher {
  const bucket = createTokenBucket(BUCKET);
  const clock = createRestlessClock({ limitMs: RESTLESS_MS, pauseMs: REST_MS });
  const watched = new WeakSet<Node>();
  let due: ReturnType<typeof setTimeout> | undefined;
  let isRestless = false;
  let leastWaitMs = SETTLE_MS;

  const rest = () => {
    clock.reset();
    if (!isRestless) return;
    isRestless = false;
    onRestless(false);
  };

  const schedule = () => {
    if (isRestless) {
      // Each change puts the end of the pause off.
      clearTimeout(due);
      due = setTimeout(fire, REST_MS);
    } else due ??= setTimeout(fire, Math.max(leastWaitMs, bucket.take(performance.now())));
  };

  const fire = () => {
    due = undefined;
    if (isRestless) rest();
    onDue();
  };

  const observer = new MutationObserver((records) => {
    if (signal.aborted || records.every((record) => isIdle(record, isOurs))) return;
    onChange();
    schedule();
  });
  const options = {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    attributeFilter: ATTRIBUTES,
    attributeOldValue: true,
  };
  observer.observe(document, options);
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(due);
  });

  return {
    watchRoots(roots) {
      for (const root of roots) {
        if (watched.has(root)) continue;
        watched.add(root);
        observer.observe(root, options);
      }
    },
    noteReading({ isChanged, tookMs }) {
      // No more than a twentieth of the page's thread.
      const costMs = Math.max(SETTLE_MS, 20 * tookMs);
      leastWaitMs = isChanged ? costMs : Math.min(IDLE_MAX_MS, Math.max(costMs, 2 * leastWaitMs));
      if (!isChanged || isRestless || !clock.note(performance.now())) return;
      isRestless = true;
      onRestless(true);
      schedule(); // it may rest from now on, and then nothing else would wake us
    },
    readNow() {
      clearTimeout(due);
      leastWaitMs = SETTLE_MS;
      rest();
      due = setTimeout(fire, 0);
    },
  };
}

/** Changes that can't bear on what is read. */
function isIdle(record: MutationRecord, isOurs: (node: Node) => boolean): boolean {
  if (record.type === 'childList') {
    return [...record.addedNodes].every(isOurs) && [...record.removedNodes].every(isOurs);
  }
  if (record.type !== 'attributes') return false;
  // Not `target.getAttribute`: a form's control may have that name.
  const now = Element.prototype.getAttribute.call(record.target, record.attributeName ?? '');
  if (record.attributeName === 'style') return isHidingStyle(now) === isHidingStyle(record.oldValue);
  return now === record.oldValue;
}
