/** Opens the card for a mark: its text and its script are asked of the background, the card itself lives in a script of its own. */
import type { Card, CardClosed, DeskAsk, Silence } from '../../common/card.ts';
import { askBackground } from '../../common/messaging.ts';
import { readSettings } from '../../common/settings.ts';
import { browserTexts, type Texts } from '../../common/texts.ts';
import type { TermKey } from '../../engine/corpus.ts';
import type { TermView } from '../../engine/views.ts';
import { readPlace } from './answer-desk.ts';
import { isStanding, type Mark, rectsOf } from './mark.ts';
import type { PageSession } from './page-session.ts';
import type { Painter } from './paint-highlights.ts';
import { createId, silence } from './silence.ts';

/** What was asked for when the pointer came to rest is used if the card opens within this time. */
const PREFETCH_MS = 10_000;

export type OpenedBy = 'pointer' | 'touch' | 'keyboard';

export interface CardOpener {
  /** Asks for the entry and the card's script, before it is sure that they are needed. */
  prepare(mark: Mark): void;
  /** Opens the card; does nothing where the page's modal dialog or `inert` would make it dead. */
  open(mark: Mark, by: OpenedBy): Promise<void>;
  close(): void;
  /** The mark whose card is open, what opened it, and whether the card has silenced it. */
  opened(): Readonly<Opened> | undefined;
  card(): Card | undefined;
  /** The mark whose card was closed last by the reader: the pointer that still rests on it opens nothing. */
  dismissed(): Mark | undefined;
  /** The pointer has left that mark: resting on it opens its card again. */
  forgive(): void;
}

interface Opened {
  mark: Mark;
  by: OpenedBy;
  isSilenced: boolean;
  /** Of the note that this card writes: pressing Keep twice keeps once. */
  readonly noteId: string;
}

interface Options {
  readonly signal: AbortSignal;
  readonly session: PageSession;
  readonly painter: Painter;
  readonly host: () => string | undefined;
  readonly onOpenChange: (isOpen: boolean) => void;
}

export function createCardOpener({ signal, session, painter, host, onOpenChange }: Options): CardOpener {
  // Made for the first card: plural rules and number formats cost every frame of every page 15 ms and more.
  let texts: Texts | undefined;
  let prefetched: { readonly term: TermKey; readonly view: Promise<TermView | undefined>; readonly atMs: number } | undefined;
  let injected: Promise<boolean> | undefined;
  let opened: Opened | undefined;
  let dismissed: Mark | undefined;
  let asked = 0;
  const card = () => globalThis.__crosslightCard;

  const explain = (term: TermKey): Promise<TermView | undefined> => {
    if (prefetched?.term === term && performance.now() - prefetched.atMs < PREFETCH_MS) return prefetched.view;
    const view = askBackground('explainTerm', { term });
    view.catch(() => undefined); // the card shows the error, if it opens
    prefetched = { term, view, atMs: performance.now() };
    return view;
  };

  const inject = async (): Promise<boolean> => {
    if (card()) return true;
    injected ??= askBackground('injectCard', {}).catch(() => false);
    const done = await injected;
    if (!card()) injected = undefined;
    return done;
  };

  const settle = (it: Opened, how: CardClosed) => {
    if (opened !== it) return;
    opened = undefined;
    if (how === 'escape' || how === 'button') dismissed = it.mark;
    painter.showOpen(undefined);
    onOpenChange(false);
  };

  const change = (newestFirst: boolean) =>
    askBackground('changeSettings', { id: createId(), change: { kind: 'order', newestFirst } }).catch(() => undefined);

  /** The card stays while its silencing stands: the mark goes before the background has answered. */
  const silenceCard = async (it: Opened, what: Silence) => {
    it.isSilenced = true;
    try {
      await silence({ what, silenced: true, mention: it.mark.mention, host: host() });
      if (opened === it) painter.showOpen(undefined);
    } catch (error) {
      it.isSilenced = false;
      throw error;
    }
  };

  const unsilenceCard = async (it: Opened, what: Silence) => {
    await silence({ what, silenced: false, mention: it.mark.mention, host: host() });
    session.setSettings(await readSettings());
    session.chooseAnew();
    await session.update();
    const again = session.marks().find(({ term }) => term === it.mark.term);
    if (opened !== it) return;
    if (!again) return card()?.close();
    it.isSilenced = false;
    it.mark = again;
    painter.showOpen(again);
  };

  const subjectOf = ({ mark: { mention } }: Opened) => ({ kind: 'term', pack: mention.pack, id: mention.term }) as const;
  /** Where the reader is; a page that can't say it is cited without. */
  const placeOf = async ({ mark }: Opened) => {
    const place = await readPlace(session, mark.term).catch(() => undefined);
    return place ? { place } : {};
  };
  const keep = async (it: Opened) => askBackground('keep', { id: it.noteId, subject: subjectOf(it), ...(await placeOf(it)) });
  const showInDesk = async (it: Opened, ask: DeskAsk) => {
    if (ask.kind === 'question') return askBackground('openDesk', { show: ask });
    if (ask.kind === 'term') return askBackground('openDesk', { show: { kind: 'term', term: it.mark.term } });
    return askBackground('openDesk', { show: { kind: 'cite', subject: subjectOf(it), ...(await placeOf(it)) } });
  };

  const open = async (mark: Mark, by: OpenedBy) => {
    const request = ++asked;
    const view = explain(mark.term);
    await inject();
    const ours = card();
    if (!ours || signal.aborted || request !== asked || !isStanding(mark) || isDead(mark.element)) return;
    const { context } = session.reading() ?? {};
    ours.close();
    const it: Opened = { mark, by, isSilenced: false, noteId: createId() };
    opened = it;
    dismissed = undefined;
    painter.showOpen(mark);
    onOpenChange(true);
    texts ??= browserTexts();
    ours.open({
      view,
      name: mark.mention.name,
      markRects: () => (isStanding(it.mark) ? rectsOf(it.mark) : []),
      markElement: mark.element,
      why: mark.mention.why,
      ...(context?.date === undefined ? {} : { pageDate: context.date }),
      pageLanguage: context?.language ?? 'und',
      host: host() ?? '',
      focus: by === 'keyboard',
      touch: by === 'touch',
      newestFirst: session.settings()?.display.newestFirst ?? false,
      texts,
      onClosed: (how) => settle(it, how),
      onOrder: (newestFirst) => void change(newestFirst),
      onSourceOn: async (source) => {
        const change = { kind: 'source', source: `${mark.mention.pack}/${source}`, on: true } as const;
        await askBackground('changeSettings', { id: createId(), change });
        return askBackground('explainTerm', { term: mark.term });
      },
      onSilence: (what, silenced) => (silenced ? silenceCard(it, what) : unsilenceCard(it, what)),
      onKeep: () => keep(it),
      onDesk: (ask) => showInDesk(it, ask),
    });
  };

  signal.addEventListener('abort', () => card()?.close());
  return {
    prepare(mark) {
      void explain(mark.term);
      void inject();
    },
    open,
    close() {
      asked += 1;
      card()?.close();
      if (opened) settle(opened, 'asked');
    },
    opened: () => opened,
    card,
    dismissed: () => dismissed,
    forgive: () => {
      dismissed = undefined;
    },
  };
}

/** Under a modal dialog, or inside `inert`, a card would show and could not be used. */
function isDead(element: Element): boolean {
  const root = element.ownerDocument.documentElement;
  return root.hasAttribute('inert') || (root.querySelector('dialog:modal') !== null && element.closest('dialog:modal') === null);
}
