/** A measured figure, how it is measured and how it is printed. */

export interface Figure {
  readonly figure: string;
  readonly unit: string;
  readonly ours: number;
  /** What others need for the same work, by name; words where one could not do it. */
  readonly contestants: Readonly<Record<string, number | string>>;
  /** Least and most of the runs behind each value, where there were runs of one. */
  readonly spread?: Readonly<Record<string, Spread>>;
  /** The most that ours may be; null where nothing is promised. */
  readonly target: number | null;
  readonly met: boolean | null;
  /** Why a target is hard to meet; said where it is missed. */
  readonly note?: string;
}

export type Spread = readonly [least: number, most: number];

export interface BenchOptions {
  /** Folder of saved pages to measure on, instead of the sample pages. */
  readonly pages?: string;
  /** Tells what is being done. */
  readonly say: (line: string) => void;
}

/** One subject of the bench: gives its figures one after the other, so that each is printed as soon as it is known. */
export type Subject = (options: BenchOptions) => Iterable<Figure> | AsyncIterable<Figure>;

export const OURS = 'ours';

type Runs = Readonly<Record<string, () => unknown>>;

/** Milliseconds that this thread has worked, which what else the machine does leaves out; where Node can't tell, those that have passed. */
export function workedMs(): number {
  if (typeof process.threadCpuUsage !== 'function') return performance.now();
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

/** Short runs are repeated for so long: the clock of a thread moves in steps of a few milliseconds. */
const LEAST_MS = 40;

function timeOf(run: (() => unknown) | undefined): number {
  const began = performance.now();
  const from = workedMs();
  let times = 0;
  do {
    run?.();
    times += 1;
  } while (performance.now() - began < LEAST_MS);
  return (workedMs() - from) / times;
}

/**
 * The median time of each run in milliseconds. In each round every run comes once, in an order that is turned on by one, so that
 * none is always the first after another.
 */
export function medianTimes(runs: Runs, rounds: number): Record<string, number> {
  const names = Object.keys(runs);
  const times = new Map(names.map((name) => [name, [] as number[]]));
  for (let round = 0; round < rounds; round += 1) {
    for (let i = 0; i < names.length; i += 1) {
      const name = names[(i + round) % names.length] ?? '';
      times.get(name)?.push(timeOf(runs[name]));
    }
  }
  return Object.fromEntries([...times].map(([name, all]) => [name, median(all)]));
}

/** A list begun at another of its items. */
export function turned<T>(items: readonly T[], by: number): T[] {
  const at = by % Math.max(1, items.length);
  return [...items.slice(at), ...items.slice(0, at)];
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [low, high] = sorted.length % 2 === 0 ? [sorted[middle - 1], sorted[middle]] : [sorted[middle], sorted[middle]];
  return ((low ?? 0) + (high ?? 0)) / 2;
}

/** A figure in milliseconds, from times by name. */
export function timeFigure(figure: string, times: Readonly<Record<string, number>>, target: number | null = null): Figure {
  const { [OURS]: ours = 0, ...others } = Object.fromEntries(Object.entries(times).map(([name, time]) => [name, rounded(time)]));
  return { figure, unit: 'ms', ours, contestants: others, target, met: target === null ? null : ours <= target };
}

export const rounded = (value: number) => Number(value.toPrecision(3));

/** A figure from runs by name, each value their median; a contestant that is words could not do it. */
export function runsFigure(
  { figure, unit, target = null, note }: Pick<Figure, 'figure' | 'unit' | 'note'> & Partial<Pick<Figure, 'target'>>,
  runs: Readonly<Record<string, readonly number[] | string>>,
): Figure {
  const values = Object.entries(runs).map(([name, all]) => [name, typeof all === 'string' ? all : rounded(median(all))] as const);
  const { [OURS]: ours, ...contestants } = Object.fromEntries(values);
  const counted = Object.entries(runs).filter((entry): entry is [string, readonly number[]] => typeof entry[1] !== 'string');
  const spread = Object.fromEntries(counted.map(([name, all]) => [name, [rounded(Math.min(...all)), rounded(Math.max(...all))] as const]));
  // Without a value of ours nothing was reached.
  const value = typeof ours === 'number' ? ours : Number.NaN;
  const met = target === null ? null : value <= target;
  return { figure, unit, ours: value, contestants, spread, target, met, ...(note === undefined ? {} : { note }) };
}

/** One line of a table that a person reads. */
export function describeFigure({ figure, unit, ours, contestants, spread = {}, target, met, note }: Figure): string {
  const between = (name: string) => (spread[name] ? ` (${spread[name].join('–')})` : '');
  const others = Object.entries(contestants).map(([name, value]) => `${name} ${value}${between(name)}`);
  const reason = met === false && note !== undefined ? ` (${note})` : '';
  const goal = target === null ? '' : `   target ${target}: ${met ? 'met' : 'MISSED'}${reason}`;
  return `${figure.padEnd(52)}${`${ours} ${unit}`.padStart(11)}${between(OURS)}   ${others.join(', ')}${goal}`;
}
