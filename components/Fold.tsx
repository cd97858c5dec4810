import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Icon } from './Icon.tsx';

/** A part that is folded until its row is pressed; `count` stands before the chevron. */
export function Fold({ title, count, children }: { title: string; count?: number; children: ComponentChildren }) {
  const [open, setOpen] = useState(false);
  return (
    <section class="fold">
      <h3 class="fold-heading">
        <button type="button" class="fold-row" aria-expanded={open} onClick={() => setOpen(!open)}>
          <span>{title}</span>
          {count !== undefined && <span class="fold-count">{count}</span>}
          <Icon name={open ? 'chevron-up' : 'chevron-down'} />
        </button>
      </h3>
      {open && <div class="fold-body">{children}</div>}
    </section>
  );
}
