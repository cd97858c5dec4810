/** A number that rises with every change of the page's state, and those who wait for it. */
export interface Revisions {
  readonly current: () => number;
  raise(): void;
  /** Resolves once the revision is higher than `after`. */
  past(after: number): Promise<void>;
}

export function createRevisions(): Revisions {
  let revision = 1;
  let waiting: (() => void)[] = [];
  return {
    current: () => revision,
    raise() {
      revision += 1;
      const woken = waiting;
      waiting = [];
      for (const wake of woken) wake();
    },
    async past(after) {
      while (revision <= after) await new Promise<void>((resolve) => waiting.push(resolve));
    },
  };
}
