import { describe, expect, it } from 'vitest';
import { compileCorpus } from '../../engine/compile.ts';
import type { Decision } from '../../engine/page.ts';
import { decide, filler, makePack, makeQuestion, type PageText } from './packs.ts';

const corpus = compileCorpus([
  makePack(
    [
      { id: 'mole', aliases: ['Great Mole'], question: 'q' },
      { id: 'pier', aliases: ['Old Pier'], question: 'v' },
      { id: 'light', topic: 'two', aliases: ['North Light'] },
      {
        id: 'gate',
        topic: 'two',
        aliases: [{ text: 'Sea Gate', needsCue: true }],
        cues: [{ text: 'dyke', sign: 'confirms', reach: 'sentence' }],
      },
    ],
    { questions: [makeQuestion('q', 2), makeQuestion('v', 1)] },
  ),
]);
const switches = { topicsOff: [], hiddenTerms: [], hiddenForGood: [], markAnyway: false };

const marked = ({ marks, mentions }: Decision) => marks.map((index) => `${mentions[index]!.term}@${mentions[index]!.block}`);
const reasons = ({ terms }: Decision) =>
  Object.fromEntries(terms.map(({ term, mark, unpainted }) => [term, unpainted ?? `marked ${mark}`]));

const long = (text: string) => `${text} ${filler(90)}`;

