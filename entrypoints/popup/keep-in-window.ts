/** A window that follows its content has done so by then; one that has not is as high as it can be. */
const SETTLED_MS = 150;

/**
 * Keeps the popup from shrinking under the pointer while it is open, and holds it within a window that can't grow as high as it
 * would be (a low screen), so that its own list scrolls and the rest stays in sight. A popup window follows its content, so a
 * height in `vh` would go round in circles; this waits until the window no longer follows. Returns how to stop.
 */
export function keepInWindow(root: HTMLElement): () => void {
  const view = root.ownerDocument.defaultView;
  if (!view || !('ResizeObserver' in view)) return () => undefined;
  let timer: number | undefined;
  let highest = 0;
  const measure = () => {
    if (root.scrollHeight > view.innerHeight) root.style.setProperty('--most', `${view.innerHeight}px`);
    else if (Number.parseFloat(root.style.getPropertyValue('--most')) < view.innerHeight) root.style.removeProperty('--most');
  };
  const wait = () => {
    highest = Math.max(highest, root.offsetHeight);
    root.style.setProperty('--least', `${highest}px`);
    view.clearTimeout(timer);
    timer = view.setTimeout(measure, SETTLED_MS);
  };
  const observer = new view.ResizeObserver(wait);
  observer.observe(root);
  view.addEventListener('resize', wait);
  return () => {
    view.clearTimeout(timer);
    observer.disconnect();
    view.removeEventListener('resize', wait);
  };
}
