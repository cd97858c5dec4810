import { describe, expect, it } from 'vitest';
import { checked } from '../../entrypoints/background/check-params.ts';
import { wordingBlocks, wordingsFound } from '../../entrypoints/background/check-wordings.ts';

const FOUND = { pack: 'p', question: 'q', framing: 'f', text: 'It rotted.', block: 0, start: 0, end: 10, words: [[3, 9]], passages: [] };

describe('what is asked of a page’s wordings', () => {
  it('is let through as it was sent', () => {
    const params = { found: [{ ...FOUND, passages: [{ source: 's', paragraph: null }] }], terms: ['p/term'] };
    expect(checked('describeWordings', wordingsFound, params)).toEqual(params);
    const blocks = { blocks: [{ id: 0, text: 'It rotted.', place: 'article' }] };
    expect(checked('findWordings', wordingBlocks, blocks)).toEqual(blocks);
  });

  it.each([
    ['no list', { found: 'all', terms: [] }],
    ['a span that is none', { found: [{ ...FOUND, words: [[3]] }], terms: [] }],
    ['a term without its pack', { found: [], terms: ['term'] }],
  ])('is refused when it has %s', (_fault, params) => {
    expect(() => checked('describeWordings', wordingsFound, params)).toThrow('describeWordings');
  });
});
