import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { canonicalAddress, isListedHost, pageOfText, readSavedPage } from '../../cli/saved-page.ts';

function fileWith(name: string, content: string | Buffer): string {
  const file = join(mkdtempSync(join(tmpdir(), 'crosslight-test-')), name);
  writeFileSync(file, content);
  return file;
}

describe('canonicalAddress', () => {
  it.each([
    ['<link rel="canonical" href="https://a.example/b?c=1&amp;d=2">', 'https://a.example/b?c=1&d=2'],
    ["<LINK href='http://a.example/b#part' rel='canonical'/>", 'http://a.example/b'],
    ['<link rel=canonical href=https://a.example/b>', 'https://a.example/b'],
    [
      '<link rel="stylesheet" href="https://a.example/c.css"><link rel="alternate canonical" href="https://a.example/b">',
      'https://a.example/b',
    ],
  ])('reads %s', (html, address) => {
    expect(canonicalAddress(html)).toBe(address);
  });

  it.each([
    '<link rel="canonical" href="/b">',
    '<link rel="canonical" href="javascript:1">',
    '<link rel="stylesheet" href="https://a.example/">',
    '',
  ])('has none for "%s"', (html) => {
    expect(canonicalAddress(html)).toBeUndefined();
  });
});

describe('readSavedPage', () => {
  it('prefers the given address to the canonical link', () => {
    const file = fileWith('a.html', '<link rel="canonical" href="https://a.example/b">');
    expect(readSavedPage(file, 'https://given.example/x#y').address).toBe('https://given.example/x');
    expect(readSavedPage(file).address).toBe('https://a.example/b');
  });

  it('serves a page without any address under a listed host', () => {
    const { address } = readSavedPage(fileWith('a b.html', '<p>words'));
    expect(isListedHost(address)).toBe(true);
    expect(new URL(address).pathname).toBe('/saved/a%20b.html');
  });

  it('leaves the encoding to the page unless it is surely UTF-8', () => {
    expect(readSavedPage(fileWith('a.html', 'Київ')).contentType).toBe('text/html; charset=utf-8');
    expect(readSavedPage(fileWith('a.html', Buffer.from([0xd0, 0xd2, 0xc3]))).contentType).toBe('text/html');
  });

  it('names the file that is not there, and the one that is no page', () => {
    expect(() => readSavedPage('nowhere/a.html')).toThrow('nowhere/a.html: no such file.');
    expect(() => readSavedPage('a.pdf')).toThrow('a.pdf: not a page; give a file that ends in .html, .htm or .txt.');
  });
});

describe('pageOfText', () => {
  it('makes a headline of the first line and a paragraph of every other, with no markup of the text', () => {
    const html = pageOfText('One & two\n\n  <b>three</b>\nfour\n', 'a.txt');
    expect(html).toContain('<h1>One &amp; two</h1>\n<p>&lt;b>three&lt;/b></p>\n<p>four</p>');
  });
});

describe('isListedHost', () => {
  it('takes subdomains and nothing that only ends alike', () => {
    expect(isListedHost('https://www.bbc.com/news')).toBe(true);
    expect(isListedHost('https://bbc.com/news')).toBe(true);
    expect(isListedHost('https://notbbc.com/')).toBe(false);
  });
});
