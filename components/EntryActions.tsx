import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Silence } from '../common/card.ts';
import type { Kept } from '../common/messages.ts';
import { SilenceMenu } from './SilenceMenu.tsx';
import type { Silenced } from './silence-words.ts';
import { useTexts } from './texts.tsx';
import { useKept } from './use-kept.ts';

/** What the page's having the term makes possible. */
export interface OnPage {
  /** Scrolls the page to the term; false when it is gone. */
  readonly show: () => Promise<boolean>;
  readonly silenced: Silenced;
  readonly onSilence: (what: Silence) => void;
}

export interface EntryActionsProps {
  citation: string;
  /** Number of framings that the citation carries. */
  framings: number;
  onCopy: (citation: string) => Promise<void>;
  /** The citation was asked for where it could not be copied: it stands here selected from the start. */
  cited?: boolean;
  /** Keeps the entry in the notebook; absent where there is none in sight. */
  onKeep?: () => Promise<Kept>;
  /** Absent for a term that the page does not have. */
  onPage?: OnPage;
}

/** What can be done with an open entry. Where the browser refuses to copy, the citation stands here selected. */
export function EntryActions({ citation, framings, onCopy, cited = false, onKeep, onPage }: EntryActionsProps) {
  const { text } = useTexts();
  const [outcome, setOutcome] = useState<'copied' | 'refused' | 'gone' | 'kept' | { readonly notKept: string }>();
  const [isKept, setKept] = useKept();
  const copied = framings > 0 ? text('view_copied_all', { count: framings }) : text('view_copied');
  const copy = () =>
    void onCopy(citation).then(
      () => setOutcome('copied'),
      () => setOutcome('refused'),
    );
  const keep = () => {
    if (isKept) return;
    void onKeep?.().then(
      (kept) => {
        if (kept.ok) setKept(kept.note.id);
        setOutcome(kept.ok ? 'kept' : { notKept: kept.words });
      },
      () => setOutcome({ notKept: text('view_not_kept') }),
    );
  };
  const show = () =>
    void onPage?.show().then(
      (found) => setOutcome(found ? undefined : 'gone'),
      () => setOutcome('gone'), // the page itself is
    );
  return (
    <>
      <div class="entry-actions">
        {onPage && (
          <button type="button" class="text-button" onClick={show}>
            {text('view_show_on_page')}
          </button>
        )}
        {onKeep && <KeepButton isKept={isKept} onKeep={keep} />}
        <button type="button" class="text-button" onClick={copy}>
          {text('view_copy')}
        </button>
        {onPage && <SilenceButton {...onPage} />}
      </div>
      <p class="entry-said" role="status">
        {outcome === 'copied' && copied}
        {outcome === 'kept' && isKept && (framings > 0 ? text('view_kept_all', { count: framings }) : text('view_kept'))}
        {typeof outcome === 'object' && outcome.notKept}
        {outcome === 'refused' && text('view_copy_refused')}
        {outcome === 'gone' && text('view_gone_from_page')}
      </p>
      {(outcome === 'refused' || (cited && outcome === undefined)) && <SelectedCitation citation={citation} />}
    </>
  );
}

/** Keeps something, once. Not `disabled` then: the focus would fall out of it. */
export function KeepButton({ isKept, onKeep, describedBy }: { isKept: boolean; onKeep: () => void; describedBy?: string }) {
  const { text } = useTexts();
  return (
    <button type="button" class="text-button" aria-disabled={isKept} aria-describedby={describedBy} onClick={onKeep}>
      {text(isKept ? 'view_is_kept' : 'view_keep')}
    </button>
  );
}

/** The button, and its menu in place below the row: the button stays where it was pressed. */
function SilenceButton({ silenced, onSilence }: Pick<OnPage, 'silenced' | 'onSilence'>) {
  const { text } = useTexts();
  const [open, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => place.current?.scrollIntoView?.({ block: 'nearest' }), [open]);
  const close = useCallback((how: 'keys' | 'press') => {
    if (how === 'keys') opener.current?.focus();
    setOpen(false);
  }, []);
  return (
    <>
      <button type="button" class="text-button" aria-haspopup="menu" aria-expanded={open} ref={opener} onClick={() => setOpen(!open)}>
        {text('view_silence')}
      </button>
      {open && (
        <div class="entry-silence" ref={place}>
          <SilenceMenu what={silenced} opener={opener} onChoose={onSilence} onClose={close} />
        </div>
      )}
    </>
  );
}

/** A citation, selected: the reader's own keys copy it. */
export function SelectedCitation({ citation }: { citation: string }) {
  const { text } = useTexts();
  const area = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    area.current?.focus();
    area.current?.select();
    area.current?.scrollTo?.({ top: 0 }); // its beginning tells what it is
  }, []);
  return <textarea class="citation" ref={area} readOnly rows={5} aria-label={text('view_citation')} value={citation} />;
}
