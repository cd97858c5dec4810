import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CannotStart } from '../../cli/cannot-start.ts';
import { isListedHost } from '../../cli/saved-page.ts';
import { hasDisplay, targetOf } from '../../cli/start.ts';

describe('targetOf', () => {
  it('is the sample without an argument, under an address where the extension runs by itself', () => {
    const target = targetOf([]);
    expect(target.kind).toBe('file');
    expect(target.kind === 'file' && isListedHost(target.saved.address)).toBe(true);
  });

  it('takes an address as it is', () => {
    expect(targetOf(['https://example.org/a?b=c'])).toEqual({ kind: 'address', address: 'https://example.org/a?b=c' });
  });

  it('takes a file of text as an article', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'crosslight-test-')), 'a.txt');
    writeFileSync(file, 'Head\n\nOne paragraph.');
    const target = targetOf([file]);
    expect(target.kind === 'file' && target.saved.body.toString()).toContain('<h1>Head</h1>\n<p>One paragraph.</p>');
  });

  it.each([
    [['nowhere.html'], 'nowhere.html: no such file.'],
    [['page.pdf'], 'page.pdf: not a page; give a file that ends in .html, .htm or .txt.'],
    [['ftp://example.org/'], 'ftp://example.org/: only addresses that begin with http:// or https:// can be opened.'],
    [['a.html', 'b.html'], 'Give one file or one address.'],
    [['--pictures'], "Unknown option '--pictures'"],
  ])('can not start with %j', (args, message) => {
    expect(() => targetOf(args)).toThrow(CannotStart);
    expect(() => targetOf(args)).toThrow(message);
  });
});

describe('hasDisplay', () => {
  it.each([
    ['linux', {}, false],
    ['linux', { DISPLAY: ':0' }, true],
    ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, true],
    ['linux', { DISPLAY: ':0', CI: 'true' }, false],
    ['darwin', {}, true],
    ['win32', {}, true],
    ['darwin', { CI: '1' }, false],
  ] as const)('on %s with %j is %s', (platform, env, expected) => {
    expect(hasDisplay({ platform, env })).toBe(expected);
  });
});
