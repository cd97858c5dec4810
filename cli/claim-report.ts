/** What `npm run claims` prints of one part: a line a ranker, and the errors of ours where they may be seen. */
import { OURS } from './bench-figure.ts';
import { isOnTopic, type Part } from './claim-items.ts';
import { type ClaimOutcome, type ClaimScore, scoreClaims } from './claim-score.ts';

export type ClaimLine =
  | ({ readonly part: Part; readonly of: string } & ClaimScore)
  | {
      readonly part: Part;
      readonly of: 'error';
      readonly id: string;
      readonly error: 'not first' | 'not in the first three' | 'not found' | 'silent' | 'should be silent';
      readonly claim: string;
      readonly found: readonly string[];
      readonly labelled: readonly string[];
    };

/** Of the part set aside only totals: whoever tunes must not see more. */
export function reportClaims(part: Part, outcomes: Readonly<Record<string, readonly ClaimOutcome[]>>): ClaimLine[] {
  const scores = Object.entries(outcomes).map(([of, all]): ClaimLine => ({ part, of, ...scoreClaims(all) }));
  return part === 'tuning' ? [...scores, ...(outcomes[OURS] ?? []).flatMap((outcome) => errorLine(part, outcome))] : scores;
}

function errorLine(part: Part, outcome: ClaimOutcome): ClaimLine[] {
  const { item, found } = outcome;
  const error = errorOf(outcome);
  return error === undefined
    ? []
    : [{ part, of: 'error', id: item.id, error, claim: item.claim, found: found.slice(0, 3), labelled: item.passages }];
}

type ClaimError = Extract<ClaimLine, { of: 'error' }>['error'];

/** The kind of error of one outcome; undefined where the right passage stands first, or rightly none. */
export function errorOf({ item, found, rank }: ClaimOutcome): ClaimError | undefined {
  if (!isOnTopic(item)) return found.length > 0 ? 'should be silent' : undefined;
  if (found.length === 0) return 'silent';
  if (rank < 0) return 'not found';
  if (rank === 0) return undefined;
  return rank < 3 ? 'not first' : 'not in the first three';
}

/** The same lines for people. */
export function describeClaims(lines: readonly ClaimLine[]): string {
  return lines.map((line) => ('error' in line ? describeError(line) : describeScore(line))).join('\n');
}

/** What the figures mean, printed once. */
export const DEFINITIONS = `recall@k: share of claims on topic with any labelled passage among the first k · MRR: mean of 1/place of the first one
labelled: share of all labelled passages among the first ten · silence: share of claims off topic without an answer (of those naming the subject)`;

function describeScore({ part, of, claims, onTopic, ...score }: Exclude<ClaimLine, { error: string }>): string {
  const figure = (value: number) => value.toFixed(3);
  const ranks = `recall@1 ${figure(score.recallAt1)}  @3 ${figure(score.recallAt3)}  @10 ${figure(score.recallAt10)}  MRR ${figure(score.reciprocalRank)}`;
  const silence = `silence ${figure(score.silence)} (${figure(score.silenceNaming)})`;
  return `${`${part}, ${of}`.padEnd(30)} ${ranks}  labelled ${figure(score.labelledFound)}  ${silence}  ${claims} claims, ${onTopic} on topic`;
}

function describeError({ id, error, claim, found, labelled }: Extract<ClaimLine, { of: 'error' }>): string {
  return `  ${error}: ${id} ${claim}\n    found ${found.join(', ') || 'nothing'}; labelled ${labelled.join(', ') || 'nothing'}`;
}
