import type { SettingsChange } from '../../common/settings.ts';
import type { TabServices } from '../../common/tab-services.ts';
import type { FoundPassage, FoundQuestion } from '../../engine/views.ts';
import { FramingList } from '../FramingList.tsx';
import { RecordLines } from '../RecordLines.tsx';
import { useTexts } from '../texts.tsx';
import { useQuestion } from './use-corpus.ts';

export interface OpenQuestionProps {
  services: TabServices;
  /** The question, or a passage that it uses: then the framing that rests on it is open. */
  found: FoundQuestion | FoundPassage;
  newestFirst: boolean;
  change: (what: SettingsChange) => void;
}

/** A question opened among the results: its framings and its record, once the pack has answered. */
export function OpenQuestion({ services, found, newestFirst, change }: OpenQuestionProps) {
  const { text } = useTexts();
  const id = 'title' in found ? found.id : (found.question ?? '');
  const unfolded = 'framing' in found ? found.framing : undefined;
  const entry = useQuestion(services, found.pack, id);
  if (entry.kind === 'failed') return <p class="entry-said">{text('popup_entry_failed')}</p>;
  if (entry.kind !== 'ready') return <p class="entry-said is-late">{text('popup_reading_pack')}</p>;
  return (
    <div class="entry">
      <FramingList
        question={entry.view}
        language={found.language}
        newestFirst={newestFirst}
        onOrder={(newest) => change({ kind: 'order', newestFirst: newest })}
        {...(unfolded === undefined ? {} : { unfolded })}
      />
      <RecordLines lines={entry.view.record} asOf={found.asOf} language={found.language} whole />
    </div>
  );
}
