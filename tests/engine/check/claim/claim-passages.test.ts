import { describe, expect, it } from 'vitest';
import { askClaim } from '../../../../engine/check/claim/ask-claim.ts';
import { claimIndexesOf } from '../../../../engine/check/claim/claim-index.ts';
import { findClaimPassages } from '../../../../engine/check/claim/claim-passages.ts';
import { recognisedIn } from '../../../../engine/check/claim/recognised-terms.ts';
import { harbour } from '../../packs.ts';

const find = (claim: string, certain: { quoted?: string[]; compared?: string[] } = {}) => {
  const known = claimIndexesOf(harbour)[0]!;
  const asked = askClaim(known, claim, recognisedIn(harbour, claim, 'en'));
  const { quoted = [], compared = [] } = certain;
  const found = findClaimPassages(known, { claim, asked, sourcesOff: [], quoted: new Set(quoted), compared: new Set(compared) });
  return found.map(({ passage }) => passage.id);
};

describe('findClaimPassages', () => {
  it('has a passage whose figure was compared though the words of the claim are no evidence', () => {
    const claim = 'The council of Lisbon sold its old trams to a museum in Porto.';
    expect(find(claim)).toEqual([]);
    expect(find(claim, { compared: ['rec-minutes-2'] })).toEqual(['rec-minutes-2']);
  });

  it('puts what is quoted before what holds more of the claim', () => {
    const claim = 'The council voted twice for the mole.';
    expect(find(claim)[0]).toBe('essay-p7-a');
    expect(find(claim, { quoted: ['rec-minutes-2'] })).toEqual(['rec-minutes-2', 'essay-p7-a']);
  });

  it('has none of a source that is switched off, compared or not', () => {
    const known = claimIndexesOf(harbour)[0]!;
    const claim = 'The council voted twice for the mole.';
    const asked = askClaim(known, claim, recognisedIn(harbour, claim, 'en'));
    const found = findClaimPassages(known, { claim, asked, sourcesOff: ['harbour/essay'], compared: new Set(['essay-p7-a']) });
    expect(found.map(({ passage }) => passage.id)).toEqual(['rec-minutes-2']);
  });
});
