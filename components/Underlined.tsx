import type { ComponentChildren } from 'preact';
import type { Span } from '../engine/views.ts';

/** A text with its matched letters marked; spans come in order and none lies over another. */
export function Underlined({ text, spans }: { text: string; spans: readonly Span[] }) {
  const parts: ComponentChildren[] = [];
  let at = 0;
  for (const [start, end] of spans) {
    parts.push(text.slice(at, start), <mark key={start}>{text.slice(start, end)}</mark>);
    at = end;
  }
  return <>{[...parts, text.slice(at)]}</>;
}
