import { describe, expect, it } from 'vitest';
import { areSame, compareSnapshots, firstDifference } from '../../cli/page-snapshot.ts';

const snapshot = { dom: '<p>a</p>', geometry: 'p 0 0 1 1', console: 'error x', selection: 'a' };

describe('compareSnapshots', () => {
  it('finds two alike', () => {
    expect(areSame(compareSnapshots(snapshot, { ...snapshot }))).toBe(true);
  });

  it.each(['dom', 'geometry', 'console', 'selection'] as const)('sees one letter more in %s', (aspect) => {
    const same = compareSnapshots(snapshot, { ...snapshot, [aspect]: `${snapshot[aspect]} ` });
    expect(same).toEqual({ dom: true, geometry: true, console: true, selection: true, [aspect]: false });
    expect(areSame(same)).toBe(false);
  });
});

describe('firstDifference', () => {
  it('says where two texts part, with the words there', () => {
    expect(firstDifference('one two three', 'one two four')).toBe('at 8 of 13 and 12: "one two three" against "one two four"');
  });

  it('sees that one is longer', () => {
    expect(firstDifference('one', 'one more')).toBe('at 3 of 3 and 8: "one" against "one more"');
  });
});
