import type { ComponentChildren } from 'preact';
import type { TermView } from '../engine/views.ts';
import { corpusText } from './corpus-text.ts';
import type { EntryActionsProps } from './EntryActions.tsx';
import { EntryActions } from './EntryActions.tsx';
import { FramingList } from './FramingList.tsx';
import { FullEntry } from './FullEntry.tsx';
import { PassageList } from './PassageList.tsx';
import { RecordLines } from './RecordLines.tsx';
import { Tabs } from './Tabs.tsx';
import { useTexts } from './texts.tsx';

export interface TermEntryProps {
  view: TermView;
  newestFirst: boolean;
  onOrder: (newestFirst: boolean) => void;
  onCopy: EntryActionsProps['onCopy'];
  /** Absent for a term that the page does not have. */
  onPage?: EntryActionsProps['onPage'];
}

/** A term opened in a list: its question with all framings, below it the record, the passages or the full entry, then the actions. */
export function TermEntry({ view, newestFirst, onOrder, onCopy, onPage }: TermEntryProps) {
  return (
    <div class="entry">
      {view.question ? (
        <FramingList question={view.question} language={view.language} newestFirst={newestFirst} onOrder={onOrder} />
      ) : (
        <p class="entry-lead" {...corpusText(view.language)}>
          {view.what}
        </p>
      )}
      <EntryParts view={view} />
      <EntryActions
        citation={view.plainCitation}
        framings={view.question?.framings.length ?? 0}
        onCopy={onCopy}
        {...(onPage ? { onPage } : {})}
      />
    </div>
  );
}

/** The record stands first under the framings; pressing another name exchanges it. */
function EntryParts({ view }: { view: TermView }) {
  const { text } = useTexts();
  const { language } = view;
  const record = recordOf(view);
  const passages = view.passages;
  const parts: { readonly id: string; readonly name: string; readonly content: ComponentChildren }[] = [];
  if (passages.length > 0) {
    parts.push({
      id: 'passages',
      name: text('view_tab_passages', { count: passages.length }),
      content: <PassageList passages={passages} language={language} />,
    });
  }
  if (record.length > 0) {
    parts.push({
      id: 'record',
      name: text('view_tab_record', { count: record.length }),
      content: <RecordLines lines={record} asOf={view.asOf} language={language} whole />,
    });
  }
  parts.push({ id: 'entry', name: text('view_tab_entry'), content: <FullEntry view={view} /> });
  return <Tabs label={view.name} parts={parts} first={record.length > 0 ? 'record' : 'entry'} />;
}

/** The record of the term, and what the record of its question adds. */
function recordOf({ record, question }: TermView): TermView['record'] {
  const known = new Set(record.map(({ id }) => id));
  return [...record, ...(question?.record ?? []).filter(({ id }) => !known.has(id))];
}
