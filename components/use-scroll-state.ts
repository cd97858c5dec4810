import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';

export interface ScrollState {
  readonly scrolled: boolean;
  readonly atEnd: boolean;
  /** Nothing to scroll. */
  readonly fits: boolean;
}

const AT_REST: ScrollState = { scrolled: false, atEnd: true, fits: true };

/** Where a scrolling element stands, kept in step while it scrolls and while it or its children change size. */
export function useScrollState(element: RefObject<HTMLElement | null>): ScrollState {
  const [state, setState] = useState(AT_REST);
  useLayoutEffect(() => {
    const node = element.current;
    if (!node) return undefined;
    const look = () => {
      const now = scrollState(node);
      setState((before) => (isSame(before, now) ? before : now));
    };
    const sizes = new ResizeObserver(look);
    const watch = () => {
      sizes.disconnect();
      for (const one of [node, ...node.children]) sizes.observe(one);
      look();
    };
    const children = new MutationObserver(watch);
    children.observe(node, { childList: true });
    node.addEventListener('scroll', look, { passive: true });
    watch();
    return () => {
      sizes.disconnect();
      children.disconnect();
      node.removeEventListener('scroll', look);
    };
  }, [element]);
  return state;
}

function scrollState({ scrollTop, clientHeight, scrollHeight }: HTMLElement): ScrollState {
  // One px of grace: at fractional zoom heights are rounded.
  return { scrolled: scrollTop > 0, atEnd: scrollTop + clientHeight >= scrollHeight - 1, fits: scrollHeight <= clientHeight + 1 };
}

function isSame(one: ScrollState, other: ScrollState): boolean {
  return one.scrolled === other.scrolled && one.atEnd === other.atEnd && one.fits === other.fits;
}
