import type { ComponentChildren } from 'preact';
import { expanded, RowChevron } from './RowChevron.tsx';
import { LIST_ROW } from './row-keys.ts';

export interface TermRowProps {
  /** The name as it is shown, dotted or underlined by whoever gives it. */
  name: ComponentChildren;
  gloss: ComponentChildren;
  /** A line under the gloss. */
  note?: ComponentChildren;
  /** What stands before the chevron. */
  aside?: ComponentChildren;
  open: boolean;
  onToggle: () => void;
  /** Pressing shows the entry in another view: nothing unfolds here. */
  opensElsewhere?: boolean;
  /** The entry, while open. */
  children?: ComponentChildren;
}

/** A term in a list: one button, and under it, once pressed, its entry. While open it loses its gloss and sticks. */
export function TermRow({ name, gloss, note, aside, open, onToggle, opensElsewhere = false, children }: TermRowProps) {
  return (
    <li class={open ? 'term is-open' : 'term'}>
      <h3 class="term-heading">
        <button type="button" class="term-row" {...expanded(open, opensElsewhere)} {...{ [LIST_ROW]: '' }} onClick={onToggle}>
          <span class="term-name">{name}</span>
          <span class="term-aside">
            {aside}
            <RowChevron open={open} opensElsewhere={opensElsewhere} />
          </span>
          {!open && (
            <span class="term-gloss">
              <bdi>{gloss}</bdi>
            </span>
          )}
          {!open && note && <span class="term-gloss">{note}</span>}
        </button>
      </h3>
      {open && <div class="term-body">{children}</div>}
    </li>
  );
}
