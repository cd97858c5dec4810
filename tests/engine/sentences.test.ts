import { describe, expect, it } from 'vitest';
import { tokenise } from '../../engine/tokenise.ts';

/** Number of sentences that the words of a text fall into. */
const sentencesOf = (text: string) => new Set(tokenise(text).map(({ sentence }) => sentence)).size;

describe('sentences', () => {
  it.each([
    ['He ate an apple. Near the door stood a chair.', 2],
    ['Who asked? Nobody did! They left.', 3],
    ['“It is done.” She left.', 2],
    ['It ended in 2008. Then came the war.', 2],
  ])('end where a reader ends them: %s', (text, count) => {
    expect(sentencesOf(text)).toBe(count);
  });

  it.each([
    'Art. 5 of the treaty binds them.',
    'The U.S. Senate voted on No. 12 first.',
    'It grew by 2.5 per cent, they said.',
    'Gen. Smith spoke of it … and left it there.',
    'On 5. März they met.',
  ])('go on after an abbreviation, an initial or a number: %s', (text) => {
    expect(sentencesOf(text)).toBe(1);
  });
});
