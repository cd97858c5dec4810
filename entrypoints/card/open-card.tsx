import { render } from 'preact';
import type { CardClosed, CardRequest } from '../../common/card.ts';
import { type CardState, TermCard } from '../../components/TermCard.tsx';
import { TextsContext } from '../../components/texts.tsx';
import type { SourceId } from '../../engine/corpus.ts';
import { keepFocus } from './card-focus.ts';
import { copyText } from './copy-text.ts';
import { addHost, type CardHost, findParent } from './host.ts';
import { keepPlaced, type Placing } from './keep-placed.ts';
import { isSheet } from './place-card.ts';

/** An answer that comes sooner shows no loading state. */
const LOADING_AFTER_MS = 200;

export interface OpenCard {
  close(how: CardClosed): void;
  escape(): boolean;
  isPinned(): boolean;
  box(): DOMRect | undefined;
  element(): Element | undefined;
}

/** Opens a card for a mark: nothing is added to the page before there is something to show. */
export function openCard(request: CardRequest): OpenCard {
  const closing = new AbortController();
  const innermost: { current: (() => void) | undefined } = { current: undefined };
  const cardRef: { current: HTMLDivElement | null } = { current: null };
  const sheet = isSheet(request.touch);
  let state: CardState = { kind: 'loading' };
  let pinned = false;
  let newestFirst = request.newestFirst;
  let host: CardHost | undefined;
  let placing: Placing | undefined;

  const close = (how: CardClosed) => {
    if (closing.signal.aborted) return;
    closing.abort();
    request.onClosed(how);
  };
  const closeInnermost = () => {
    if (innermost.current) innermost.current();
    else close('escape');
    return true;
  };
  const draw = () => {
    if (!host) return;
    render(
      <TextsContext.Provider value={request.texts}>
        <TermCard
          {...request}
          state={state}
          sheet={sheet}
          pinned={pinned}
          newestFirst={newestFirst}
          cardRef={cardRef}
          innermost={innermost}
          copy={copyText}
          onPin={(now) => {
            pinned = now;
            draw();
            placing?.pin(now);
          }}
          onClose={() => close('button')}
          onReload={() => location.reload()}
          onOrder={(now) => {
            newestFirst = now;
            draw();
            request.onOrder(now);
          }}
          onSourceOn={(source) => switchOn(source)}
          onUndoOver={() => close('silenced')}
          onGrow={(why) => placing?.grow(why)}
        />
      </TextsContext.Provider>,
      host.root,
    );
  };
  /** The entry with the readings that were hidden; where that fails the line about them stays and says so. */
  const switchOn = (source: SourceId) =>
    void request.onSourceOn(source).then(
      (view) => view && show({ kind: 'ready', view }),
      () => undefined,
    );
  const show = (now: CardState) => {
    if (closing.signal.aborted) return;
    state = now;
    const parent = host ? undefined : findParent(request.markElement);
    if (!host && !parent) return close('asked');
    const isNew = host === undefined;
    if (parent) host = addHost(parent, () => close('removed'));
    draw();
    if (!host || !cardRef.current) return;
    if (isNew) {
      const shown = host;
      placing = keepPlaced({ host, card: cardRef.current, request, sheet, signal: closing.signal });
      keepFocus({ host, card: cardRef.current, request, signal: closing.signal, onLeave: () => pinned || close('button') });
      // Reached only where the content script could not take the key first.
      shown.element.addEventListener('keydown', ({ key }) => key === 'Escape' && closeInnermost());
      closing.signal.addEventListener('abort', () => {
        render(null, shown.root);
        shown.remove();
      });
    } else placing?.measure();
  };

  const loading = setTimeout(() => show({ kind: 'loading' }), LOADING_AFTER_MS);
  closing.signal.addEventListener('abort', () => clearTimeout(loading));
  void request.view
    .then(
      (view): CardState =>
        view ? { kind: 'ready', view } : { kind: 'failed', reason: 'unknown', details: `${request.name}: no pack has this term` },
      (error: unknown): CardState => ({ kind: 'failed', reason: 'lost', details: errorDetails(request.name, error) }),
    )
    .then((now) => {
      clearTimeout(loading);
      show(now);
    });

  return {
    close,
    escape: closeInnermost,
    isPinned: () => pinned,
    box: () => host?.element.getBoundingClientRect(),
    element: () => host?.element,
  };
}

function errorDetails(name: string, error: unknown): string {
  return `${name}\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
}
