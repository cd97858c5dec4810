import { useCallback, useEffect, useState } from 'preact/hooks';
import type { HiddenTerm } from '../../common/messages.ts';
import type { PopupServices } from './popup-services.ts';

/**
 * Terms hidden in the tab and for good, and how to bring one back. Read again when the page has changed, because its card may
 * have hidden one, and whenever any of the causes differs.
 */
export function useHiddenTerms(services: PopupServices, causes: readonly unknown[]) {
  const [hidden, setHidden] = useState<readonly HiddenTerm[]>([]);
  const read = useCallback(() => services.hiddenTerms().then(setHidden, () => setHidden([])), [services]);
  useEffect(() => void read(), [read, ...causes]);
  const bring = useCallback(
    async ({ term, until }: HiddenTerm) => {
      if (until === 'the tab closes') await services.hideTerm(term, false);
      else await services.changeSettings({ kind: 'term', term, hidden: false });
      await read();
    },
    [services, read],
  );
  return { hidden, bring };
}
