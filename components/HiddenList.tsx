import { useState } from 'preact/hooks';
import type { Silence } from '../common/card.ts';
import { Icon } from './Icon.tsx';
import { useTexts } from './texts.tsx';

/** Something that the reader silenced: a term in this tab or for good, a topic, a site. */
export interface Hidden {
  readonly kind: Silence;
  /** What the way back needs: the term's or topic's key, the host. */
  readonly id: string;
  readonly name: string;
}

export interface HiddenListProps {
  items: readonly Hidden[];
  onBring: (hidden: Hidden) => void;
}

const WORDS: Record<Silence, { readonly one: string; readonly several: string }> = {
  'term in this tab': { one: 'view_hidden_here', several: 'view_hidden_count' },
  'term for good': { one: 'view_hidden_good', several: 'view_hidden_good_count' },
  topic: { one: 'view_topic_off', several: 'view_topics_off_count' },
  site: { one: 'view_site_off', several: 'view_sites_off_count' },
};

/** Everything silenced, kind by kind, each with the way back; several of a kind fold behind their number. */
export function HiddenList({ items, onBring }: HiddenListProps) {
  const kinds = Object.keys(WORDS) as Silence[];
  return (
    <>
      {kinds.map((kind) => (
        <HiddenKind key={kind} kind={kind} items={items.filter((item) => item.kind === kind)} onBring={onBring} />
      ))}
    </>
  );
}

function HiddenKind({ kind, items, onBring }: HiddenListProps & { kind: Silence }) {
  const { text } = useTexts();
  const [open, setOpen] = useState(false);
  const [only] = items;
  if (!only) return null;
  if (items.length === 1) return <HiddenRow hidden={only} label={text(WORDS[kind].one)} onBring={onBring} />;
  return (
    <section class="hidden-terms">
      <button type="button" class="hidden-row" aria-expanded={open} onClick={() => setOpen(!open)}>
        <span>{text(WORDS[kind].several, { count: items.length })}</span>
        <Icon name={open ? 'chevron-up' : 'chevron-down'} />
      </button>
      {open && (
        <ul>
          {items.map((hidden) => (
            <li key={hidden.id}>
              <HiddenRow hidden={hidden} onBring={onBring} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function HiddenRow({ hidden, label, onBring }: { hidden: Hidden; label?: string; onBring: HiddenListProps['onBring'] }) {
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
