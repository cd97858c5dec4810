import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Kept } from '../../common/messages.ts';
import type { Texts } from '../../common/texts.ts';
import type { Subject } from '../../engine/desk.ts';
import { KeepButton, SelectedCitation } from '../EntryActions.tsx';
import { useTexts } from '../texts.tsx';
import { useKept } from '../use-kept.ts';

/** What can be done with anything that an answer shows. */
export interface Keeping {
  readonly keep: (subject: Subject) => Promise<Kept>;
  readonly writeCitation: (subject: Subject) => Promise<string>;
  /** Rejects where the browser refuses to copy. */
  readonly copy: (text: string) => Promise<void>;
}

type Outcome =
  | { readonly kind: 'kept' | 'copied' | 'said'; readonly words: string }
  | { readonly kind: 'refused'; readonly citation: string };

interface KeepAndCopyProps {
  subject: Subject;
  /** Framings that a citation of it carries. */
  framings: number;
  keeping: Keeping;
  /** The element that says what it is: the same buttons stand under every part of an answer. */
  describedBy: string;
  children?: ComponentChildren;
}

/** Keep and Copy citation, and what came of it. Where the browser refuses to copy, the citation stands here selected. */
export function KeepAndCopy({ subject, framings, keeping, describedBy, children }: KeepAndCopyProps) {
  const texts = useTexts();
  const { text } = texts;
  const [outcome, setOutcome] = useState<Outcome>();
  const [isKept, setKept] = useKept();
  const keep = async () => {
    if (isKept) return;
    const kept = await keeping.keep(subject).catch((): Kept => ({ ok: false, reason: 'failed', words: text('view_not_kept') }));
    if (kept.ok) setKept(kept.note.id);
    setOutcome({ kind: kept.ok ? 'kept' : 'said', words: keptWords(kept, texts) });
  };
  const copy = async () => {
    const citation = await keeping.writeCitation(subject);
    const copied = framings > 0 ? text('view_copied_all', { count: framings }) : text('view_copied');
    setOutcome(
      await keeping.copy(citation).then(
        () => ({ kind: 'copied', words: copied }) as const,
        () => ({ kind: 'refused', citation }) as const,
      ),
    );
  };
  const failed = () => setOutcome({ kind: 'said', words: text('check_not_cited') });
  return (
    <>
      <div class="check-actions">
        <KeepButton isKept={isKept} onKeep={() => void keep()} describedBy={describedBy} />
        <button type="button" class="text-button" aria-describedby={describedBy} onClick={() => void copy().catch(failed)}>
          {text('view_copy')}
        </button>
        {children}
      </div>
      <p class="entry-said" role="status">
        {outcome?.kind === 'refused' && text('view_copy_refused')}
        {outcome && outcome.kind !== 'refused' && (outcome.kind !== 'kept' || isKept) && outcome.words}
      </p>
      {outcome?.kind === 'refused' && <SelectedCitation citation={outcome.citation} />}
    </>
  );
}

function keptWords(kept: Kept, { text }: Texts): string {
  if (!kept.ok) return kept.words;
  const framings = kept.note.item.question?.framings.length ?? 0;
  return framings > 0 ? text('check_kept_with', { count: framings }) : text('view_kept');
}
