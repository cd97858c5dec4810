import cardCss from '../../components/card.css?inline';
import sharedCss from '../../components/shared.css?inline';
import tokensCss from '../../components/tokens.css?inline';

/**
 * The host's own look. It stands inside the shadow root and is important, so that no rule of the page changes it; `all` leaves
 * out direction. The first rule is also where the card is moved: no `style` attribute is ever set on the host.
 */
const HOST_CSS = `
:host { all: initial !important; direction: ltr !important; display: block !important; position: fixed !important; inset: auto !important; left: 0px !important; top: 0px !important; }
:host(:not(:popover-open)) { display: none !important; }
:host::backdrop { display: none !important; }
`;

type Measure = 'left' | 'top' | 'width' | 'max-height';

export interface CardHost {
  readonly element: HTMLElement;
  /** Where the card is rendered. */
  readonly root: ShadowRoot;
  /** Moves or bounds the host; lengths in px. */
  set(measures: Partial<Record<Measure, number>>): void;
  remove(): void;
}

/**
 * Puts an empty host into the page's top layer: a plain `div` with nothing but `popover` on it, its inside closed to the page.
 * `onGone` is called once when the page takes it away, hides it or closes the dialog that it hangs in.
 */
export function addHost(parent: Element, onGone: () => void): CardHost {
  const element = document.createElement('div');
  element.setAttribute('popover', 'manual');
  const root = element.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(HOST_CSS + tokensCss + sharedCss + cardCss);
  const rule = sheet.cssRules[0] as CSSStyleRule;
  // `all` takes back the host's own zoom; that of the elements around it still counts.
  rule.style.setProperty('zoom', String(1 / parent.currentCSSZoom), 'important');
  root.adoptedStyleSheets = [sheet];
  parent.append(element);
  element.showPopover();
  const stopWatching = watchHost(element, parent, onGone);
  return {
    element,
    root,
    set(measures) {
      for (const [name, px] of Object.entries(measures)) rule.style.setProperty(name, `${px}px`, 'important');
    },
    remove() {
      stopWatching();
      element.remove();
    },
  };
}

function watchHost(element: HTMLElement, parent: Element, onGone: () => void): () => void {
  const watching = new AbortController();
  const { signal } = watching;
  const gone = () => {
    if (!signal.aborted) onGone();
  };
  element.addEventListener('toggle', (event) => event.newState === 'closed' && gone(), { signal });
  parent.addEventListener('close', ({ target }) => target === parent && gone(), { signal });
  // Subtree: the dialog that we hang in, or the root element itself, may be what goes.
  const removals = new MutationObserver(() => element.isConnected || gone());
  removals.observe(document, { childList: true, subtree: true });
  signal.addEventListener('abort', () => removals.disconnect());
  return () => watching.abort();
}

/**
 * Where a host can be shown and pressed: in the modal dialog that holds the mark, else at the root element; undefined where
 * the page has made everything else inert.
 */
export function findParent(mark: Element): Element | undefined {
  for (let at: Element | null = mark; at; at = parentAcrossShadow(at)) {
    if (at.matches('dialog:modal')) return at;
  }
  const root = document.documentElement;
  return root.inert || document.querySelector('dialog:modal') ? undefined : root;
}

function parentAcrossShadow(element: Element): Element | null {
  const root = element.getRootNode();
  return element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
}
