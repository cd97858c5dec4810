import { describe, expect, it } from 'vitest';
import { describeLine, type FieldLine, failuresOf, isExpected, parseExpectations } from '../../cli/field-report.ts';

const line = (over: Partial<FieldLine> = {}): FieldLine => ({
  page: 'a.html',
  article: true,
  scripts: 'on',
  same: { dom: true, geometry: true, console: true, selection: true },
  errors: [],
  marks: [{ term: 'one', surface: 'One' }],
  pageThreadMs: 4.2,
  ...over,
});

describe('failuresOf', () => {
  it('finds nothing wrong with a page that stays as it is', () => {
    expect(failuresOf(line(), true)).toEqual([]);
  });

  it.each(['dom', 'geometry', 'console', 'selection'] as const)('fails a page that differs in its %s', (aspect) => {
    const same = { dom: true, geometry: true, console: true, selection: true, [aspect]: false };
    expect(failuresOf(line({ same }), false)).toEqual([`differs in ${aspect}`]);
  });

  it('fails on every error', () => {
    expect(failuresOf(line({ errors: ['our script did not answer'] }), false)).toEqual(['our script did not answer']);
  });

  it('fails an article without a mark only where an extra pack is there to make one', () => {
    expect(failuresOf(line({ marks: [] }), true)).toEqual(['an article without a mark']);
    expect(failuresOf(line({ marks: [] }), false)).toEqual([]);
    expect(failuresOf(line({ marks: [], article: false }), true)).toEqual([]);
  });

  it('fails a page that is not as the table says', () => {
    expect(failuresOf(line({ expected: false }), false)).toEqual(['not as the table expects']);
    expect(failuresOf(line({ expected: true }), false)).toEqual([]);
  });
});

describe('parseExpectations', () => {
  it('reads rows with and without terms, past the head and remarks', () => {
    const table = parseExpectations('page\tarticle\tterms\n# a remark\n\na.html\tyes\tone, two\nb.html\tno\nc.html\tyes\t-\n');
    expect([...table]).toEqual([
      ['a.html', { article: true, terms: ['one', 'two'] }],
      ['b.html', { article: false, terms: undefined }],
      ['c.html', { article: true, terms: [] }],
    ]);
  });

  it.each([
    ['a.html\tperhaps', 'line 1: expected'],
    ['a.html\tyes\n\tno', 'line 2: expected'],
    ['a.html\tyes\na.html\tno', 'line 2: a.html is there twice'],
  ])('names the line of %j that it can not read', (text, message) => {
    expect(() => parseExpectations(text)).toThrow(message);
  });
});

describe('isExpected', () => {
  it.each([
    [{ article: true, terms: undefined }, false, true],
    [{ article: false, terms: undefined }, false, false],
    [{ article: true, terms: ['one'] }, false, true],
    [{ article: true, terms: ['one', 'two'] }, false, false],
    [{ article: true, terms: [] }, false, false],
  ])('holds a page against %j', (expectation, extraPack, expected) => {
    expect(isExpected(line(), expectation, extraPack)).toBe(expected);
  });

  it('leaves the terms out where an extra pack takes their places', () => {
    expect(isExpected(line(), { article: true, terms: ['two'] }, true)).toBe(true);
  });
});

describe('describeLine', () => {
  it('is readable at a terminal', () => {
    expect(describeLine(line(), [])).toBe('ok    a.html  article  scripts on  4.2 ms  1 mark: One (one)');
    expect(describeLine(line({ article: false, marks: [] }), ['differs in dom'])).toBe(
      'FAIL  a.html  not an article  scripts on  4.2 ms  0 marks  differs in dom',
    );
  });
});
