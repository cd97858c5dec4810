import { describe, expect, it } from 'vitest';
import { compileCorpus } from '../../engine/compile.ts';
import type { Cue } from '../../engine/corpus.ts';
import { type Candidate, decideSense, type Evidence } from '../../engine/senses.ts';
import { decide, filler, harbour, makePack, type PageText } from './packs.ts';

const yes = (reach: Evidence['reach'], cue = 'yes'): Evidence => ({ cue, sign: 'confirms', reach });
const no = (reach: Evidence['reach'], cue = 'no'): Evidence => ({ cue, sign: 'excludes', reach });
const candidate = (term: string, needsCue: boolean, ...evidence: Evidence[]): Candidate<string> => ({ term, needsCue, evidence });

/** Verdicts in short: `term status why`. */
const verdicts = (...candidates: Candidate<string>[]) =>
  decideSense(candidates).map(({ term, status, why }) => [term, status, ...why.map(({ cue, reach }) => `${cue} (${reach})`)].join(' '));

describe('decideSense', () => {
  it.each<[string, Candidate<string>, string]>([
    ['decides an alias that needs no cue', candidate('a', false), 'a decided'],
    ['gives no reason for it', candidate('a', false, yes('sentence')), 'a decided'],
    ['decides by a confirming cue', candidate('a', true, yes('page')), 'a decided yes (page)'],
    ['names the nearest cues only', candidate('a', true, yes('page', 'far'), yes('sentence', 'near')), 'a decided near (sentence)'],
    ['abstains without one', candidate('a', true), 'a undecided'],
    ['excludes by a nearer cue', candidate('a', true, yes('block'), no('sentence')), 'a excluded no (sentence)'],
    ['excludes by a cue as near', candidate('a', true, yes('block'), no('block')), 'a excluded no (block)'],
    [
      'excludes by a cue beside the mention',
      candidate('a', true, yes('sentence'), { ...no('sentence'), beside: true }),
      'a excluded no (sentence)',
    ],
    [
      'lets a cue beside it confirm',
      candidate('a', true, no('sentence'), { ...yes('sentence'), beside: true }),
      'a decided yes (sentence)',
    ],
    ['lets a nearer cue confirm against a farther', candidate('a', true, yes('sentence'), no('block')), 'a decided yes (sentence)'],
    ['excludes what needs no cue', candidate('a', false, no('page')), 'a excluded no (page)'],
    ['says what outweighed an exclusion', candidate('a', false, yes('block'), no('page')), 'a decided yes (block)'],
  ])('%s', (_title, given, expected) => {
    expect(verdicts(given)).toEqual([expected]);
  });

  it('takes the one candidate that is left', () => {
    expect(verdicts(candidate('a', true), candidate('b', true, yes('page')), candidate('c', false, no('block')))).toEqual([
      'b decided yes (page)',
    ]);
  });

  it('takes the one whose cue is nearest', () => {
    expect(verdicts(candidate('a', true, yes('page')), candidate('b', true, yes('block')), candidate('c', false))).toEqual([
      'b decided yes (block)',
    ]);
  });

  it('abstains between candidates whose cues are as near', () => {
    expect(verdicts(candidate('a', true, yes('block')), candidate('b', true, yes('block')), candidate('c', true, no('page')))).toEqual([
      'a undecided',
      'b undecided',
      'c excluded no (page)',
    ]);
  });
});

/** The mentions of a page in short. */
const mentions = (blocks: readonly (string | PageText)[], page: { title?: string; address?: string } = {}) =>
  decide(harbour, blocks, { page: { title: '', address: '', language: 'en', isArticle: true, ...page } }).mentions.map(
    ({ term, status, why }) => [term, status, ...why.map(({ cue, reach }) => `${cue} (${reach})`)].join(' '),
  );

