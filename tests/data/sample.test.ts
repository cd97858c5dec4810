import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import newsHosts from '../../data/news-hosts.json' with { type: 'json' };

/** Terms that the sample names first in places at least 80 words apart, so that six marks can stand, and one more than that. */
const SPREAD = [
  'security guarantees',
  'Bucharest summit',
  'Article 5',
  'Istanbul draft',
  'Budapest Memorandum',
  'Minsk agreements',
  'Vilnius summit',
];
/** Terms that stand nearer to one of those. */
const BETWEEN = [
  'coalition of the willing',
  'Membership Action Plan',
  'Article 5-like guarantees',
  'annexation of Crimea',
  'Washington summit',
  'irreversible path',
  '28-point plan',
  'Resolution 2774',
];

const read = (path: string) =>
  new JSDOM(readFileSync(new URL(`../fixtures/${path}`, import.meta.url), 'utf8'), { url: 'https://example.org/' }).window.document;
const plain = (element: Element | null) => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
const wordCount = (text: string) => (text === '' ? 0 : text.trim().split(/\s+/).length);

const article = read('sample/article.html');
const frontPage = read('sample/not-an-article.html');
const hostile = read('pages/hostile.html');
const runningText = (page: Document) => [...page.querySelectorAll('article p')].map(plain).join(' ');
const wordsBefore = (text: string, term: string) => wordCount(text.slice(0, text.indexOf(term)));

describe('sample article', () => {
  const text = runningText(article);

  it('has about 600 words', () => {
    expect(wordCount(text)).toBeGreaterThan(550);
    expect(wordCount(text)).toBeLessThan(660);
  });

  it('is dated 9 January 2026, in all three places', () => {
    const metadata = JSON.parse(plain(article.querySelector('script[type="application/ld+json"]')));
    const published = article.querySelector('meta[property="article:published_time"]')?.getAttribute('content');
    const shown = article.querySelector('article time')?.getAttribute('datetime');
    for (const date of [metadata.datePublished, published, shown]) expect(date).toMatch(/^2026-01-09/);
  });

  it('names all its terms in running text', () => {
    for (const term of [...SPREAD, ...BETWEEN]) expect(text).toContain(term);
  });

  it('names seven terms first in places at least 80 words apart', () => {
    const places = SPREAD.map((term) => wordsBefore(text, term));
    const gaps = places.slice(1).map((place, index) => place - places[index]!);
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(80);
  });

  it('has a term in the headline, one across an inline element and one inside a link', () => {
    expect(plain(article.querySelector('h1'))).toContain('security guarantees');
    expect(plain(article.querySelector('article p em'))).toBe('Bucharest');
    expect(plain(article.querySelector('article p:not(.section) a'))).toBe('Budapest Memorandum');
  });

  it('has an Article 5 that is another law’s', () => {
    expect(text).toContain('Article 5 of the GDPR');
  });

  it.each(['nav', 'aside', 'article figcaption', 'article table', '#comments form', 'footer'])('has the part %s of a real page', (part) => {
    expect(plain(article.querySelector(part))).not.toBe('');
  });

  it('says in its footer that it was written for Crosslight and is invented', () => {
    expect(plain(article.querySelector('footer'))).toMatch(/sample text written for Crosslight.*invented/);
  });
});

describe('sample front page', () => {
  it('is as long as an article and mostly links, so that only its links tell what it is', () => {
    const all = plain(frontPage.querySelector('main')).length;
    const linked = [...frontPage.querySelectorAll('main a')].map((link) => plain(link).length).reduce((sum, length) => sum + length, 0);
    const paragraphs = [...frontPage.querySelectorAll('main p')].map(plain).filter((text) => text.length >= 80);
    expect(linked).toBeGreaterThan(all / 2);
    expect(paragraphs.length).toBeGreaterThan(3);
    expect(wordCount([...frontPage.querySelectorAll('main h3, main p')].map(plain).join(' '))).toBeGreaterThan(150);
  });

  it('has terms in its links', () => {
    expect(plain(frontPage.querySelector('main'))).toContain('Bucharest summit');
  });
});

describe('hostile page', () => {
  it('has an article that would be marked, three terms at least 80 words apart', () => {
    const text = runningText(hostile);
    const places = ['Bucharest summit', 'Article 5', 'Istanbul draft'].map((term) => wordsBefore(text, term));
    expect(wordCount(text)).toBeGreaterThan(150);
    expect(places[0]).toBeGreaterThan(0);
    expect(places[1]! - places[0]!).toBeGreaterThanOrEqual(80);
    expect(places[2]! - places[1]!).toBeGreaterThanOrEqual(80);
  });
});

describe('all three pages', () => {
  it.each([
    ['article', article],
    ['front page', frontPage],
    ['hostile page', hostile],
  ])('the %s loads nothing from anywhere and has its address on a listed host', (_name, page) => {
    const address = new URL(page.querySelector('link[rel=canonical]')?.getAttribute('href') ?? '');
    expect(newsHosts.hosts.map(({ host }) => `www.${host}`)).toContain(address.hostname);
    expect(address.pathname).toMatch(/^\/crosslight-sample\//);
    expect(page.querySelectorAll('[src], link[rel=stylesheet], link[rel=preload]')).toHaveLength(0);
    expect(page.documentElement.outerHTML).not.toMatch(/url\(|@import/);
  });
});
