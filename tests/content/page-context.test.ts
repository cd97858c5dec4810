// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { readPageContext } from '../../entrypoints/content/page-context.ts';

const NOW = Date.parse('2026-10-09T12:00:00Z');

function read(html: string, address = 'https://news.example/a') {
  const document = new DOMParser().parseFromString(html, 'text/html');
  return readPageContext({ document, address, nowMs: NOW, isArticle: true, article: document.querySelector('article') ?? undefined });
}

const ld = (json: string) => `<script type="application/ld+json">${json}</script>`;

describe('readPageContext', () => {
  it('reads title, address and whether it is an article', () => {
    expect(read('<title> A \n b </title>')).toEqual({ title: 'A b', address: 'https://news.example/a', language: 'und', isArticle: true });
  });

  it('keeps the title of the document when something is named title', () => {
    expect(read('<title>A</title><form name="title"></form><img name="title">').title).toBe('A');
  });

  it.each([
    ['the root element', '<html lang="uk-UA">', 'uk-UA'],
    ['an underscore', '<html lang="de_de">', 'de-DE'],
    ['the header equivalent', '<meta http-equiv="Content-Language" content="fr, en">', 'fr'],
    ['nothing', '<p>', 'und'],
    ['something that is no language', '<html lang="%%lang%%">', 'und'],
  ])('takes the language from %s', (_title, html, expected) => expect(read(html).language).toBe(expected));

  it.each([
    ['JSON-LD', ld('{"@type":"NewsArticle","datePublished":"2026-10-08T23:30:00-05:00"}'), '2026-10-08'],
    ['JSON-LD in a graph', ld('{"@graph":[{"@type":"WebPage"},{"@type":"NewsArticle","datePublished":"2026-01-02"}]}'), '2026-01-02'],
    ['JSON-LD in a list', ld('[{"@type":"Organization"},{"@type":"Article","datePublished":"2026-01-02"}]'), '2026-01-02'],
    [
      'the article before the page',
      ld('[{"@type":"WebPage","datePublished":"2020-01-01"},{"@type":"Article","datePublished":"2026-01-02"}]'),
      '2026-01-02',
    ],
    ['broken JSON-LD', ld('{"headline":"a\nb","datePublished":"2026-01-02",}'), '2026-01-02'],
    ['the second JSON-LD when the first is nonsense', ld('{oops') + ld('{"datePublished":"2026-01-02"}'), '2026-01-02'],
    ['a meta property', '<meta property="article:published_time" content="2026-03-04T05:06:07+00:00">', '2026-03-04'],
    [
      'a time in the article',
      '<time datetime="2020-01-01">x</time><article><time datetime="2026-03-05 10:00">x</time></article>',
      '2026-03-05',
    ],
    ['a date in words', '<meta property="article:published_time" content="March 4, 2026 10:00">', '2026-03-04'],
  ])('takes the date from %s', (_title, html, expected) => expect(read(html).date).toBe(expected));

  it('takes the date from the address, last', () => {
    expect(read('<p>', 'https://news.example/world/2026/3/4/story').date).toBe('2026-03-04');
    expect(read(ld('{"datePublished":"2026-01-02"}'), 'https://news.example/2025/03/04/story').date).toBe('2026-01-02');
    expect(read('<p>', 'https://news.example/2026/13/44/story').date).toBeUndefined();
  });

  it.each([
    ['in the future', '2026-10-10'],
    ['later today', '2026-10-09T13:00:00Z'],
    ['unreadable', 'soon'],
    ['only a year', '2026'],
    ['no day of the calendar', '2026-02-31'],
  ])('has no date that is %s', (_title, date) => {
    expect(read(ld(`{"datePublished":"${date}"}`))).not.toHaveProperty('date');
  });
});
