import { useCallback, useEffect, useState } from 'preact/hooks';
import type { TabServices } from '../../common/tab-services.ts';
import type { TabState } from './tab-state.ts';
import { followPage } from './tab-state.ts';

/** The state of the tab's page, kept in step with it, and how to ask everything anew. */
export function useTabState(services: TabServices): { readonly state: TabState; readonly askAgain: () => void } {
  const [state, setState] = useState<TabState>({ kind: 'asking' });
  const [round, setRound] = useState(0);
  const askAgain = useCallback(() => setRound((before) => before + 1), []);

  useEffect(() => {
    const stop = new AbortController();
    void followPage(services, setState, stop.signal);
    return () => stop.abort();
  }, [services, round]);
  useEffect(() => services.watchTab(askAgain), [services, askAgain]);

  return { state, askAgain };
}
