import { describe, expect, it } from 'vitest';
import { describeFindings, hasFindings } from '../../cli/describe-findings.ts';
import type { PageState } from '../../common/messages.ts';

type Term = PageState['terms'][number];

const term = (over: Partial<Term>): Term =>
  ({ term: 'one', pack: 'p', topic: 't', name: 'One', gloss: 'a thing', mentions: 2, ...over }) as Term;
const state = (over: Partial<PageState> = {}): PageState => {
  const plain: PageState = {
    revision: 1,
    kind: 'marked',
    host: 'news.example',
    title: 'A title',
    language: 'en',
    marks: 1,
    terms: [],
    unmarked: [],
    ifTopicSwitched: {},
    ownIfTopicOn: {},
  };
  return { ...plain, ...over } as PageState;
};

describe('describeFindings', () => {
  it('lists what was found in words', () => {
    const terms = [
      term({ mark: 0 }),
      term({ name: 'Two', mentions: 1, unpainted: 'density' }),
      term({ name: 'Three', unpainted: 'place' }),
    ];
    const seen = { term: 'p/four', name: 'Four', surface: 'four', frameId: 0, block: 0, start: 0, end: 4 } as const;
    const unmarked = [
      { ...seen, reason: { kind: 'undecided' } },
      { ...seen, reason: { kind: 'marked elsewhere' } },
    ] as const;
    expect(describeFindings(state({ terms, unmarked, date: '2026-01-09' }), ['one'])).toEqual([
      'A title (news.example, dated 2026-01-09)',
      'State: on',
      '1 mark: one',
      '3 terms, in reading order:',
      '  One (a thing), 2 mentions, marked',
      '  Two (a thing), 1 mention, not marked (density)',
      '  Three (a thing), 2 mentions, not marked (it stands only where no mark is made)',
      '  seen and not marked: "four", since no cue decides whether it is Four',
    ]);
  });

  it('says so when there is nothing, and why something failed', () => {
    expect(describeFindings(state({ kind: 'failed', error: 'no pack' }), [])).toEqual([
      'A title (news.example, not dated)',
      'State: failed: no pack',
      'No marks.',
      'No terms.',
    ]);
  });
});

describe('hasFindings', () => {
  it.each([
    ['marks on an article', state({ terms: [term({ mark: 0 })] }), ['one'], true],
    ['terms of a page that is no article', state({ kind: 'no article', terms: [term({})] }), [], true],
    ['an article with terms and no mark', state({ terms: [term({})] }), [], false],
    ['no terms', state(), [], false],
    ['no answer', undefined, [], false],
  ] as const)('judges %s', (_, found, painted, expected) => {
    expect(hasFindings(found, painted)).toBe(expected);
  });
});
