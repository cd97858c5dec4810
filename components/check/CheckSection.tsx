import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

/** One part of what a check shows, under its heading; `aside` stands at the heading's other end. */
export function CheckSection({ title, aside, children }: { title: string; aside?: string; children: ComponentChildren }) {
  const id = useId();
  return (
    <section class="check-part" aria-labelledby={id}>
      <div class="check-head">
        <h2 id={id}>{title}</h2>
        {aside && <span class="check-aside">{aside}</span>}
      </div>
      {children}
    </section>
  );
}
