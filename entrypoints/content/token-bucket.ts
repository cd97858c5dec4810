/** A bucket of permissions that is filled slowly: work comes at once while it is rare and is spread out when it is not. */
export interface TokenBucket {
  /** Takes a token; milliseconds until it may be used, 0 for now. */
  take(nowMs: number): number;
}

export function createTokenBucket({ capacity, refillMs }: { readonly capacity: number; readonly refillMs: number }): TokenBucket {
  let tokens = capacity;
  let filledMs = Number.NEGATIVE_INFINITY;
  return {
    take(nowMs) {
      tokens = Math.min(capacity, tokens + Math.max(0, nowMs - filledMs) / refillMs);
      filledMs = nowMs;
      tokens -= 1;
      return tokens >= 0 ? 0 : Math.ceil(-tokens * refillMs);
    },
  };
}

/** How long a thing has gone on without a pause, to tell a page that loads from one that never rests. */
export interface RestlessClock {
  /** Notes that it happened; true once it has gone on for `limitMs` without a pause of `pauseMs`. */
  note(nowMs: number): boolean;
  reset(): void;
}

export function createRestlessClock({ limitMs, pauseMs }: { readonly limitMs: number; readonly pauseMs: number }): RestlessClock {
  let sinceMs: number | undefined;
  let lastMs = 0;
  return {
    note(nowMs) {
      if (sinceMs === undefined || nowMs - lastMs > pauseMs) sinceMs = nowMs;
      lastMs = nowMs;
      return nowMs - sinceMs >= limitMs;
    },
    reset() {
      sinceMs = undefined;
    },
  };
}
