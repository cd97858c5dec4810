import { useState } from 'preact/hooks';
import type { HiddenTerm } from '../common/messages.ts';
import { Icon } from './Icon.tsx';
import { useTexts } from './texts.tsx';

export interface HiddenTermsProps {
  terms: readonly HiddenTerm[];
  onBring: (hidden: HiddenTerm) => void;
}

const WORDS: Record<HiddenTerm['until'], { readonly one: string; readonly several: string }> = {
  'the tab closes': { one: 'view_hidden_here', several: 'view_hidden_count' },
  'brought back': { one: 'view_hidden_good', several: 'view_hidden_good_count' },
};

/** Terms hidden in the tab, then those hidden for good, each with the way back; several of a kind fold behind their number. */
export function HiddenTerms({ terms, onBring }: HiddenTermsProps) {
  const kinds = Object.keys(WORDS) as HiddenTerm['until'][];
  return (
    <>
      {kinds.map((until) => (
        <HiddenUntil key={until} until={until} terms={terms.filter((term) => term.until === until)} onBring={onBring} />
      ))}
    </>
  );
}

function HiddenUntil({ until, terms, onBring }: HiddenTermsProps & { until: HiddenTerm['until'] }) {
  const { text } = useTexts();
  const [open, setOpen] = useState(false);
  const [only] = terms;
  if (!only) return null;
  if (terms.length === 1) return <HiddenRow hidden={only} label={text(WORDS[until].one)} onBring={onBring} />;
  return (
    <section class="hidden-terms">
      <button type="button" class="hidden-row" aria-expanded={open} onClick={() => setOpen(!open)}>
        <span>{text(WORDS[until].several, { count: terms.length })}</span>
        <Icon name={open ? 'chevron-up' : 'chevron-down'} />
      </button>
      {open && (
        <ul>
          {terms.map((hidden) => (
            <li key={hidden.term}>
              <HiddenRow hidden={hidden} onBring={onBring} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function HiddenRow({ hidden, label, onBring }: { hidden: HiddenTerm; label?: string; onBring: HiddenTermsProps['onBring'] }) {
  const { text } = useTexts();
  const { name } = hidden;
  return (
    <p class={label ? 'hidden-terms hidden-row' : 'hidden-row'}>
      <span>
        {label && `${label} `}
        <bdi class="hidden-name">{name}</bdi>
      </span>
      <button type="button" class="text-button" aria-label={text('view_bring_back_name', { name })} onClick={() => onBring(hidden)}>
        {text('view_bring_back')}
      </button>
    </p>
  );
}
