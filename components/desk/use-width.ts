import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';

/** Taken until the element has been measured, and where nothing is laid out. */
const UNMEASURED = 320;

/** Width of an element in units of the surface: px at the default text size. */
export function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(UNMEASURED);
  useLayoutEffect(() => {
    const node = element.current;
    if (!node) return undefined;
    const look = () => {
      const textSize = Number.parseFloat(getComputedStyle(node.ownerDocument.documentElement).fontSize) || 16;
      setWidth(Math.round((node.clientWidth * 16) / textSize) || UNMEASURED);
    };
    const sizes = new ResizeObserver(look);
    sizes.observe(node);
    look();
    return () => sizes.disconnect();
  }, [element]);
  return width;
}
