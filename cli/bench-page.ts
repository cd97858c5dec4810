/** What a page's own thread pays from the first collecting to the painted marks, beside reading it in other ways. */
import { join } from 'node:path';
import { compileCorpus } from '../engine/compile.ts';
import { bundleReader } from './bench-bundle.ts';
import { type BenchOptions, type Figure, median, OURS, rounded, runsFigure, turned } from './bench-figure.ts';
import { namesIn } from './bench-text.ts';
import { AGAIN, INNER_TEXT, MARK_JS, type Tools, type VisitRun, visitPage, WALK } from './bench-visit.ts';
import { PROJECT } from './build-extension.ts';
import { readFolder } from './field.ts';
import { type Launched, launchExtension } from './launch-extension.ts';
import { readBundledPacks } from './read-pack.ts';
import type { SavedPage } from './saved-page.ts';

const ROUNDS = 3;
const ORDER = [OURS, WALK, INNER_TEXT, MARK_JS];
const NAMES = 50;
/** Ours needs at most so many times a bare walk, so long without a break, and such a part of what mark.js needs. */
const WALKS = 10;
const SLICE_MS = 10;
const PERCENT_OF_MARK_JS = 1;
const SAMPLE = join(PROJECT, 'tests/fixtures/sample');

/** Medians over the rounds of one page. */
export interface PageTimes {
  readonly page: string;
  /** Milliseconds in all, by contestant. */
  readonly total: Readonly<Record<string, number>>;
  /** The longest that ours kept the thread without a break. */
  readonly slice: number;
}

/** Every page in every round; the figures come when all are through. */
export async function* benchPage({ pages, say }: BenchOptions): AsyncGenerator<Figure> {
  const saved = readFolder(pages ?? SAMPLE);
  const { packs } = readBundledPacks();
  const [pack] = packs;
  if (!pack) throw new Error('data/ has no pack to measure with');
  const tools = { reader: await bundleReader(), corpus: compileCorpus(packs), names: namesIn(pack, NAMES) };
  say(`page: ${saved.length} pages, ${ROUNDS} rounds`);
  const launched = await launchExtension({ say });
  try {
    const times: PageTimes[] = [];
    for (const page of saved) times.push(await measurePage(launched, page, tools));
    say(`page: longest slice on ${times.reduce((worst, next) => (next.slice > worst.slice ? next : worst)).page}`);
    yield* pageFigures(times);
  } finally {
    await launched.close();
  }
}

async function measurePage({ context }: Launched, saved: SavedPage, tools: Tools): Promise<PageTimes> {
  const rounds: ReadonlyMap<string, VisitRun>[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const page = await context.newPage();
    try {
      rounds.push(await visitPage(page, saved, turned(ORDER, round), tools));
    } finally {
      await page.close();
    }
  }
  return timesOf(saved.name, rounds);
}

/** The medians of a page's rounds. */
export function timesOf(page: string, rounds: readonly ReadonlyMap<string, VisitRun>[]): PageTimes {
  const slicesOf = (name: string) => rounds.map((runs) => runs.get(name)?.slices ?? []);
  const sum = (slices: readonly number[]) => slices.reduce((all, slice) => all + slice, 0);
  const total = Object.fromEntries([...ORDER, AGAIN].map((name) => [name, median(slicesOf(name).map(sum))]));
  return { page, total, slice: median(slicesOf(OURS).map((slices) => Math.max(0, ...slices))) };
}

/** What stands in the way of the targets; the README of the entrypoints says what was tried. */
const NOTES = {
  walk: 'most of it is the first run of our code in a page: see the line above',
  slice: 'the clock counts what else the machine does in a slice; slices are cut at 4 ms',
  markJs: 'a hundredth of mark.js is hardly more than the bare walk itself',
};

/** Figures over all pages; spreads are those of the pages. */
export function pageFigures(times: readonly PageTimes[]): Figure[] {
  const count = `${times.length} pages`;
  const all = (name: string) => times.map(({ total }) => total[name] ?? 0);
  const against = (name: string, factor = 1, ours = OURS) =>
    times.map(({ total }) => (factor * (total[ours] ?? 0)) / Math.max(total[name] ?? 0, 0.001));
  const slices = times.map(({ slice }) => slice);
  const longest = runsFigure(
    { figure: `page, longest slice on any of ${count}`, unit: 'ms', target: SLICE_MS, note: NOTES.slice },
    { [OURS]: [Math.max(0, ...slices)] },
  );
  return [
    runsFigure(
      { figure: `page, collect to paint, median of ${count}`, unit: 'ms' },
      Object.fromEntries([...ORDER, AGAIN].map((name) => [name === MARK_JS ? `${MARK_JS} with ${NAMES} terms` : name, all(name)])),
    ),
    runsFigure({ figure: 'page, times a bare walk, run again', unit: '×' }, { [OURS]: against(WALK, 1, AGAIN) }),
    runsFigure({ figure: 'page, times a bare walk, median page', unit: '×', target: WALKS, note: NOTES.walk }, { [OURS]: against(WALK) }),
    { ...longest, spread: { [OURS]: [rounded(Math.min(...slices)), rounded(Math.max(...slices))] } },
    runsFigure(
      { figure: 'page, share of mark.js, median page', unit: '%', target: PERCENT_OF_MARK_JS, note: NOTES.markJs },
      { [OURS]: against(MARK_JS, 100) },
    ),
  ];
}
