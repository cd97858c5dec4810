import type { Place } from '../../common/find-place.ts';
import type { PageState } from '../../common/messages.ts';
import type { TabServices } from '../../common/tab-services.ts';

/** What the popup speaks of. `asking` shows nothing: the answer comes within a blink. */
export type TabState =
  | { readonly kind: 'asking' }
  | { readonly kind: 'answering'; readonly page: PageState; readonly added?: Added }
  | { readonly kind: 'not permitted'; readonly host?: string }
  | { readonly kind: 'withheld'; readonly host: string }
  | { readonly kind: 'reload needed' }
  | { readonly kind: 'nothing here' }
  | { readonly kind: 'failed'; readonly error: string };

/** A site that the reader added, and the match patterns to give back. */
export interface Added {
  readonly host: string;
  readonly patterns: readonly string[];
}

/** Asks the page, and the browser about the page; the page's own answer counts first. Never rejects. */
export async function readTabState(services: TabServices): Promise<TabState> {
  try {
    const [page, place] = await Promise.all([services.pageState(), services.findPlace()]);
    if (page?.kind === 'nothing here') return { kind: 'nothing here' };
    if (page) return { kind: 'answering', page, ...addedOf(place) };
    if (place.access === 'unreadable') return { kind: 'nothing here' };
    if (place.access === 'permitted') return { kind: 'reload needed' };
    if (place.access === 'withheld' && place.host) return { kind: 'withheld', host: place.host };
    return { kind: 'not permitted', ...(place.host ? { host: place.host } : {}) };
  } catch (error) {
    return { kind: 'failed', error: error instanceof Error ? error.message : String(error) };
  }
}

function addedOf({ host, added }: Place): { added?: Added } {
  return host && added ? { added: { host, patterns: added } } : {};
}

/** Tells the state now and every later one of the page, until stopped or until the page goes away. */
export async function followPage(services: TabServices, tell: (state: TabState) => void, signal: AbortSignal): Promise<void> {
  let state = await readTabState(services);
  while (!signal.aborted) {
    tell(state);
    if (state.kind !== 'answering') return;
    const page = await services.nextPageState(state.page.revision);
    if (page) {
      state = { ...state, page };
      continue;
    }
    // A page that went away is no news yet: what comes after it is told when the tab has loaded. That we may no longer run is.
    state = await readTabState(services);
    if (state.kind !== 'withheld' && state.kind !== 'not permitted') return;
  }
}
