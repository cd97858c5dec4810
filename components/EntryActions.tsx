import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useTexts } from './texts.tsx';

export interface EntryActionsProps {
  citation: string;
  /** Number of framings that the citation carries. */
  framings: number;
  onCopy: (citation: string) => Promise<void>;
  /** Scrolls the page to the term, and hides it; absent for a term that the page does not have. */
  onPage?: { readonly show: () => Promise<boolean>; readonly hide: () => void };
}

/** What can be done with an open entry. Where the browser refuses to copy, the citation stands here selected. */
export function EntryActions({ citation, framings, onCopy, onPage }: EntryActionsProps) {
  const { text } = useTexts();
  const [outcome, setOutcome] = useState<'copied' | 'refused' | 'gone'>();
  const copied = framings > 0 ? text('view_copied_all', { count: framings }) : text('view_copied');
  const copy = () =>
    void onCopy(citation).then(
      () => setOutcome('copied'),
      () => setOutcome('refused'),
    );
  const show = () => void onPage?.show().then((found) => setOutcome(found ? undefined : 'gone'));
  return (
    <>
      <div class="entry-actions">
        {onPage && (
          <button type="button" class="text-button" onClick={show}>
            {text('view_show_on_page')}
          </button>
        )}
        <button type="button" class="text-button" onClick={copy}>
          {text('view_copy')}
        </button>
        {onPage && (
          <button type="button" class="text-button" onClick={onPage.hide}>
            {text('view_hide')}
          </button>
        )}
      </div>
      <p class="entry-said" role="status">
        {outcome === 'copied' && copied}
        {outcome === 'refused' && text('view_copy_refused')}
        {outcome === 'gone' && text('view_gone_from_page')}
      </p>
      {outcome === 'refused' && <SelectedCitation citation={citation} />}
    </>
  );
}

function SelectedCitation({ citation }: { citation: string }) {
  const { text } = useTexts();
  const area = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    area.current?.focus();
    area.current?.select();
  }, []);
  return <textarea class="citation" ref={area} readOnly rows={5} aria-label={text('view_citation')} value={citation} />;
}
