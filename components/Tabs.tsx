import type { ComponentChildren } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';

interface TabsProps {
  /** What the tabs are of. */
  label: string;
  parts: readonly { readonly id: string; readonly name: string; readonly content: ComponentChildren }[];
  /** The part that is shown before any is pressed. */
  first: string;
}

/** Names in a row of which the pressed one exchanges what stands below; arrow keys go round. */
export function Tabs({ label, parts, first }: TabsProps) {
  const id = useId();
  const [chosen, setChosen] = useState(first);
  const list = useRef<HTMLDivElement>(null);
  const current = parts.find((part) => part.id === chosen) ?? parts[0];
  if (!current) return null;
  const onKeyDown = (event: KeyboardEvent) => {
    const next = parts.at(nextTab(event, parts.indexOf(current), parts.length));
    if (!next || next === current) return;
    event.preventDefault();
    setChosen(next.id);
    list.current?.querySelector<HTMLElement>(`[data-tab="${next.id}"]`)?.focus();
  };
  return (
    <div class="tabs">
      <div class="tab-names" role="tablist" aria-label={label} ref={list} onKeyDown={onKeyDown}>
        {parts.map((part) => (
          <button
            key={part.id}
            type="button"
            class="tab-name"
            role="tab"
            id={`${id}-${part.id}`}
            data-tab={part.id}
            aria-selected={part === current}
            aria-controls={`${id}-panel`}
            tabIndex={part === current ? 0 : -1}
            onClick={() => setChosen(part.id)}
          >
            {part.name}
          </button>
        ))}
      </div>
      <div class="tab-panel" role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${current.id}`} key={current.id}>
        {current.content}
      </div>
    </div>
  );
}

/** Left and right follow the direction of the script. */
function nextTab({ key, currentTarget }: KeyboardEvent, at: number, count: number): number {
  const isRtl = currentTarget instanceof Element && getComputedStyle(currentTarget).direction === 'rtl';
  switch (key) {
    case 'ArrowRight':
      return (at + (isRtl ? count - 1 : 1)) % count;
    case 'ArrowLeft':
      return (at + (isRtl ? 1 : count - 1)) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return at;
  }
}
