/** One contestant in a thread of its own, whose code no other has warmed: made, asked for the first time, and again when it is warm. */
import { parentPort, workerData } from 'node:worker_threads';
import { workedMs } from './bench-figure.ts';
import { MATCHERS, type Spans } from './bench-matchers.ts';
import { readBundledPacks } from './read-pack.ts';

export interface MatchTask {
  readonly matcher: string;
  readonly names: readonly string[];
  readonly blocks: readonly string[];
}

export interface MatchRun {
  readonly buildMs: number;
  /** The first look at the text, and one of many. */
  readonly coldMs: number;
  readonly warmMs: number;
  readonly spans: readonly Spans[];
}

/** So long it is warmed, and then measured. */
const WARMING_MS = 250;
const MEASURED_MS = 200;

function measure({ matcher, names, blocks }: MatchTask): MatchRun {
  const [pack] = readBundledPacks().packs;
  if (!pack) throw new Error('data/ has no pack to measure with');
  const made = timed(() => MATCHERS[matcher]?.(names, pack));
  const find = made.value;
  if (!find) throw new Error(`no matcher is called ${matcher}`);
  const cold = timed(() => blocks.map(find));
  repeat(WARMING_MS, () => blocks.map(find));
  const warmMs = repeat(MEASURED_MS, () => blocks.map(find));
  return { buildMs: made.ms, coldMs: cold.ms, warmMs, spans: cold.value };
}

function timed<T>(run: () => T): { readonly value: T; readonly ms: number } {
  const from = workedMs();
  const value = run();
  return { value, ms: workedMs() - from };
}

/** Milliseconds of one run, of as many as fit in the time. */
function repeat(forMs: number, run: () => unknown): number {
  const from = workedMs();
  let times = 0;
  do {
    run();
    times += 1;
  } while (workedMs() - from < forMs);
  return (workedMs() - from) / times;
}

parentPort?.postMessage(measure(workerData as MatchTask));
