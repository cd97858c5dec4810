import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { FramingId, SourceId } from '../engine/corpus.ts';
import type { QuestionView } from '../engine/views.ts';
import { FRAMING_ROW } from './framing-keys.ts';

interface Returning {
  framings: QuestionView['framings'];
  list: RefObject<HTMLElement | null>;
  onReturn: (framings: readonly FramingId[]) => void;
  onSourceOn?: (source: SourceId) => void;
}

/** Framings that come back when their source is switched on; the focus goes to the first of them, because what was pressed is gone. */
export function useReturning({ framings, list, onReturn, onSourceOn }: Returning): Returning['onSourceOn'] {
  const known = useRef(new Set(framings.map((f) => f.id)));
  const isAsked = useRef(false);
  useLayoutEffect(() => {
    const back = framings.filter((f) => !known.current.has(f.id));
    known.current = new Set(framings.map((f) => f.id));
    const [first] = back;
    if (!first) return;
    onReturn(back.map((f) => f.id));
    if (isAsked.current) list.current?.querySelector<HTMLElement>(`[${FRAMING_ROW}="${first.letter}"]`)?.focus();
    isAsked.current = false;
  }, [framings]);
  return (
    onSourceOn &&
    ((source) => {
      isAsked.current = true;
      onSourceOn(source);
    })
  );
}
