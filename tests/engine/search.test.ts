import { describe, expect, it } from 'vitest';
import { searchNames } from '../../engine/search.ts';
import { harbour } from './packs.ts';

const found = (query: string) => {
  const { how, terms } = searchNames(harbour, query);
  return [how, ...terms.map(({ id }) => id)];
};

describe('searchNames', () => {
  it.each([
    ['great mole', ['spelled', 'great-mole']],
    ['mole great', ['spelled', 'great-mole']],
    ['GRE', ['spelled', 'great-mole']],
    ['breakwat', ['spelled', 'great-mole']],
    ['summit of lunde', ['spelled', 'lunde-summit']],
    ['lunde', ['spelled', 'lunde-summit', 'great-mole']],
    ['mutual aid', ['spelled', 'article-5']],
    ['article five', ['nearest']],
  ])('for %j finds %j', (query, expected) => {
    if (expected.length > 1) expect(found(query)).toEqual(expected);
    else expect(found(query)[0]).toBe(expected[0]);
  });

  it.each([
    ['grate mole', 'great-mole'],
    ['mole graet', 'great-mole'],
    ['lundde sumit', 'lunde-summit'],
    ['brekwater', 'great-mole'],
    ['artcle 5', 'article-5'],
  ])('forgives %j', (query, expected) => {
    expect(found(query).slice(0, 2)).toEqual(['nearest', expected]);
  });

  it.each(['', '  ', '—'])('finds nothing for %j', (query) => {
    expect(searchNames(harbour, query)).toEqual({ how: 'spelled', terms: [] });
  });

  it('finds nothing near what is like nothing', () => {
    expect(found('xylophone quartet')).toEqual(['nearest']);
  });

  it('says which part of the name was spelled', () => {
    expect(searchNames(harbour, 'mole gre').terms[0]?.ranges).toEqual([
      [0, 3],
      [6, 10],
    ]);
  });
});
