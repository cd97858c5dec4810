import type { Silence } from '../../common/card.ts';
import type { SettingsChange } from '../../common/settings.ts';
import type { TabServices } from '../../common/tab-services.ts';
import type { TermKey } from '../../engine/corpus.ts';
import { TermEntry } from '../TermEntry.tsx';
import { useTexts } from '../texts.tsx';
import { useEntry } from './use-corpus.ts';
import type { Silencing } from './use-silence.ts';

export interface OpenEntryProps {
  services: TabServices;
  term: TermKey;
  newestFirst: boolean;
  /** The site of a page that has the term, where it can be shown and silenced. */
  host: string | undefined;
  change: (what: SettingsChange) => void;
  onSilence: (what: Silencing) => void;
}

/** The entry of the open term, once the pack has answered. */
export function OpenEntry({ services, term, newestFirst, host, change, onSilence }: OpenEntryProps) {
  const { text } = useTexts();
  const entry = useEntry(services, term);
  if (entry?.kind === 'failed') return <p class="entry-said">{text('popup_entry_failed')}</p>;
  if (entry?.kind !== 'ready') return <p class="entry-said is-late">{text('popup_reading_pack')}</p>;
  const { name, topic, pack } = entry.view;
  const onPage = host !== undefined && {
    show: () => services.reveal(term),
    silenced: { topic: topic.name, host },
    onSilence: (way: Silence) => onSilence({ way, term, name, topic: `${pack.id}/${topic.id}`, topicName: topic.name, host }),
  };
  return (
    <TermEntry
      key={term}
      view={entry.view}
      newestFirst={newestFirst}
      onOrder={(newest) => change({ kind: 'order', newestFirst: newest })}
      onCopy={services.copy}
      {...(onPage ? { onPage } : {})}
    />
  );
}
