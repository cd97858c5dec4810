import type { Ref } from 'preact';
import { useId, useRef } from 'preact/hooks';
import type { DeskAnswer, DeskAsk, Silence } from '../common/card.ts';
import type { Kept } from '../common/messages.ts';
import type { SourceId } from '../engine/corpus.ts';
import type { Reason } from '../engine/page.ts';
import type { TermView } from '../engine/views.ts';
import { CardEntry } from './CardEntry.tsx';
import { CardError } from './CardError.tsx';
import { CardFooter } from './CardFooter.tsx';
import { CardHead } from './CardHead.tsx';
import { dayWords, isLater } from './date-words.ts';
import { handleFramingKey } from './framing-keys.ts';
import { useTexts } from './texts.tsx';
import { useMessage } from './use-message.ts';
import { useScrollState } from './use-scroll-state.ts';

/** What the card knows of its entry. */
export type CardState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly reason: 'unknown' | 'lost'; readonly details: string }
  | { readonly kind: 'ready'; readonly view: TermView };

export interface TermCardProps {
  state: CardState;
  /** The term's name, known before its entry. */
  name: string;
  why: readonly Reason[];
  pageDate?: string;
  pageLanguage: string;
  /** The site of the page; empty where a frame can't know it. */
  host: string;
  sheet: boolean;
  pinned: boolean;
  newestFirst: boolean;
  cardRef: Ref<HTMLDivElement>;
  /** Set while something inside is open that Escape closes first. */
  innermost: { current: (() => void) | undefined };
  copy: (text: string) => Promise<void>;
  onPin: (pinned: boolean) => void;
  onClose: () => void;
  onReload: () => void;
  onOrder: (newestFirst: boolean) => void;
  onSourceOn: (source: SourceId) => void;
  /** Silences in one of four ways, or takes that back. */
  onSilence: (what: Silence, silenced: boolean) => Promise<void>;
  /** Keeps the entry in the notebook. */
  onKeep: () => Promise<Kept>;
  /** Shows something in the desk beside the page. */
  onDesk: (ask: DeskAsk) => Promise<DeskAnswer>;
  /** The reader had time to take a silencing back. */
  onUndoOver: () => void;
  /** More room is wanted: a part was unfolded, or More was pressed. */
  onGrow: (why: 'unfold' | 'more') => void;
}

/** The card of one term: head and footer stay, what is between them scrolls. */
export function TermCard(props: TermCardProps) {
  const { state, sheet, pinned } = props;
  const texts = useTexts();
  const titleId = useId();
  const body = useRef<HTMLDivElement>(null);
  const scroll = useScrollState(body);
  const [said, say] = useMessage();
  const view = state.kind === 'ready' ? state.view : undefined;
  const openDesk = async (ask: DeskAsk) => {
    const shown = await props.onDesk(ask).catch((): DeskAnswer => 'none');
    if (shown === 'none' && ask.kind !== 'cite') say(texts.text('card_desk_none'));
    return shown;
  };
  return (
    <div
      ref={props.cardRef}
      class={`surface card ${sheet ? 'sheet' : ''} ${pinned ? 'pinned' : ''}`}
      role="dialog"
      aria-labelledby={titleId}
      aria-busy={state.kind === 'loading'}
      tabIndex={-1}
      lang={texts.language}
      dir={texts.direction}
      onKeyDown={(event) => handleFramingKey(event.currentTarget, event)}
    >
      {view && <AgeLine asOf={view.asOf} {...dateOf(props)} />}
      <CardHead
        titleId={titleId}
        name={view?.name ?? props.name}
        {...(view ? { view } : {})}
        {...dateOf(props)}
        pageLanguage={props.pageLanguage}
        pinned={pinned}
        scrolled={scroll.scrolled}
        onPin={props.onPin}
        onClose={props.onClose}
      />
      <div class="card-body" ref={body}>
        {state.kind === 'loading' && <p class="card-loading">{texts.text('card_loading')}</p>}
        {state.kind === 'failed' && <p class="card-failed">{texts.text(`card_error_${state.reason}`)}</p>}
        {view && (
          <CardEntry
            view={view}
            why={props.why}
            newestFirst={props.newestFirst}
            onOrder={props.onOrder}
            onUnfold={() => props.onGrow('unfold')}
            copy={props.copy}
            onSourceOn={props.onSourceOn}
            onQuestion={(id) => void openDesk({ kind: 'question', pack: view.pack.id, id })}
          />
        )}
      </div>
      {state.kind === 'failed' && <CardError details={state.details} copy={props.copy} onReload={props.onReload} />}
      {view && (
        <CardFooter
          view={view}
          host={props.host}
          more={scroll.fits ? undefined : scroll.atEnd ? 'top' : 'more'}
          innermost={props.innermost}
          said={said}
          say={say}
          copy={props.copy}
          onMore={() => {
            // Measured before the card grows: what growing shows for the first time is still to read.
            const seenTo = body.current ? body.current.scrollTop + body.current.clientHeight : 0;
            props.onGrow('more');
            if (body.current) showMore(body.current, seenTo);
          }}
          onTop={() => body.current?.scrollTo({ top: 0 })}
          onDesk={(kind) => openDesk({ kind })}
          onKeep={props.onKeep}
          onSilence={props.onSilence}
          onUndoOver={props.onUndoOver}
        />
      )}
    </div>
  );
}

function dateOf({ pageDate }: TermCardProps): { pageDate?: string } {
  return pageDate === undefined ? {} : { pageDate };
}

function AgeLine({ asOf, pageDate }: { asOf: string; pageDate?: string }) {
  const texts = useTexts();
  if (pageDate === undefined || !isLater(pageDate, asOf)) return null;
  return <p class="card-age">{texts.text('card_written_before', { date: dayWords(asOf, texts) })}</p>;
}

/** Brings the folds to the top where they are next; past what is still to read it goes a windowful a press, a line kept. */
function showMore(body: HTMLElement, seenTo: number): void {
  const rest = body.querySelector<HTMLElement>('.card-rest');
  const folds = rest ? rest.offsetTop - body.offsetTop : 0;
  const keptLine = 40;
  const isNext = body.scrollTop < folds && folds <= seenTo;
  body.scrollTo({ top: isNext ? folds : seenTo - keptLine });
}
