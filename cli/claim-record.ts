/** The figures last recorded, below which the tests fail. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { PARTS, type Part } from './claim-items.ts';
import { type ClaimOutcome, type ClaimScore, scoreClaims } from './claim-score.ts';

const FIGURES = ['recallAt1', 'recallAt3', 'reciprocalRank', 'silence'] as const;

export type RecordedPart = Pick<ClaimScore, 'claims' | (typeof FIGURES)[number]>;
export type RecordedClaims = Readonly<Record<Part, RecordedPart>>;

const FILE = fileURLToPath(new URL('../tests/claims/recorded.json', import.meta.url));

export function readRecordedClaims(): RecordedClaims {
  return JSON.parse(readFileSync(FILE, 'utf8')) as RecordedClaims;
}

export function writeRecordedClaims(recorded: RecordedClaims): void {
  writeFileSync(FILE, `${JSON.stringify(recorded, null, 2)}\n`);
}

/** What is kept of a run: our own figures, down to four places, so that the same run is never below what it recorded. */
export function toRecord(outcomes: Readonly<Record<Part, readonly ClaimOutcome[]>>): RecordedClaims {
  const partOf = (part: Part): RecordedPart => {
    const { claims, recallAt1, recallAt3, reciprocalRank, silence } = scoreClaims(outcomes[part]);
    const down = (value: number) => Math.floor(value * 10_000) / 10_000;
    return { claims, recallAt1: down(recallAt1), recallAt3: down(recallAt3), reciprocalRank: down(reciprocalRank), silence: down(silence) };
  };
  return { tuning: partOf('tuning'), 'set-aside': partOf('set-aside') };
}

/** What has become worse than recorded, in words. */
export function fallsBelow(now: RecordedClaims, recorded: RecordedClaims): string[] {
  return PARTS.flatMap((part) =>
    FIGURES.flatMap((figure) => {
      const was = recorded[part][figure];
      const is = now[part][figure];
      return is < was ? [`${part}: ${figure} is ${is}, was ${was}`] : [];
    }),
  );
}
