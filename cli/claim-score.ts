/** Holds rankers against labelled claims, and counts. */
import type { NamedEverywhere } from '../engine/corpus.ts';
import { type ClaimItem, isOnTopic } from './claim-items.ts';
import type { Ranker } from './claim-rankers.ts';

export interface ClaimOutcome {
  readonly item: ClaimItem;
  /** What was answered, the best first. */
  readonly found: readonly string[];
  /** Place of the first labelled passage among them, from 0; -1 where none is. */
  readonly rank: number;
  /** The claim names what the whole pack is about. */
  readonly namesSubject: boolean;
}

export interface ClaimScore {
  readonly claims: number;
  readonly onTopic: number;
  /** Share of claims on topic with a labelled passage first, or among the first three or ten. */
  readonly recallAt1: number;
  readonly recallAt3: number;
  readonly recallAt10: number;
  /** Mean over claims on topic of one divided by the place of the first labelled passage; 0 beyond the tenth place. */
  readonly reciprocalRank: number;
  /** Share of all labelled passages that are among the first ten. */
  readonly labelledFound: number;
  /** Share of claims off topic without an answer; and of those that name the subject. */
  readonly silence: number;
  readonly silenceNaming: number;
}

export function judgeClaim(item: ClaimItem, ranker: Ranker, names: RegExp): ClaimOutcome {
  const found = ranker(item.claim);
  return { item, found, rank: found.findIndex((id) => item.passages.includes(id)), namesSubject: names.test(item.claim) };
}

/** Names of the subject as a claim may write them. */
export function namesPattern({ institutions = [], countries = [] }: Partial<NamedEverywhere>, also: readonly string[]): RegExp {
  const names = [...institutions, ...countries, ...also].map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`(?<!\\p{L})(?:${names.join('|')})(?!\\p{L})`, 'iu');
}

export function scoreClaims(outcomes: readonly ClaimOutcome[]): ClaimScore {
  const on = outcomes.filter(({ item }) => isOnTopic(item));
  const off = outcomes.filter(({ item }) => !isOnTopic(item));
  const within = (places: number) => share(on, ({ rank }) => rank >= 0 && rank < places);
  const labelled = on.flatMap(({ item, found }) => item.passages.map((id) => found.includes(id)));
  const isSilent = ({ found }: ClaimOutcome) => found.length === 0;
  return {
    claims: outcomes.length,
    onTopic: on.length,
    recallAt1: within(1),
    recallAt3: within(3),
    recallAt10: within(Number.POSITIVE_INFINITY),
    reciprocalRank: on.reduce((sum, { rank }) => sum + (rank < 0 ? 0 : 1 / (rank + 1)), 0) / Math.max(1, on.length),
    labelledFound: share(labelled, (isFound) => isFound),
    silence: share(off, isSilent),
    silenceNaming: share(
      off.filter(({ namesSubject }) => namesSubject),
      isSilent,
    ),
  };
}

/** 1 where there is nothing to divide. */
function share<T>(items: readonly T[], isCounted: (item: T) => boolean): number {
  return items.length === 0 ? 1 : items.filter(isCounted).length / items.length;
}
