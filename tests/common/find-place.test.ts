import { describe, expect, it } from 'vitest';
import { originPattern, placeOf, sitePattern } from '../../common/find-place.ts';

const NONE = { permitted: false, listed: false, granted: [], files: false };

describe('placeOf', () => {
  it.each([
    ['https://example.org/a', 'not permitted'],
    ['http://localhost:8080/', 'not permitted'],
    ['about:blank', 'unreadable'],
    ['about:reader?url=https%3A%2F%2Fexample.org', 'unreadable'],
    ['chrome://extensions/', 'unreadable'],
    ['moz-extension://3f/popup.html', 'unreadable'],
    ['view-source:https://example.org/', 'unreadable'],
    ['data:text/html,x', 'unreadable'],
    ['https://chromewebstore.google.com/detail/x', 'unreadable'],
    ['https://chrome.google.com/webstore/detail/x', 'unreadable'],
    ['https://chrome.google.com/intl/en/', 'not permitted'],
    ['https://addons.mozilla.org/en-US/firefox/', 'unreadable'],
    ['https://example.org/paper.PDF', 'unreadable'],
    ['file:///home/reader/page.html', 'unreadable'],
    ['no address', 'unreadable'],
  ])('%s is %s', (address, access) => {
    expect(placeOf(address, NONE).access).toBe(access);
  });

  it('is permitted where the browser lets us run', () => {
    expect(placeOf('https://www.bbc.com/news', { ...NONE, permitted: true, listed: true })).toEqual({
      access: 'permitted',
      host: 'www.bbc.com',
    });
  });

  it('is withheld where the site is on the list and the browser does not let us', () => {
    expect(placeOf('https://www.bbc.com/news', { ...NONE, listed: true })).toEqual({ access: 'withheld', host: 'www.bbc.com' });
  });

  it('names what the reader granted for this site, not what is listed, for another site or for all', () => {
    const granted = ['*://example.org/*', 'https://*.example.org/*', '*://other.example/*', '*://*/*', '<all_urls>'];
    const permitted = { ...NONE, permitted: true, granted };
    expect(placeOf('https://example.org/a', permitted).added).toEqual(['*://example.org/*', 'https://*.example.org/*']);
    expect(placeOf('https://www.bbc.com/news', { ...permitted, listed: true }).added).toBeUndefined();
    expect(placeOf('https://third.example/', permitted).added).toBeUndefined();
  });

  it('reads files where the reader has allowed it', () => {
    expect(placeOf('file:///home/reader/page.html', { ...NONE, files: true }).access).toBe('not permitted');
  });

  it('takes a hidden address for a page that extensions cannot read: the click shows every other', () => {
    expect(placeOf(undefined, NONE)).toEqual({ access: 'unreadable' });
  });
});

describe('sitePattern', () => {
  it('asks for one host over http and https, without its port', () => {
    expect(sitePattern('example.org')).toBe('*://example.org/*');
    expect(sitePattern('localhost:8080')).toBe('*://localhost/*');
  });
});

describe('originPattern', () => {
  it('leaves out the port and everything that is no web page', () => {
    expect(originPattern('http://localhost:8080/a')).toBe('http://localhost/*');
    expect(originPattern('about:blank')).toBeUndefined();
    expect(originPattern(undefined)).toBeUndefined();
  });
});
