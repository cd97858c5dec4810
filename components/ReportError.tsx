import { useState } from 'preact/hooks';
import type { TermView } from '../engine/views.ts';
import { useTexts } from './texts.tsx';

/** Copies a ready text about the entry, to be sent by the reader's own means: nothing is sent from here, and no page is named in it. */
export function ReportError({ view, copy }: { view: TermView; copy: (text: string) => Promise<void> }) {
  const { text } = useTexts();
  const [outcome, setOutcome] = useState<'copied' | 'refused'>();
  const { id, version, asOf, errorsTo } = view.pack;
  const report = text('view_error_report', { name: view.name, entry: `${id}/${view.id}`, version, asOf });
  const press = () =>
    void copy(report).then(
      () => setOutcome('copied'),
      () => setOutcome('refused'),
    );
  return (
    <>
      <button type="button" class="text-button" onClick={press}>
        {text('view_report_error')}
      </button>
      <p role="status">
        {outcome === 'copied' && text('view_error_copied', { whom: errorsTo })}
        {outcome === 'refused' && text('view_error_refused', { whom: errorsTo, entry: `${id}/${view.id}` })}
      </p>
    </>
  );
}
