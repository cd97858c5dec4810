/** Where a frame is, and when its document is there. */

/** Host of the page in the tab; undefined in a frame of another origin where the browser doesn't tell. */
export function readHost(): string | undefined {
  const top = topOrigin();
  return top && URL.canParse(top) ? new URL(top).hostname : undefined;
}

/**
 * The addresses by which a frame is permitted: its own, or the one that it inherits where it has none (`about:srcdoc`), and the
 * top frame's, without which no frame is read.
 */
export function readAddresses(): string[] {
  const own = /^https?:$/.test(location.protocol) ? location.href : window.origin;
  const top = topOrigin();
  return top === undefined ? [own] : [own, top];
}

function topOrigin(): string | undefined {
  try {
    return window.top?.location.origin;
  } catch {
    return [...(location.ancestorOrigins ?? [])].at(-1); // another origin: only Chromium tells
  }
}

/** Two addresses of one page: they differ in the fragment at most, and not in one that is a route (`#/…`, `#!…`). */
export function samePage(before: string, after: string): boolean {
  const [a = '', fragmentBefore = ''] = before.split(/#(.*)/s);
  const [b = '', fragmentAfter = ''] = after.split(/#(.*)/s);
  const isRoute = /^[/!]/.test(fragmentBefore) || /^[/!]/.test(fragmentAfter);
  return a === b && (!isRoute || fragmentBefore === fragmentAfter);
}

/** When the document is parsed, and the page is really shown: one that is only prepared for a click has no tab yet. */
export async function whenReady(): Promise<void> {
  if (document.readyState === 'loading') {
    await new Promise<void>((resolve) => addEventListener('DOMContentLoaded', () => resolve(), { once: true, capture: true }));
  }
  if ((document as { prerendering?: boolean }).prerendering) {
    await new Promise<void>((resolve) => document.addEventListener('prerenderingchange', () => resolve(), { once: true }));
  }
}
