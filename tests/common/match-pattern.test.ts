import { describe, expect, it } from 'vitest';
import { coversAddress } from '../../common/match-pattern.ts';

describe('coversAddress', () => {
  it.each([
    ['*://*.example.org/*', 'https://example.org/a'],
    ['*://*.example.org/*', 'http://news.example.org/'],
    ['https://example.org/*', 'https://example.org:8443/a?b'],
    ['*://*/*', 'https://anything.test/'],
    ['<all_urls>', 'http://anything.test/'],
  ])('says yes: %s covers %s', (pattern, address) => {
    expect(coversAddress(pattern, address)).toBe(true);
  });

  it.each([
    ['*://*.example.org/*', 'https://notexample.org/'],
    ['https://example.org/*', 'http://example.org/'],
    ['https://example.org/*', 'https://news.example.org/'],
    ['*://*/*', 'file:///home/a.html'],
    ['<all_urls>', 'about:blank'],
    ['example.org', 'https://example.org/'],
    ['*://*.example.org/*', 'no address'],
  ])('says no: %s does not cover %s', (pattern, address) => {
    expect(coversAddress(pattern, address)).toBe(false);
  });
});
