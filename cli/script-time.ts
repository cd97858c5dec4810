/** How long scripts of one origin kept a page's thread, from the profile of the browser's debugger. */

export interface ProfileNode {
  readonly id: number;
  readonly callFrame: { readonly url: string };
  readonly children?: readonly number[];
}

export interface Profile {
  readonly nodes: readonly ProfileNode[];
  readonly samples?: readonly number[];
  /** Microseconds before each sample. */
  readonly timeDeltas?: readonly number[];
}

/** Longest time that one sample stands for: a longer gap means that the machine was busy with something else, not the page's thread. */
const SAMPLE_MOST_US = 1000;

/** Milliseconds in functions whose address begins with the prefix, and in whatever these called. */
export function scriptTimeMs(profile: Profile, prefix: string): number {
  const nodes = new Map(profile.nodes.map((node) => [node.id, node]));
  const ours = new Set<number>();
  const waiting = profile.nodes.filter((node) => node.callFrame.url.startsWith(prefix));
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (ours.has(node.id)) continue;
    ours.add(node.id);
    for (const child of node.children ?? []) {
      const known = nodes.get(child);
      if (known) waiting.push(known);
    }
  }
  const { samples = [], timeDeltas = [] } = profile;
  let microseconds = 0;
  // A delta is the time before its sample: it belongs to the sample before.
  for (let at = 0; at + 1 < samples.length; at += 1) {
    if (ours.has(samples[at] ?? -1)) microseconds += Math.min(timeDeltas[at + 1] ?? 0, SAMPLE_MOST_US);
  }
  return microseconds / 1000;
}
