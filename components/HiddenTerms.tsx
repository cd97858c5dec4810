import { useState } from 'preact/hooks';
import type { TermKey } from '../engine/corpus.ts';
import { Icon } from './Icon.tsx';
import { useTexts } from './texts.tsx';

export interface HiddenTermsProps {
  terms: readonly { readonly term: TermKey; readonly name: string }[];
  onBring: (term: TermKey) => void;
}

/** Terms hidden until the tab closes, each with the way back; several fold behind their number. Nothing without any. */
export function HiddenTerms({ terms, onBring }: HiddenTermsProps) {
  const { text } = useTexts();
  const [open, setOpen] = useState(false);
  const [only] = terms;
  if (!only) return null;
  if (terms.length === 1) return <HiddenTerm {...only} label={text('view_hidden_here')} onBring={onBring} />;
  return (
    <section class="hidden-terms">
      <button type="button" class="hidden-row" aria-expanded={open} onClick={() => setOpen(!open)}>
        <span>{text('view_hidden_count', { count: terms.length })}</span>
        <Icon name={open ? 'chevron-up' : 'chevron-down'} />
      </button>
      {open && (
        <ul>
          {terms.map((hidden) => (
            <li key={hidden.term}>
              <HiddenTerm {...hidden} onBring={onBring} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

interface HiddenTermProps {
  term: TermKey;
  name: string;
  label?: string;
  onBring: (term: TermKey) => void;
}

function HiddenTerm({ term, name, label, onBring }: HiddenTermProps) {
  const { text } = useTexts();
  return (
    <p class={label ? 'hidden-terms hidden-row' : 'hidden-row'}>
      <span>
        {label && `${label} `}
        <bdi class="hidden-name">{name}</bdi>
      </span>
      <button type="button" class="text-button" aria-label={text('view_bring_back_name', { name })} onClick={() => onBring(term)}>
        {text('view_bring_back')}
      </button>
    </p>
  );
}
