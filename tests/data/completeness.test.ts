/** The bundled pack holds what its plan names: terms by topic, framings by question, notices by number, every paragraph of the articles. */
import { describe, expect, it } from 'vitest';
import { readBundledPacks } from '../../cli/read-pack.ts';

const [pack] = readBundledPacks().packs;
if (!pack) throw new Error('no bundled pack');

const TERMS: Record<string, string> = {
  nato:
    'article-5 article-4 article-6 article-10 washington-treaty bucharest-summit membership-action-plan nato-ukraine-charter vilnius-summit ' +
    'nato-ukraine-council washington-summit irreversible-path nsatu hague-summit ankara-summit nato-application-2022 nordic-enlargement ' +
    'right-to-choose-alliances nato-russia-founding-act open-door-policy interoperability',
  status:
    'declaration-of-state-sovereignty act-of-independence ukrainian-neutrality non-bloc-law constitutional-amendment-2019 budapest-memorandum ' +
    'not-one-inch two-plus-four-treaty helsinki-final-act charter-for-european-security',
  crises: 'maidan eu-association-agreement annexation-of-crimea georgia-war-2008 minsk-agreements normandy-format snake-island',
  talks:
    'russian-draft-treaties-2021 istanbul-talks-2022 istanbul-communique istanbul-draft riyadh-talks alaska-summit anchorage-understandings ' +
    'berlin-talks trilateral-talks-2026',
  guarantees:
    'security-guarantees article-5-like-guarantees kyiv-security-compact g7-joint-declaration bilateral-security-agreements ukraine-compact ' +
    'coalition-of-the-willing peacekeeping-force multinational-force-ukraine paris-declaration-2026 minerals-deal cyprus-treaty-of-guarantee',
  plans:
    'peace-formula victory-plan brussels-speech-2025 resolution-2774 resolution-es-11-7 un-vote-2026 28-point-plan 20-point-plan ' +
    'national-security-strategy-2025 eu-accession-talks russia-sanctions-act-2026',
};

const FRAMINGS = {
  q1: 5,
  q2: 8,
  q3: 5,
  q4: 5,
  q5: 8,
  q6: 1,
  q7: 5,
  q8: 3,
  q9: 4,
  q10: 3,
  q11: 2,
  q12: 1,
  q13: 8,
  q14: 3,
  q15: 7,
  q16: 6,
  q17: 6,
  q18: 2,
  q19: 6,
};

const NOTICES = 'D1 D2 D3 D4 D5 D6 D7 D8 D9 D11 D12 D13 D14 D15 D16 D17 D19 D20 D21 D22 N1 N2 N3 N4'.split(' ');

describe('the bundled pack', () => {
  it.each(Object.entries(TERMS))('has every term of the topic %s, and no other', (topic, list) => {
    const found = pack.terms.filter((term) => term.topic === topic).map(({ id }) => id);
    expect(found.sort()).toEqual(list.split(' ').sort());
  });

  it('has every question with all its framings', () => {
    expect(Object.fromEntries(pack.questions.map(({ id, framings }) => [id, framings.length]))).toEqual(FRAMINGS);
  });

  it('has every notice by its number', () => {
    const numbers = new Set(pack.notices.map(({ id }) => id.replace(/[a-z]$/, '')));
    expect([...numbers].sort()).toEqual([...NOTICES].sort());
  });

  it('has passages of every paragraph that holds a claim or a fact', () => {
    const missing = pack.sources.flatMap(({ id, role, paragraphs = 0, withoutPassage = [] }) => {
      if (role !== 'article') return [];
      const told = new Set(pack.passages.filter(({ source }) => source === id).map(({ paragraph }) => paragraph));
      return Array.from({ length: paragraphs }, (_, i) => i + 1)
        .filter((number) => !told.has(number) && !withoutPassage.includes(number))
        .map((number) => `${id} P${number}`);
    });
    expect(missing).toEqual([]);
    expect(pack.sources.filter(({ role }) => role === 'article').map(({ id, paragraphs }) => [id, paragraphs])).toEqual([
      ['s0', 5],
      ['s1', 27],
      ['s2', 11],
      ['s3', 9],
      ['s4', 28],
    ]);
  });
});
