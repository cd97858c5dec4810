import { useCallback, useEffect, useState } from 'preact/hooks';
import type { PackSummary } from '../../common/messages.ts';
import type { Settings } from '../../common/settings.ts';
import type { TabServices } from '../../common/tab-services.ts';
import type { PackId, QuestionId, TermKey } from '../../engine/corpus.ts';
import type { QuestionView, SearchResults, TermView } from '../../engine/views.ts';

/** Something of the corpus on its way to the reader. */
export type Entry<View> = { readonly kind: 'loading' } | { readonly kind: 'failed' } | { readonly kind: 'ready'; readonly view: View };

/** The installed packs; a failure is the engine's, in its words. */
export function usePacks(services: TabServices): {
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
export function useSettings(services: TabServices): Settings | undefined {
  const [settings, setSettings] = useState<Settings>();
  useEffect(() => {
    void services.readSettings().then(setSettings);
    return services.watchSettings(setSettings);
  }, [services]);
  return settings;
}

/** The entry of an open term; asked again where `switches`, the sources that are off, differ. */
export function useEntry(services: TabServices, term: TermKey, switches = ''): Entry<TermView> {
  return useAnswer(
    term,
    useCallback(() => services.explain(term), [services, term]),
    switches,
  );
}

/** An open question. */
export function useQuestion(services: TabServices, pack: PackId, question: QuestionId, switches = ''): Entry<QuestionView> {
  return useAnswer(
    `${pack}/${question}`,
    useCallback(() => services.explainQuestion(pack, question), [services, pack, question]),
    switches,
  );
}

/** The answer to the present question; one to an earlier question is dropped. While the same is asked again it stands as it was. */
function useAnswer<View>(of: string, ask: () => Promise<View | undefined>, switches: string): Entry<View> {
  const [answer, setAnswer] = useState<{ readonly of: string; readonly is: Entry<View> }>();
  useEffect(() => {
    let isWanted = true;
    const tell = (is: Entry<View>) => isWanted && setAnswer({ of, is });
    ask().then(
      (view) => tell(view ? { kind: 'ready', view } : { kind: 'failed' }),
      () => tell({ kind: 'failed' }),
    );
    return () => {
      isWanted = false;
    };
  }, [of, ask, switches]);
  return answer?.of === of ? answer.is : { kind: 'loading' };
}

/** What the forgiving search finds for a query; answers to an earlier query are dropped. `failed` when the engine can't say. */
export function useSearch(services: TabServices, query: string): SearchResults | 'failed' | undefined {
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
