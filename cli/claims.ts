/** `npm run claims [-- --json] [--part tuning|set-aside] [--without-near] [--times] [--record]`: how well passages are found for labelled claims. */
import { type Corpus, compileCorpus } from '../engine/compile.ts';
import { benchClaims } from './bench-claims.ts';
import { describeFigure, OURS } from './bench-figure.ts';
import { CannotStart } from './cannot-start.ts';
import { PARTS, type Part, readClaimItems } from './claim-items.ts';
import { createRankers } from './claim-rankers.ts';
import { toRecord, writeRecordedClaims } from './claim-record.ts';
import { DEFINITIONS, describeClaims, reportClaims } from './claim-report.ts';
import { type ClaimOutcome, judgeClaim, namesPattern } from './claim-score.ts';
import { readBundledPacks } from './read-pack.ts';
import { EXIT, parseArguments, runCommand } from './run-command.ts';

const USAGE = `Usage: npm run claims [-- --json] [--part ${PARTS.join('|')}] [--without-near] [--times] [--record]`;

const OPTIONS = {
  json: { type: 'boolean' },
  part: { type: 'string' },
  'without-near': { type: 'boolean' },
  times: { type: 'boolean' },
  record: { type: 'boolean' },
} as const;

/** The first pack is the one whose claims are labelled; `withoutNear` leaves out its words of nearly one sense. */
export function corpusToMeasure({ withoutNear }: { readonly withoutNear: boolean }): Corpus {
  const packs = readBundledPacks().packs.slice(0, 1);
  return compileCorpus(withoutNear ? packs.map((pack) => ({ ...pack, near: [] })) : packs);
}

/** One part read by every ranker, or by ours alone. */
export function judgePart(corpus: Corpus, part: Part, only?: string): Readonly<Record<string, readonly ClaimOutcome[]>> {
  const items = readClaimItems(part);
  const names = namesPattern(corpus.packs[0]?.namedEverywhere ?? {}, []);
  const rankers = Object.entries(createRankers(corpus)).filter(([name]) => only === undefined || name === only);
  return Object.fromEntries(rankers.map(([name, ranker]) => [name, items.map((item) => judgeClaim(item, ranker, names))]));
}

async function runClaims(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArguments(args, { options: OPTIONS, usage: USAGE });
  if (positionals.length > 0) throw new CannotStart(`${positionals[0]}: claims takes no files.\n${USAGE}`);
  const parts = PARTS.filter((part) => values.part === undefined || values.part === part);
  if (parts.length === 0) throw new CannotStart(`There is no part ${JSON.stringify(values.part)}.\n${USAGE}`);
  const corpus = corpusToMeasure({ withoutNear: values['without-near'] === true });
  if (values.json !== true) console.log(DEFINITIONS);
  for (const part of parts) {
    const lines = reportClaims(part, judgePart(corpus, part));
    console.log(values.json === true ? lines.map((line) => JSON.stringify(line)).join('\n') : describeClaims(lines));
  }
  if (values.times === true) {
    for (const figure of benchClaims({ say: (line) => console.error(line) }))
      console.log(values.json === true ? JSON.stringify(figure) : describeFigure(figure));
  }
  if (values.record === true) {
    const ours = (part: Part) => judgePart(corpus, part, OURS)[OURS] ?? [];
    writeRecordedClaims(toRecord({ tuning: ours('tuning'), 'set-aside': ours('set-aside') }));
  }
  return EXIT.done;
}

if (import.meta.main) await runCommand(() => runClaims(process.argv.slice(2)));