describe('Article 5 on a page', () => {
  it.each<[string, readonly (string | PageText)[], string[]]>([
    ['the treaty in its sentence', ['Article 5 of the Harbour Treaty binds all.'], ['article-5 decided Harbour Treaty (sentence)']],
    ['the treaty in its paragraph', ['The Harbour Treaty is old. Article 5 binds.'], ['article-5 decided Harbour Treaty (block)']],
    ['nothing', ['Article 5 binds all.'], ['article-5 undecided']],
    [
      'another law in its sentence',
      ['The Harbour League met.', 'Article 5 of the Data Act binds all.'],
      ['article-5 excluded Data Act (sentence)'],
    ],
    [
      'another law in its paragraph',
      ['The Harbour League met.', 'The GDPR is long. Article 5 binds.'],
      ['article-5 excluded GDPR (block)'],
    ],
    [
      'another law in its paragraph, the treaty in its sentence',
      ['The GDPR is long. Article 5 of the Harbour Treaty is not.'],
      ['article-5 decided Harbour Treaty (sentence)'],
    ],
    ['a cue beyond its reach', ['A pilot came. Article 5 binds.'], ['article-5 undecided']],
    ['its strong name', ['The Harbour League’s Article 5 binds.'], ['article-5 decided']],
    [
      'its strong name and another law',
      ['The Harbour League’s Article 5, unlike the Data Act, binds.'],
      ['article-5 excluded Data Act (sentence)'],
    ],
    [
      'its strong name before',
      ['The Harbour League’s Article 5 binds. Article 5 is short.'],
      ['article-5 decided', 'article-5 decided Harbour League (block)'],
    ],
  ])('with %s', (_title, blocks, expected) => {
    expect(mentions(blocks)).toEqual(expected);
  });

  const far = Array.from({ length: 8 }, () => filler(30));

  it.each<[string, readonly (string | PageText)[], { title?: string; address?: string }]>([
    ['the headline', [{ text: 'Harbour League in trouble', place: 'headline' }, ...far, 'Article 5 binds.'], {}],
    ['the opening paragraph', ['The Harbour League is in trouble.', ...far, 'Article 5 binds.'], {}],
    ['the title', [...far, 'Article 5 binds.'], { title: 'Harbour League in trouble | The Lunde Times' }],
    ['the address', [...far, 'Article 5 binds.'], { address: 'https://times.example/2024/harbour-league-in-trouble.html?x=1' }],
    ['two paragraphs far away', [filler(9), 'The Harbour League met.', 'The Harbour League left.', ...far, 'Article 5 binds.'], {}],
    ['a paragraph near by', [...far, 'The Harbour League met.', filler(9), 'Article 5 binds.'], {}],
  ])('is decided by a cue in %s', (_title, blocks, page) => {
    expect(mentions(blocks, page)).toEqual([expect.stringMatching(/^article-5 decided Harbour League \(page\)/)]);
  });

  it.each<[string, readonly (string | PageText)[], { title?: string; address?: string }]>([
    ['a single paragraph far away', [filler(9), 'The Harbour League met.', ...far, 'Article 5 binds.'], {}],
    ['teasers beside the article', [filler(9), ...far, 'Article 5 binds.', { text: 'Harbour League news', place: 'outside' }], {}],
    ['the query of the address', [...far, 'Article 5 binds.'], { address: 'https://times.example/?from=harbour-league' }],
  ])('is not decided by a cue in %s', (_title, blocks, page) => {
    expect(mentions(blocks, page)).toEqual(['article-5 undecided']);
  });

  it('is excluded by a single cue far away, where its reach is the page', () => {
    expect(mentions([filler(9), 'The Data Act passed.', ...far, 'The Harbour League’s Article 5 binds.'])).toEqual([
      'article-5 excluded Data Act (page)',
    ]);
  });

  it('is not excluded by a notice beside the article', () => {
    expect(mentions(['The Harbour League has an Article 5.', { text: 'The Data Act and you', place: 'outside' }])).toEqual([
      'article-5 decided Harbour League (sentence)',
    ]);
  });
});

describe('a cue inside an alias', () => {
  it('does not exclude the mention whose words hold it', () => {
    const acts = compileCorpus([
      makePack([{ id: 'act', aliases: ['Data Act'], cues: [{ text: 'data', sign: 'excludes', reach: 'page' }] }]),
    ]);
    expect(decide(acts, ['The Data Act.']).mentions.map(({ status }) => status)).toEqual(['decided']);
    expect(decide(acts, ['The Data Act on data.']).mentions.map(({ status }) => status)).toEqual(['excluded']);
  });

  const confirms = (text: string): Cue => ({ text, sign: 'confirms', reach: 'page' });
  const corpus = compileCorpus([
    makePack([
      { id: 'summit', aliases: [{ text: 'Lunde summit', needsCue: true }], cues: [confirms('summit')] },
      { id: 'other', aliases: [{ text: 'Lunde', needsCue: true }], cues: [confirms('summit')] },
    ]),
  ]);
  const found = (text: string) => decide(corpus, [text]).mentions.map(({ term, status }) => `${term} ${status}`);

  it.each([
    ['is no evidence for its own mention', 'The Lunde summit.', ['summit undecided']],
    [
      'is none for another mention as uncertain',
      'The Lunde summit. A Lunde summit, a Lunde summit.',
      ['summit undecided', 'summit undecided', 'summit undecided'],
    ],
    ['is evidence for another term', 'The Lunde summit in Lunde.', ['summit undecided', 'other decided']],
    ['counts where it stands elsewhere too', 'The Lunde summit was a summit.', ['summit decided']],
  ])('%s', (_title, text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

describe('cues and how near they stand', () => {
  const cues = [
    { text: '@port', sign: 'confirms', reach: 'page' },
    { text: 'desert', sign: 'excludes', reach: 'sentence' },
  ] as const;
  const pack = makePack([{ id: 'mole', aliases: [{ text: 'mole', needsCue: true }], cues }]);
  const corpus = compileCorpus([{ ...pack, cueSets: [{ id: 'port', cues: ['harbour', 'ship(s)'] }] }]);
  const statuses = (...blocks: string[]) =>
    decide(corpus, blocks).mentions.map(({ status, why }) => `${status} ${why.map(({ cue, reach }) => `${cue} (${reach})`).join(', ')}`);

  it.each([
    ['A mole for ships and more.', 'decided ships (sentence)'],
    ['A mole. It shelters a harbour.', 'decided harbour (block)'],
    ['The harbour mole, far from any desert town.', 'decided harbour (sentence)'],
    ['The desert mole, as I said before, knows no harbour.', 'excluded desert (sentence)'],
    ['A mole in the harbour, a desert, a town.', 'decided harbour (sentence)'],
    ['In the desert, a mole of the harbour.', 'decided harbour (sentence)'],
    ['Once upon a time a mole lived in a desert beside a small harbour.', 'excluded desert (sentence)'],
    ['A mole of old. Desert winds blow, ships sail.', 'decided ships (block)'],
  ])('reads %j', (text, expected) => {
    expect(statuses(text)).toEqual([expected]);
  });

  it('changes the version of a corpus with a set', () => {
    const other = compileCorpus([{ ...pack, cueSets: [{ id: 'port', cues: ['harbour', 'boat'] }] }]);
    expect(other.version).not.toBe(corpus.version);
  });
});
