/** Work on the page's thread in slices: between two of them the page may answer its reader. */

/** So long one slice lasts; what is under way then, a long text or a question to the styles, may take the rest of a frame. */
const SLICE_MS = 4;

export interface Pace {
  /** A slice begins, after a wait for something else. */
  begin(): void;
  /** Whether the present slice has lasted long enough. */
  isLong(): boolean;
  /** Milliseconds of all slices so far. */
  workedMs(): number;
  /** Leaves the thread to the page where the slice is long; then the next one begins. */
  rest(): Promise<void>;
}

export function createPace(): Pace {
  let fromMs = performance.now();
  let pastMs = 0;
  const begin = () => {
    fromMs = performance.now();
  };
  const isLong = () => performance.now() - fromMs >= SLICE_MS;
  return {
    begin,
    isLong,
    workedMs: () => pastMs + performance.now() - fromMs,
    async rest() {
      if (!isLong()) return;
      pastMs += performance.now() - fromMs;
      await yieldToPage();
      begin();
    },
  };
}

/** A turn for the page. Where the browser knows how, ours comes before what the page has put off itself. */
export function yieldToPage(): Promise<void> {
  const { scheduler } = globalThis as { readonly scheduler?: { readonly yield?: () => Promise<void> } };
  return scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve, 0));
}
