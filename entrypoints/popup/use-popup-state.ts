import { useCallback, useEffect, useState } from 'preact/hooks';
import type { PopupServices } from './popup-services.ts';
import type { PopupState } from './popup-state.ts';
import { followPage } from './popup-state.ts';

/** The state of the tab's page, kept in step with it, and how to ask everything anew. */
export function usePopupState(services: PopupServices): { readonly state: PopupState; readonly askAgain: () => void } {
  const [state, setState] = useState<PopupState>({ kind: 'asking' });
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
