import { describe, expect, it } from 'vitest';
import { askClaim } from '../../../engine/check/claim/ask-claim.ts';
import { claimIndexesOf } from '../../../engine/check/claim/claim-index.ts';
import { mixFramings } from '../../../engine/check/claim/mix-framings.ts';
import { recognisedIn } from '../../../engine/check/claim/recognised-terms.ts';
import { createThesaurus } from '../../../engine/check/claim/thesaurus.ts';
import { bestFirst, bestOfEach } from '../../../engine/check/merge-packs.ts';
import type { Place } from '../../../engine/check/places.ts';
import { compileCorpus } from '../../../engine/compile.ts';
import { createStemmer } from '../../../engine/search/stems.ts';
import { HARBOUR, makeQuestion } from '../packs.ts';

describe('mixFramings', () => {
  const disputed = makeQuestion('q', 3);
  const place = (framing: number): Place[] => [{ question: 'q', framing: `q-${framing}` }];
  const places: Readonly<Record<string, Place[]>> = { a: place(0), b: place(0), c: place(0), d: [], e: place(1), f: place(2) };
  const mix = (ranked: string, questions = [disputed]) => mixFramings([...ranked], (one) => places[one] ?? [], questions).join('');

  it('brings the best passage of another framing among the first three', () => {
    expect(mix('abcdef')).toBe('abecdf');
  });

  it('changes nothing where the first three are not of one framing, or no other framing bears on the claim', () => {
    expect(mix('abdcef')).toBe('abdcef');
    expect(mix('abcd')).toBe('abcd');
    expect(mix('ab')).toBe('ab');
  });

  it('changes nothing where a question has one view', () => {
    expect(mix('abcde', [{ ...disputed, oneView: true }])).toBe('abcde');
  });
});

describe('createThesaurus', () => {
  const stemmer = createStemmer(HARBOUR);
  const near = [
    { word: 'mole', to: ['jetty', 'sea wall'] },
    { word: 'pilots', to: ['steersmen'] },
  ];
  const held = new Set(['mole', 'pilot']);
  const { nearTo, phrasesIn } = createThesaurus({ near }, stemmer, (stem) => held.has(stem));

  it('leads from words that the pack lacks to words that it has, and never the other way', () => {
    expect(nearTo('jetti')).toEqual(['mole']);
    expect(nearTo('steersmen')).toEqual(['pilot']);
    expect(nearTo('mole')).toEqual([]);
    expect(nearTo('tree')).toEqual([]);
  });

  it('knows a name of several words only where it stands whole', () => {
    const inText = (text: string) => phrasesIn(stemmer.stemsOf(text)).map((phrase) => phrase.near);
    expect(inText('Storms broke the sea walls.')).toEqual([['mole']]);
    expect(inText('A wall by the sea')).toEqual([]);
  });
});

describe('askClaim', () => {
  const namedEverywhere = { institutions: ['Harbour League'], countries: ['Lunde'] };
  const pack = { ...HARBOUR, namedEverywhere, near: [{ word: 'mole', to: ['jetty'] }] };
  const corpus = compileCorpus([pack]);
  const [known] = claimIndexesOf(corpus);
  const kindsOf = (claim: string) =>
    Object.fromEntries(
      askClaim(known!, claim, recognisedIn(corpus, claim, 'en')).words.map(({ kind, spans: [[start, end] = [0, 0]] }) => [
        claim.slice(start, end),
        kind,
      ]),
    );

  it('tells names that the whole pack is about, numbers, ordinary words and words unknown to the pack from those that tell something', () => {
    expect(kindsOf('In Lunde the council spent 12 April at the jetty of a zoo near Porto.')).toEqual({
      Lunde: 'named',
      council: 'ordinary',
      spent: 'unknown',
      '12': 'number',
      April: 'number',
      jetty: 'telling',
      zoo: 'unknown',
      near: 'unknown',
      Porto: 'stranger',
    });
  });

  it('takes a name of several words only where it stands whole', () => {
    expect(kindsOf('the Harbour League')).toEqual({ Harbour: 'named', League: 'named' });
    expect(kindsOf('a league of pilots')).toMatchObject({ pilots: 'telling' });
    expect(Object.values(kindsOf('a league of pilots'))).not.toContain('named');
  });

  it('gives words of a name that means something else here as strangers', () => {
    expect(kindsOf('Article 5 of the Data Act')).toMatchObject({ Article: 'stranger', '5': 'stranger' });
  });

  it('does not take the capital of a sentence’s first word for a name’s', () => {
    expect(kindsOf('Zoos closed. Zebras left.')).toMatchObject({ Zoos: 'unknown', Zebras: 'unknown' });
  });
});

describe('merging what several packs say', () => {
  it('keeps the order of each list and takes the better head', () => {
    expect(bestFirst([[9, 1, 8], [5, 7], []], (value) => value)).toEqual([9, 5, 7, 1, 8]);
  });

  it('keeps one verdict for the same words, the one that says most, in the order of the text', () => {
    const verdict = (start: number, said: string, from: string) => ({ span: [start, start + 1] as const, verdict: said, from });
    const found = [verdict(4, 'nothing', 'a'), verdict(0, 'agrees', 'a'), verdict(4, 'differs', 'b'), verdict(0, 'differs', 'b')];
    expect(bestOfEach(found, ['agrees', 'differs', 'nothing']).map(({ from }) => from)).toEqual(['a', 'b']);
  });
});