describe('decidePage', () => {
  it('marks the first mention of each term, in reading order', () => {
    const decision = decide(corpus, [long('The Old Pier.'), long('The Old Pier and the Great Mole.')]);
    expect(marked(decision)).toEqual(['pier@0', 'mole@1']);
    expect(decision.terms.map(({ term, mentions }) => [term, mentions])).toEqual([
      ['pier', 2],
      ['mole', 1],
    ]);
  });

  it('does not move to a later mention when the first stands too near', () => {
    const decision = decide(corpus, ['The Great Mole and the Old Pier.', long(filler(90)), long('The Old Pier and the Great Mole.')]);
    expect(reasons(decision)).toEqual({ mole: 'marked 0', pier: 'density' });
  });

  it('lets a contested question win between neighbours of equal weight, and one view not', () => {
    const early = (text: string) => reasons(decide(corpus, [text]));
    expect(early('The North Light and the Great Mole.')).toEqual({ light: 'density', mole: 'marked 1' });
    expect(early('The North Light and the Old Pier.')).toEqual({ light: 'marked 0', pier: 'density' });
  });

  it.each<[string, PageText[], object]>([
    [
      'headings, captions, tables and what is outside',
      [
        { text: 'Great Mole', place: 'heading' },
        { text: 'Old Pier', place: 'outside' },
      ],
      { mole: 'place', pier: 'place' },
    ],
    [
      'a headline whose term stands in the text',
      [
        { text: 'Great Mole', place: 'headline' },
        { text: 'The Great Mole.', place: 'article' },
      ],
      { mole: 'marked 1' },
    ],
  ])('leaves alone %s', (_title, blocks, expected) => {
    expect(reasons(decide(corpus, blocks))).toEqual(expected);
  });

  it('marks the headline for a term that stands nowhere else in the text', () => {
    const decision = decide(corpus, [{ text: 'The Great Mole', place: 'headline' }, filler(90), { text: 'Great Mole', place: 'caption' }]);
    expect(marked(decision)).toEqual(['mole@0']);
    expect(decision.mentions.map(({ markable }) => markable)).toEqual([true, false]);
  });

  it('does not count the words beside the article as words between marks', () => {
    const decision = decide(corpus, ['The Great Mole.', { text: filler(90), place: 'outside' }, 'The Old Pier.']);
    expect(reasons(decision)).toEqual({ mole: 'marked 0', pier: 'density' });
  });

  it('prefers terms of the title', () => {
    const page = { title: 'The North Light | News', address: '', language: 'en', isArticle: true };
    expect(reasons(decide(corpus, ['The Great Mole, the Great Mole and the North Light.'], { page }))).toEqual({
      mole: 'density',
      light: 'marked 2',
    });
  });

  it('lists undecided mentions and no term for them', () => {
    const decision = decide(corpus, ['The Sea Gate. On the dyke the Sea Gate.']);
    expect(decision.mentions.map(({ status }) => status)).toEqual(['undecided', 'decided']);
    expect(reasons(decision)).toEqual({ gate: 'marked 1' });
    expect(decide(corpus, ['The Sea Gate.']).terms).toEqual([]);
  });

  it.each<[string, Parameters<typeof decide>[2], string]>([
    ['topic off', { switches: { ...switches, topicsOff: ['made-up/one'] } }, 'topic off'],
    ['term hidden for good', { switches: { ...switches, hiddenForGood: ['made-up/mole'] } }, 'hidden for good'],
    ['hidden term', { switches: { ...switches, hiddenTerms: ['made-up/mole'] } }, 'hidden until the tab closes'],
    ['other frame', { taken: { terms: ['made-up/mole'], marks: 1 } }, 'marked in another frame'],
    ['no article', { page: { title: '', address: '', language: 'en', isArticle: false } }, 'not an article'],
    ['six marks elsewhere', { taken: { terms: [], marks: 6 } }, 'density'],
  ])('says why there is no mark: %s', (_title, asked, expected) => {
    expect(reasons(decide(corpus, ['The Great Mole.'], asked))).toEqual({ mole: expected });
  });

  it('marks what is no article when asked to', () => {
    const page = { title: '', address: '', language: 'en', isArticle: false };
    expect(marked(decide(corpus, ['The Great Mole.'], { page, switches: { ...switches, markAnyway: true } }))).toEqual(['mole@0']);
  });

  it('keeps a painted mark where it is, though an earlier mention has come', () => {
    const blocks = ['The Great Mole.', long(filler(90)), 'The Great Mole.'];
    const painted = [{ term: 'made-up/mole' as const, block: 2, start: 4 }];
    expect(marked(decide(corpus, blocks, { painted }))).toEqual(['mole@2']);
    expect(marked(decide(corpus, blocks, { painted, taken: { terms: ['made-up/mole'], marks: 1 } }))).toEqual(['mole@2']);
    expect(marked(decide(corpus, blocks, { painted, switches: { ...switches, topicsOff: ['made-up/one'] } }))).toEqual([]);
  });

  it('says how many marks there would be with a topic switched', () => {
    const blocks = [long('The Great Mole.'), long('The Old Pier.'), long('The North Light.')];
    expect(decide(corpus, blocks).ifTopicSwitched).toEqual({ 'made-up/one': 1, 'made-up/two': 2 });
    const off = { switches: { ...switches, topicsOff: ['made-up/one' as const] } };
    expect(decide(corpus, blocks, off).ifTopicSwitched).toEqual({ 'made-up/one': 3, 'made-up/two': 0 });
    expect(decide(corpus, [filler(9)]).ifTopicSwitched).toEqual({ 'made-up/one': 0, 'made-up/two': 0 });
  });

  it('says how many marks a topic that is off would have, what took its place giving way', () => {
    const off = { ...switches, topicsOff: ['made-up/one' as const] };
    const painted = [{ term: 'made-up/light' as const, block: 0, start: 23 }];
    const decision = decide(corpus, ['The Great Mole and the North Light.'], { switches: off, painted });
    expect([decision.ifTopicSwitched['made-up/one'], decision.ownIfTopicOn]).toEqual([1, { 'made-up/one': 1 }]);
  });

  it('does not fail on an alias that the corpus does not have', () => {
    const decision = decide(corpus, ['x'], {
      scans: [{ id: 0, place: 'article', words: 1, hits: [{ alias: 999, start: 0, end: 1, word: 0, sentence: [999] }], cues: [999] }],
    });
    expect(decision.mentions).toEqual([]);
  });
});

describe('two packs that know the same words', () => {
  const first = makePack([{ id: 'mole', aliases: ['Great Mole'] }], { id: 'first' });
  const second = makePack([{ id: 'wall', aliases: ['Great Mole', 'Sea Gate'], question: 'q' }], {
    id: 'second',
    questions: [makeQuestion('q', 2)],
  });
  const both = compileCorpus([first, second]);

  it('both mention, and the mark belongs to the first in the reader’s order', () => {
    const decision = decide(both, ['The Great Mole.']);
    expect(decision.mentions.map(({ pack, term }) => `${pack}/${term}`)).toEqual(['first/mole', 'second/wall']);
    expect(reasons(decision)).toEqual({ mole: 'marked 0', wall: 'density' });
  });

  it('the second has the mark when the first is off', () => {
    const decision = decide(both, ['The Great Mole.'], { switches: { ...switches, topicsOff: ['first/one'] } });
    expect(reasons(decision)).toEqual({ mole: 'topic off', wall: 'marked 1' });
  });
});
