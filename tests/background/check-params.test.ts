import { describe, expect, it } from 'vitest';
import { MESSAGE_CHARS } from '../../common/limits.ts';
import { changeParams, checked, decideParams, scanParams, termKey } from '../../entrypoints/background/check-params.ts';

const PAGE = { title: 'A title', address: 'https://example.org/a', language: 'en', isArticle: true };
const SCAN = { id: 0, place: 'article', words: 3, hits: [{ alias: 0, start: 0, end: 4, word: 0, sentence: [] }], cues: [] };
const DECIDE = { corpus: 'v', scans: [SCAN], page: PAGE, painted: [], markAnyway: false };

describe('checked', () => {
  it('lets through what a page of ours sends', () => {
    expect(checked('scanBlocks', scanParams, { blocks: [{ id: 0, text: 'Words', place: 'article' }], language: 'en' }).blocks).toHaveLength(
      1,
    );
    expect(checked('decideMarks', decideParams, DECIDE)).toEqual(DECIDE);
    expect(checked('decideMarks', decideParams, { ...DECIDE, page: { ...PAGE, date: '2026-01-09' } }).page.date).toBe('2026-01-09');
  });

  it.each([
    ['no blocks', scanParams, { language: 'en' }, 'blocks'],
    ['a block without text', scanParams, { blocks: [{ id: 0, place: 'article' }], language: 'en' }, 'blocks.0.text'],
    ['a place that there is not', scanParams, { blocks: [{ id: 0, text: '', place: 'sky' }], language: 'en' }, 'blocks.0.place'],
    [
      'too much text',
      scanParams,
      { blocks: [{ id: 0, text: 'a'.repeat(5 * MESSAGE_CHARS), place: 'article' }], language: 'en' },
      'too much text',
    ],
    ['a negative offset', decideParams, { ...DECIDE, scans: [{ ...SCAN, words: -1 }] }, 'scans.0.words'],
    ['a number that is none', decideParams, { ...DECIDE, scans: [{ ...SCAN, cues: [Number.NaN] }] }, 'scans.0.cues.0'],
    ['no page', decideParams, { ...DECIDE, page: undefined }, 'page'],
    ['a term without its pack', termKey, 'summit', 'PACK/TERM'],
    ['a change of another kind', changeParams, { id: 'x', change: { kind: 'everything' } }, 'kind'],
    ['nothing at all', scanParams, undefined, 'the message'],
  ])('refuses %s and names the place', (_what, schema, value, place) => {
    expect(() => checked('message', schema, value)).toThrow(place);
  });
});
