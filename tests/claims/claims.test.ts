import { describe, expect, it } from 'vitest';
import { OURS } from '../../cli/bench-figure.ts';
import { isOnTopic, readClaimItems } from '../../cli/claim-items.ts';
import { fallsBelow, readRecordedClaims, toRecord } from '../../cli/claim-record.ts';
import { reportClaims } from '../../cli/claim-report.ts';
import { type ClaimOutcome, scoreClaims } from '../../cli/claim-score.ts';
import { corpusToMeasure, judgePart } from '../../cli/claims.ts';

const corpus = corpusToMeasure({ withoutNear: false });
const ours = { tuning: judgePart(corpus, 'tuning', OURS)[OURS] ?? [], 'set-aside': judgePart(corpus, 'set-aside', OURS)[OURS] ?? [] };

describe('the claim check on labelled claims', () => {
  it('is not below the figures last recorded', () => {
    expect(fallsBelow(toRecord(ours), readRecordedClaims())).toEqual([]);
  });

  it('says what has fallen, and how far', () => {
    const before = { claims: 2, recallAt1: 1, recallAt3: 1, reciprocalRank: 1, silence: 1 };
    const after = { ...before, recallAt3: 0.5 };
    expect(fallsBelow({ tuning: after, 'set-aside': before }, { tuning: before, 'set-aside': before })).toEqual([
      'tuning: recallAt3 is 0.5, was 1',
    ]);
  });

  it('tells no error of the part set aside', () => {
    const kinds = (part: 'tuning' | 'set-aside') => new Set(reportClaims(part, { [OURS]: ours[part] }).map(({ of }) => of));
    expect(kinds('set-aside')).toEqual(new Set([OURS]));
    expect(kinds('tuning')).toContain('error');
  });

  it('counts a claim as found where any labelled passage is high enough, and silence among claims off topic', () => {
    const outcome = (passages: string[], found: string[]): ClaimOutcome => ({
      item: { id: 'x', claim: '', passages },
      found,
      rank: found.findIndex((id) => passages.includes(id)),
      namesSubject: false,
    });
    const score = scoreClaims([
      outcome(['a', 'b'], ['a']),
      outcome(['a'], ['x', 'a']),
      outcome(['a'], []),
      outcome([], []),
      outcome([], ['x']),
    ]);
    expect(score).toMatchObject({ onTopic: 3, recallAt1: 1 / 3, recallAt3: 2 / 3, reciprocalRank: 0.5, labelledFound: 0.5, silence: 0.5 });
  });
});

describe('the labelled claims', () => {
  const tuning = readClaimItems('tuning');
  const aside = readClaimItems('set-aside');
  const items = [...tuning, ...aside];
  const passages = new Set(corpus.packs[0]?.passages.map(({ id }) => id));

  it('are as many as they should be, a third or more off topic, and name passages that exist', () => {
    expect(items.length).toBeGreaterThanOrEqual(150);
    expect(items.filter((item) => !isOnTopic(item)).length / items.length).toBeGreaterThanOrEqual(0.33);
    expect(items.flatMap((item) => item.passages).filter((id) => !passages.has(id))).toEqual([]);
  });

  it('have identifiers of their own', () => {
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
  });
});
