import type { SettingsChange } from '../../common/settings.ts';
import { TermEntry } from '../../components/TermEntry.tsx';
import { useTexts } from '../../components/texts.tsx';
import type { TermKey } from '../../engine/corpus.ts';
import type { PopupServices } from './popup-services.ts';
import { useEntry } from './use-corpus.ts';

export interface OpenEntryProps {
  services: PopupServices;
  term: TermKey;
  newestFirst: boolean;
  /** The page has the term, and it can be shown and hidden there. */
  isOnPage: boolean;
  change: (what: SettingsChange) => void;
  onHide: () => void;
}

/** The entry of the open term, once the pack has answered. */
export function OpenEntry({ services, term, newestFirst, isOnPage, change, onHide }: OpenEntryProps) {
  const { text } = useTexts();
  const entry = useEntry(services, term);
  if (entry?.kind === 'failed') return <p class="entry-said">{text('popup_entry_failed')}</p>;
  if (entry?.kind !== 'ready') return <p class="entry-said is-late">{text('popup_reading_pack')}</p>;
  const onPage = { show: () => services.reveal(term), hide: onHide };
  return (
    <TermEntry
      key={term}
      view={entry.view}
      newestFirst={newestFirst}
      onOrder={(newest) => change({ kind: 'order', newestFirst: newest })}
      onCopy={services.copy}
      {...(isOnPage ? { onPage } : {})}
    />
  );
}
