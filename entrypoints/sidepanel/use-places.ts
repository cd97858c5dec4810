import { useLayoutEffect, useRef } from 'preact/hooks';
import type { View } from '../../components/desk/ViewTabs.tsx';
import type { Opened } from './opened.ts';

/** Each view is found again where it was left; another entry begins at its top. */
export function usePlaces(view: View, opened: Opened | undefined): void {
  const places = useRef(new Map<View, number>());
  const last = useRef(opened);
  // In step with the drawing: what scrolls because another view stands there now is that view's.
  useLayoutEffect(() => {
    const note = () => places.current.set(view, document.scrollingElement?.scrollTop ?? 0);
    addEventListener('scroll', note, { passive: true });
    return () => removeEventListener('scroll', note);
  }, [view]);
  useLayoutEffect(() => {
    if (opened !== last.current) places.current.delete('term');
    last.current = opened;
    document.scrollingElement?.scrollTo?.({ top: places.current.get(view) ?? 0 });
  }, [view, opened]);
}
