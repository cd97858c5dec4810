/** Decides what a mention means, from the cues around it; the reasons are part of the result. Abstains where cues don't decide. */
import type { Reason } from './page.ts';

/** A cue of a candidate that was found: how near, and whether it speaks for the candidate. `reach` says where it stands. */
export type Evidence = Reason;

export interface Candidate<T> {
  readonly term: T;
  readonly needsCue: boolean;
  readonly evidence: readonly Evidence[];
}

export interface Verdict<T> {
  readonly term: T;
  readonly status: 'decided' | 'undecided' | 'excluded';
  readonly why: readonly Reason[];
}

const NEARNESS = { page: 1, block: 2, sentence: 3 } as const;
const BESIDE = 4;

/**
 * One verdict, `decided`, where one candidate is left; else one for each candidate. A candidate is excluded when an excluding cue
 * stands as near as any confirming one or nearer; it stands when it needs no cue or a confirming one was found. Of several that
 * stand, the one whose cue is nearest wins; where two are as near, nothing is decided.
 */
export function decideSense<T>(candidates: readonly Candidate<T>[]): Verdict<T>[] {
  const weighed = candidates.map(weigh);
  const standing = weighed.filter(({ verdict }) => verdict.status === 'decided');
  const nearest = Math.max(...standing.map(({ nearness }) => nearness));
  const left = standing.filter(({ nearness }) => nearness === nearest);
  const only = left.length === 1 ? left[0] : undefined;
  if (only) return [only.verdict];
  return weighed.map(({ verdict }) => (verdict.status === 'decided' ? { ...verdict, status: 'undecided', why: [] } : verdict));
}

function weigh<T>({ term, needsCue, evidence }: Candidate<T>): { readonly verdict: Verdict<T>; readonly nearness: number } {
  const confirms = nearestOf(evidence, 'confirms');
  const excludes = nearestOf(evidence, 'excludes');
  const nearness = nearnessOf(confirms);
  if (excludes.length > 0 && nearnessOf(excludes) >= nearness) return { verdict: { term, status: 'excluded', why: excludes }, nearness };
  if (needsCue && confirms.length === 0) return { verdict: { term, status: 'undecided', why: [] }, nearness };
  // What an alias that needs no cue has around it decided nothing, unless it outweighed an excluding cue.
  const decisive = needsCue || excludes.length > 0;
  return { verdict: { term, status: 'decided', why: decisive ? confirms : [] }, nearness };
}

function nearestOf(evidence: readonly Evidence[], sign: Reason['sign']): readonly Evidence[] {
  const signed = evidence.filter((item) => item.sign === sign);
  const nearness = nearnessOf(signed);
  return signed.filter((item) => nearnessIn(item) === nearness);
}

function nearnessIn({ reach, beside }: Evidence): number {
  return beside ? BESIDE : NEARNESS[reach];
}

function nearnessOf(evidence: readonly Evidence[]): number {
  return Math.max(0, ...evidence.map(nearnessIn));
}
