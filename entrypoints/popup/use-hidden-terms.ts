import { useCallback, useEffect, useState } from 'preact/hooks';
import type { TermKey } from '../../engine/corpus.ts';
import type { PopupServices } from './popup-services.ts';

export interface HiddenTerm {
  readonly term: TermKey;
  readonly name: string;
}

/** Terms hidden in the tab, read again whenever the page has changed, and how to hide one or bring it back. */
export function useHiddenTerms(services: PopupServices, revision: number | undefined) {
  const [hidden, setHidden] = useState<readonly HiddenTerm[]>([]);
  const read = useCallback(() => services.hiddenTerms().then(setHidden, () => setHidden([])), [services]);
  // Read at every revision: a term may have been hidden in the card on the page.
  useEffect(() => void read(), [read, revision]);
  const hide = useCallback(
    async (term: TermKey, isHidden: boolean) => {
      await services.hideTerm(term, isHidden);
      await read();
    },
    [services, read],
  );
  return { hidden, hide };
}
