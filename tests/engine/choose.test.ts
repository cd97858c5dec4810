import { describe, expect, it } from 'vitest';
import { chooseMarks, type MarkCandidate } from '../../engine/choose.ts';

let next = 0;
/** A candidate in reading order, as plain as can be. */
const at = (spot: number, more: Partial<MarkCandidate> = {}): MarkCandidate => {
  next += 1;
  return { key: `pack/t${next}`, mention: next, spot, inHeadline: false, mentions: 1, contested: false, ...more };
};
const spots = (candidates: readonly MarkCandidate[], more: Partial<Parameters<typeof chooseMarks>[0]> = {}) => {
  const chosen = chooseMarks({ painted: [], candidates, taken: 0, limits: { marks: 6, wordsBetween: 80 }, ...more });
  return chosen.map((mention) => candidates.find((one) => one.mention === mention)?.spot);
};
const two = { marks: 2, wordsBetween: 80 };
const one = { limits: { marks: 1, wordsBetween: 80 } };

describe('chooseMarks', () => {
  it('paints at most six', () => {
    expect(spots(Array.from({ length: 9 }, (_, i) => at(i * 100)))).toEqual([0, 100, 200, 300, 400, 500]);
  });

  it('leaves out what stands fewer than 80 words from a painted one', () => {
    expect(spots([at(0), at(79), at(80), at(159), at(160)])).toEqual([0, 80, 160]);
  });

  it('does not let one that was left out keep others away', () => {
    expect(spots([at(0), at(60), at(120)])).toEqual([0, 120]);
  });

  it.each<[string, MarkCandidate[], number]>([
    ['the headline before the opening', [at(10), at(400, { inHeadline: true })], 400],
    ['the opening before many mentions', [at(149), at(400, { mentions: 9 })], 149],
    ['many mentions before a contested question', [at(150, { contested: true }), at(400, { mentions: 2 })], 400],
    ['a contested question before reading order', [at(150), at(400, { contested: true })], 400],
    ['reading order at last', [at(150), at(400)], 150],
  ])('prefers %s', (_title, candidates, expected) => {
    expect(spots(candidates, one)).toEqual([expected]);
    expect(spots(candidates.toReversed(), one)).toEqual([expected]);
  });

  it('keeps what is painted, whatever stands against it', () => {
    const painted = [at(0), at(10), at(20)];
    const chosen = chooseMarks({ painted, candidates: [at(30, { inHeadline: true }), at(200)], taken: 0, limits: two });
    expect(chosen).toEqual(painted.map(({ mention }) => mention));
  });

  it('counts painted marks and those of other frames', () => {
    expect(spots([at(0), at(100), at(200)], { taken: 4 })).toEqual([0, 100]);
    expect(spots([at(300), at(400)], { painted: [at(0)], limits: two })).toEqual([300, undefined]);
  });
});
