/** What finding names in a page's text costs, by the number of names, beside other ways to find the same. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { Worker } from 'node:worker_threads';
import { type BenchOptions, type Figure, median, OURS, runsFigure, turned } from './bench-figure.ts';
import type { MatchRun, MatchTask } from './bench-match-worker.ts';
import { MATCHERS } from './bench-matchers.ts';
import { makeNames, makeNewsText, namesIn } from './bench-text.ts';
import { PROJECT } from './build-extension.ts';
import { readHtml } from './documents.ts';
import { readBundledPacks } from './read-pack.ts';

const SIZES = [50, 1000, 10_000, 100_000] as const;
const CHARS = 100_000;
const ROUNDS = 3;
/** A contestant that takes longer for making and looking together is out. */
const MOST_MS = 20_000;
/** Ours may need so many times as long with the most names as with the fewest. */
const FLAT = 2;
/** What stands in the way of the targets; the README of the engine says what was tried. */
const COLD_NOTE = 'the look-ups of a map come compiled, ours must be first';
const WARM_NOTE = 'reading the words is most of either, and they have the same reader';
const SAMPLE = join(PROJECT, 'tests/fixtures/sample/article.html');

type Outcome = MatchRun | string;
type Measured = ReadonlyMap<string, readonly MatchRun[] | string>;

/** For each number of names the first look, the warm ones and the making; then how much more the most names cost than the fewest. */
export async function* benchMatch({ say }: BenchOptions): AsyncGenerator<Figure> {
  const { names, blocks } = makeInput(Math.max(...SIZES));
  const warm: Record<number, Record<string, readonly number[] | string>> = {};
  let out: Readonly<Record<string, string>> = {};
  for (const size of SIZES) {
    const count = size.toLocaleString('en');
    say(`match: ${blocks.length} blocks, ${count} terms, ${ROUNDS} rounds`);
    const measured = await measureAll({ names: names.slice(0, size), blocks }, out);
    const counted = countSame(measured);
    out = Object.fromEntries([...measured].flatMap(([name, runs]) => (typeof runs === 'string' ? [[name, runs]] : [])));
    const pick = (take: (run: MatchRun) => number) => mapRuns(counted, take);
    warm[size] = pick(({ warmMs }) => warmMs);
    for (const [how, runs, note] of [
      ['cold', pick(({ coldMs }) => coldMs), COLD_NOTE],
      ['warm', warm[size], WARM_NOTE],
    ] as const) {
      yield runsFigure({ figure: `match 100 KB, ${count} terms, ${how}`, unit: 'ms', target: bestOther(runs), note }, runs);
    }
    yield runsFigure(
      { figure: `match, making it from ${count} terms`, unit: 'ms' },
      pick(({ buildMs }) => buildMs),
    );
  }
  yield growthFigure(warm[Math.min(...SIZES)] ?? {}, warm[Math.max(...SIZES)] ?? {});
}

/** The text holds the names that come first, so that lists of every length are asked for the same ones and for few more. */
function makeInput(most: number): { names: string[]; blocks: string[] } {
  const [pack] = readBundledPacks().packs;
  if (!pack) throw new Error('data/ has no pack to measure with');
  const { blocks } = readHtml({ id: SAMPLE, html: readFileSync(SAMPLE) }, { nowMs: 0 });
  const sentences = blocks.filter(({ place }) => place === 'article').flatMap(({ text }) => text.split(/(?<=[.?!]) /));
  const given = namesIn(pack, Math.min(...SIZES));
  return { names: makeNames(given, sentences, most), blocks: makeNewsText({ sentences, names: given, chars: CHARS }) };
}

/** Every contestant once a round, another first each time; one that could not do it is asked neither again nor for more names. */
async function measureAll(task: Omit<MatchTask, 'matcher'>, out: Readonly<Record<string, string>>): Promise<Measured> {
  const matchers = Object.keys(MATCHERS);
  const measured = new Map<string, MatchRun[] | string>(matchers.map((matcher) => [matcher, out[matcher] ?? []]));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const matcher of turned(matchers, round)) {
      const before = measured.get(matcher);
      if (!Array.isArray(before)) continue;
      const outcome = await runMatcher({ matcher, ...task });
      measured.set(matcher, typeof outcome === 'string' ? outcome : [...before, outcome]);
    }
  }
  return measured;
}

function runMatcher(task: MatchTask): Promise<Outcome> {
  const worker = new Worker(new URL('./bench-match-worker.ts', import.meta.url), { workerData: task });
  return new Promise<Outcome>((resolve) => {
    const timer = setTimeout(() => resolve(`over ${MOST_MS / 1000} s`), MOST_MS);
    worker.once('message', (run: MatchRun) => resolve(run));
    worker.once('error', (error) => resolve(reasonOf(error)));
    worker.once('exit', () => clearTimeout(timer));
  }).finally(() => worker.terminate());
}

/** What a contestant says when it gives up, without the expression of all names that stands in it. */
export function reasonOf(error: unknown): string {
  const said = error instanceof Error ? error.message : String(error);
  if (/too (?:large|big)|stack|memory/i.test(said.slice(-200))) return 'overflows';
  return `fails: ${said.slice(0, 80)}`;
}

/** Contestants that found other spans than ours don't count. */
export function countSame(measured: Measured): Measured {
  const ours = measured.get(OURS);
  const expected = Array.isArray(ours) ? ours[0]?.spans : undefined;
  return new Map(
    [...measured].map(([name, runs]) => {
      if (typeof runs === 'string' || runs.every(({ spans }) => isDeepStrictEqual(spans, expected))) return [name, runs];
      return [name, 'other spans'];
    }),
  );
}

function mapRuns(measured: Measured, take: (run: MatchRun) => number): Record<string, readonly number[] | string> {
  return Object.fromEntries([...measured].map(([name, runs]) => [name, typeof runs === 'string' ? runs : runs.map(take)]));
}

/** The median of the fastest of the others; null where none counts. */
export function bestOther({ [OURS]: _ours, ...others }: Readonly<Record<string, readonly number[] | string>>): number | null {
  const medians = Object.values(others).flatMap((runs) => (typeof runs === 'string' ? [] : [median(runs)]));
  return medians.length > 0 ? Number(Math.min(...medians).toPrecision(3)) : null;
}

/** How many times as long the larger list takes. */
export function growthFigure(
  few: Readonly<Record<string, readonly number[] | string>>,
  many: Readonly<Record<string, readonly number[] | string>>,
): Figure {
  const ratios = Object.entries(many).map(([name, runs]) => {
    const before = few[name];
    if (typeof runs === 'string') return [name, runs] as const;
    return [name, before === undefined || typeof before === 'string' ? 'no measure' : [median(runs) / median(before)]] as const;
  });
  const { spread: _one, ...figure } = runsFigure(
    { figure: 'match, warm, the most terms for the fewest', unit: '×', target: FLAT },
    Object.fromEntries(ratios),
  );
  return figure;
}
