import { describe, expect, it } from 'vitest';
import type { Decision, Mention, PageTerm } from '../../engine/page.ts';
import type { CollectedBlock } from '../../entrypoints/content/collect-text.ts';
import { firstOfEach, listUnmarked } from '../../entrypoints/content/unmarked.ts';

const WORDS = 'alpha beta gamma delta';

const mention = (term: string, given: Partial<Mention> = {}): Mention => ({
  term,
  pack: 'p',
  topic: 't',
  name: term.toUpperCase(),
  block: 0,
  start: 0,
  end: 5,
  place: 'article',
  status: 'decided',
  why: [],
  markable: (given.place ?? 'article') === 'article',
  ...given,
});

const term = (id: string, given: Partial<PageTerm> = {}): PageTerm => ({
  term: id,
  pack: 'p',
  topic: 't',
  name: id,
  gloss: '',
  mentions: 1,
  ...given,
});

const list = (mentions: Mention[], terms: PageTerm[]) => {
  const decision = { mentions, terms, marks: [], ifTopicSwitched: {}, ownIfTopicOn: {} } as Decision;
  const blocks = new Map([0, 1, 2].map((id) => [id, { id, text: WORDS } as CollectedBlock]));
  return listUnmarked({ decision, blocks }, terms).map(({ surface, term: key, reason }) => [surface, key, reason]);
};

describe('listUnmarked', () => {
  it('names words that no cue decided, and words that a cue excluded, with the cue', () => {
    const mentions = [
      mention('a', { status: 'undecided' }),
      mention('b', {
        start: 6,
        end: 10,
        status: 'excluded',
        why: [{ cue: 'data protection', sign: 'excludes', reach: 'sentence' }],
      }),
    ];
    expect(list(mentions, [])).toEqual([
      ['alpha', 'p/a', { kind: 'undecided' }],
      ['beta', 'p/b', { kind: 'excluded', cue: 'data protection' }],
    ]);
  });

  it('says the place of words outside running text, and why words in it have no mark', () => {
    const mentions = [mention('a', { place: 'caption' }), mention('b', { block: 1 }), mention('c', { block: 2, place: 'outside' })];
    const terms = [term('a', { unpainted: 'place' }), term('b', { unpainted: 'density' }), term('c', { unpainted: 'topic off' })];
    expect(list(mentions, terms)).toEqual([
      ['alpha', 'p/a', { kind: 'place', place: 'caption' }],
      ['alpha', 'p/b', { kind: 'unpainted', why: 'density' }],
      ['alpha', 'p/c', { kind: 'place', place: 'outside' }],
    ]);
  });

  it('leaves out the mark itself and names the first other mention of its term, in whatever place', () => {
    const mentions = [mention('a', { place: 'headline' }), mention('a', { block: 1 }), mention('a', { block: 2 })];
    expect(list(mentions, [term('a', { mark: 1 })])).toEqual([['alpha', 'p/a', { kind: 'marked elsewhere' }]]);
    expect(list([mention('a')], [term('a', { mark: 0 })])).toEqual([]);
  });

  it('says nothing of a headline whose term has its reason in the text', () => {
    const mentions = [mention('a', { place: 'headline' }), mention('a', { block: 1, start: 6, end: 10 })];
    expect(list(mentions, [term('a', { unpainted: 'density' })])).toEqual([['beta', 'p/a', { kind: 'unpainted', why: 'density' }]]);
  });

  it('names the first mention of each term and reason', () => {
    const mentions = [mention('a'), mention('a', { block: 1 }), mention('a', { block: 2, status: 'undecided' })];
    expect(list(mentions, [term('a', { unpainted: 'hidden for good' })]).map(([, , reason]) => reason)).toEqual([
      { kind: 'unpainted', why: 'hidden for good' },
      { kind: 'undecided' },
    ]);
  });

  it('lists nothing where the background said to be quiet', () => {
    expect(listUnmarked({ decision: undefined, blocks: new Map() }, [])).toEqual([]);
  });
});

describe('firstOfEach', () => {
  it('keeps the first frame’s words where several frames have a term without a mark for one reason', () => {
    const seen = (frameId: number, kind: 'undecided' | 'marked elsewhere') =>
      ({ term: 'p/a', name: 'A', surface: 'a', frameId, block: 0, start: 0, end: 1, reason: { kind } }) as const;
    expect(firstOfEach([seen(0, 'undecided'), seen(3, 'marked elsewhere'), seen(5, 'undecided')]).map(({ frameId }) => frameId)).toEqual([
      0, 3,
    ]);
  });
});
