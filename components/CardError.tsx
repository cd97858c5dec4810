import { useState } from 'preact/hooks';
import { useTexts } from './texts.tsx';

/** What can be done when the entry could not be had. Where copying is refused, the details stand to be selected. */
export function CardError({ details, copy, onReload }: { details: string; copy: (text: string) => Promise<void>; onReload: () => void }) {
  const { text } = useTexts();
  const [copied, setCopied] = useState<'no' | 'yes' | 'refused'>('no');
  const copyDetails = () =>
    copy(details).then(
      () => setCopied('yes'),
      () => setCopied('refused'),
    );
  return (
    <div class="card-footer">
      {copied === 'refused' && <pre class="card-details">{details}</pre>}
      <div class="card-actions">
        <button type="button" class="text-button" onClick={onReload}>
          {text('card_reload')}
        </button>
        <button type="button" class="text-button" onClick={() => void copyDetails()}>
          {text('card_copy_details')}
        </button>
      </div>
      <p class="only-heard" role="status">
        {copied === 'yes' && text('card_details_copied')}
      </p>
    </div>
  );
}
