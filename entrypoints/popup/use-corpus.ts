import { useCallback, useEffect, useState } from 'preact/hooks';
import type { PackSummary } from '../../common/messages.ts';
import type { Settings } from '../../common/settings.ts';
import type { TermKey } from '../../engine/corpus.ts';
import type { SearchResults, TermView } from '../../engine/views.ts';
import type { PopupServices } from './popup-services.ts';

/** A term's entry on its way to the reader. */
export type Entry = { readonly kind: 'loading' } | { readonly kind: 'failed' } | { readonly kind: 'ready'; readonly view: TermView };

/** The installed packs; a failure is the engine's, in its words. */
export function usePacks(services: PopupServices): {
  readonly packs: readonly PackSummary[];
  readonly error?: string;
  readonly retry: () => void;
} {
  const [packs, setPacks] = useState<readonly PackSummary[]>([]);
  const [error, setError] = useState<string>();
  const retry = useCallback(() => {
    setError(undefined);
    services.describePacks().then(setPacks, (failure: unknown) => setError(failure instanceof Error ? failure.message : String(failure)));
  }, [services]);
  useEffect(retry, [retry]);
  return error === undefined ? { packs, retry } : { packs, error, retry };
}

/** The reader's settings, kept in step with what any window changes. */
export function useSettings(services: PopupServices): Settings | undefined {
  const [settings, setSettings] = useState<Settings>();
  useEffect(() => {
    void services.readSettings().then(setSettings);
    return services.watchSettings(setSettings);
  }, [services]);
  return settings;
}

/** The entry of the open term; undefined while none is open. */
export function useEntry(services: PopupServices, term: TermKey | undefined): Entry | undefined {
  const [entry, setEntry] = useState<{ readonly term: TermKey; readonly is: Entry }>();
  useEffect(() => {
    let isWanted = true;
    const tell = (is: Entry) => term && isWanted && setEntry({ term, is });
    if (term) {
      services.explain(term).then(
        (view) => tell(view ? { kind: 'ready', view } : { kind: 'failed' }),
        () => tell({ kind: 'failed' }),
      );
    }
    return () => {
      isWanted = false;
    };
  }, [services, term]);
  if (!term) return undefined;
  return entry?.term === term ? entry.is : { kind: 'loading' };
}

/** What the forgiving search finds for a query; answers to an earlier query are dropped. `failed` when the engine can't say. */
export function useSearch(services: PopupServices, query: string): SearchResults | 'failed' | undefined {
  const [results, setResults] = useState<SearchResults | 'failed'>();
  const wanted = query.trim();
  useEffect(() => {
    let isWanted = true;
    const tell = (found: SearchResults | 'failed' | undefined) => isWanted && setResults(found);
    if (wanted) services.search(wanted).then(tell, () => tell('failed'));
    else setResults(undefined);
    return () => {
      isWanted = false;
    };
  }, [services, wanted]);
  return results;
}
