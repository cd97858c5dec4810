/**
 * What checking a claim costs. Ours is the whole check, with questions, figures and quotations; the contestants find passages only:
 * fuse.js with marked stems, MiniSearch with the same stems.
 */
import { checkClaim } from '../engine/check/check-claim.ts';
import { claimIndexesOf } from '../engine/check/claim/claim-index.ts';
import { compileCorpus } from '../engine/compile.ts';
import type { Pack } from '../engine/corpus.ts';
import { type BenchOptions, type Figure, median, medianTimes, OURS, timeFigure } from './bench-figure.ts';
import { makeLargePack } from './bench-pack.ts';
import { readClaimItems } from './claim-items.ts';
import { createContestants } from './claim-rankers.ts';
import { readBundledPacks } from './read-pack.ts';

const SIZES = [300, 1000, 10_000];
const ROUNDS = 3;
/** A frame, promised for the largest size. */
const CHECK_MS = 16;
/** Every so many of the labelled claims is timed. */
const EVERY = 12;

/** The time of a claim, and of the index that the first of them makes. */
export function* benchClaims({ say }: Pick<BenchOptions, 'say'>): Generator<Figure> {
  const [pack] = readBundledPacks().packs;
  if (!pack) throw new Error('data/ has no pack to measure with');
  const claims = readClaimItems('tuning')
    .filter((_item, i) => i % EVERY === 0)
    .map(({ claim }) => claim);
  for (const size of SIZES) {
    say(`claims: ${claims.length} claims, ${size} passages, ${ROUNDS} rounds`);
    yield* benchSize(makeLargePack(pack, size), claims, size === Math.max(...SIZES) ? CHECK_MS : null);
  }
}

function* benchSize(pack: Pack, claims: readonly string[], target: number | null): Generator<Figure> {
  const size = pack.passages.length.toLocaleString('en');
  const build = () => {
    const corpus = compileCorpus([pack]);
    const [known] = claimIndexesOf(corpus);
    if (!known) throw new Error('no pack to index');
    return { corpus, known };
  };
  const compiled = compileCorpus([pack]);
  yield timeFigure(`claim index of ${size} passages`, medianTimes({ [OURS]: () => claimIndexesOf({ ...compiled }) }, 1));
  const { corpus, known } = build();
  const contestants = createContestants(corpus, known);
  checkClaim(corpus, claims[0] ?? '');
  const times = claims.map((claim) =>
    medianTimes(
      {
        [OURS]: () => checkClaim(corpus, claim),
        ...Object.fromEntries(Object.entries(contestants).map(([name, ranker]) => [name, () => ranker(claim)])),
      },
      ROUNDS,
    ),
  );
  yield timeFigure(`claim, ${size} passages`, over(times, median), target);
  yield timeFigure(
    `slowest claim, ${size} passages`,
    over(times, (all) => Math.max(...all)),
    target,
  );
}

/** One value a name over the times of all claims. */
function over(times: readonly Readonly<Record<string, number>>[], take: (all: number[]) => number): Record<string, number> {
  const names = Object.keys(times[0] ?? {});
  return Object.fromEntries(names.map((name) => [name, take(times.map((of) => of[name] ?? 0))]));
}
