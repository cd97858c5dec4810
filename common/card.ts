/** What the content script and the card's script agree on: both run in the page's isolated world and share its globals. */
import type { PackId, QuestionId, SourceId } from '../engine/corpus.ts';
import type { Reason } from '../engine/page.ts';
import type { TermView } from '../engine/views.ts';
import type { BackgroundRequests, Kept } from './messages.ts';
import type { Texts } from './texts.ts';

/** The term until the tab closes, the term for good, its topic, or the whole site. */
export type Silence = 'term in this tab' | 'term for good' | 'topic' | 'site';

/** What the card asks the desk to show: its own term, the citation of it, or a related question. */
export type DeskAsk = { readonly kind: 'term' | 'cite' } | { readonly kind: 'question'; readonly pack: PackId; readonly id: QuestionId };

/** Where it is shown; `none` where the browser opens nothing for a card. */
export type DeskAnswer = ReturnType<BackgroundRequests['openDesk']>;

/** `button`: also by leaving with Tab. `silenced`: nobody took it back in time. `asked`: by the content script. `removed`: by the page. */
export type CardClosed = 'escape' | 'button' | 'silenced' | 'asked' | 'removed';

export interface CardRequest {
  /** The entry; undefined when no pack has the term. The card shows its loading state while it waits, its error when it rejects. */
  readonly view: Promise<TermView | undefined>;
  /** Shown while loading. */
  readonly name: string;
  /** Boxes of the mark's lines in the viewport, asked anew whenever the card is placed; empty when the mark is gone. */
  readonly markRects: () => readonly DOMRect[];
  /** Element that holds the mark: inside an open modal dialog the card hangs in the dialog. */
  readonly markElement: Element;
  /** The deciding cues. */
  readonly why: readonly Reason[];
  /** The page's own date, where known. */
  readonly pageDate?: string;
  readonly pageLanguage: string;
  readonly host: string;
  /** Opened from the keyboard: focus goes into the card and comes back. */
  readonly focus: boolean;
  /** Opened by touch; under 480 px a bottom sheet. */
  readonly touch: boolean;
  readonly newestFirst: boolean;
  readonly texts: Texts;
  readonly onClosed: (how: CardClosed) => void;
  readonly onOrder: (newestFirst: boolean) => void;
  /** Switches a source of the entry's pack on, and gives the entry as it then is. */
  readonly onSourceOn: (source: SourceId) => Promise<TermView | undefined>;
  /** Silences in one of four ways (true), or takes that back (false). */
  readonly onSilence: (what: Silence, silenced: boolean) => Promise<void>;
  /** Keeps the entry in the notebook, with the sentence that it was met in. */
  readonly onKeep: () => Promise<Kept>;
  readonly onDesk: (ask: DeskAsk) => Promise<DeskAnswer>;
}

export interface Card {
  /** Opens the card for a mark; one that is open closes first. */
  open(request: CardRequest): void;
  /** Closes what is open; nothing happens when nothing is. */
  close(): void;
  /** Escape was pressed: an open menu closes first, then the card. True when the key was used. */
  escape(): boolean;
  isOpen(): boolean;
  isPinned(): boolean;
  /** Box of the open card in the viewport. */
  box(): DOMRect | undefined;
  /** The open card's element in the page: the target of events from inside it. */
  element(): Element | undefined;
}

declare global {
  /** Set by the card's script in the isolated world; pages can't see it. */
  var __crosslightCard: Card | undefined;
}
