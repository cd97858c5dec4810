/** Whether text is on the screen: asked last, and only for blocks in which something was found, because it costs a layout. */

/** False for text that is hidden by styles, or squeezed into a box of one pixel for screen readers. */
export function isShown(element: Element): boolean {
  if (!element.checkVisibility({ visibilityProperty: true })) return false;
  const { width, height } = element.getBoundingClientRect();
  return width > 1 || height > 1 || getComputedStyle(element).display === 'contents';
}

export interface ShownWatcher {
  /** Watches exactly these elements; `onShown` is called when one of them comes on the screen. */
  watch(elements: readonly Element[]): void;
}

/** Tells when hidden text is unfolded. The browser does the watching; the page can't notice it. */
export function createShownWatcher(onShown: () => void, signal: AbortSignal): ShownWatcher {
  const observer = new IntersectionObserver((entries) => {
    const shown = entries.filter(({ isIntersecting, target }) => isIntersecting && isShown(target));
    for (const { target } of shown) observer.unobserve(target);
    if (shown.length > 0) onShown();
  });
  signal.addEventListener('abort', () => observer.disconnect());
  return {
    watch(elements) {
      observer.disconnect();
      for (const element of elements) observer.observe(element);
    },
  };
}
