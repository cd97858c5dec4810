import { useRef, useState } from 'preact/hooks';
import type { CheckServices, ReadWordings } from './check-services.ts';

type Reading = { readonly kind: 'unread' | 'reading' | 'failed' } | { readonly kind: 'read'; readonly page: ReadWordings };

/** Wordings of a page, as far as they have been read. */
export interface PageReading {
  readonly reading: Reading;
  /** Reads the page that the desk follows now. */
  readonly read: () => void;
}

/** Keeps what was read until another page is read; what comes back for an earlier question is dropped. */
export function usePageWordings(services: CheckServices): PageReading {
  const [reading, setReading] = useState<Reading>({ kind: 'unread' });
  const turn = useRef(0);
  const read = () => {
    const mine = ++turn.current;
    const tell = (next: Reading) => mine === turn.current && setReading(next);
    setReading({ kind: 'reading' });
    services.pageWordings().then(
      (page) => tell({ kind: 'read', page }),
      () => tell({ kind: 'failed' }),
    );
  };
  return { reading, read };
}
