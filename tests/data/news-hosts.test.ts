import { describe, expect, it } from 'vitest';
import newsHosts from '../../data/news-hosts.json' with { type: 'json' };

const hosts = newsHosts.hosts.map(({ host }) => host);
const countries = new Set(newsHosts.hosts.map(({ country }) => country));

describe('news hosts', () => {
  it('are 60', () => {
    expect(hosts).toHaveLength(60);
  });

  it('come from at least 20 countries, with Ukraine and Russia among them', () => {
    expect(countries.size).toBeGreaterThanOrEqual(20);
    expect([...countries]).toEqual(expect.arrayContaining(['UA', 'RU']));
  });

  it('stand in alphabetical order, each once', () => {
    expect(hosts).toEqual([...new Set(hosts)].sort());
  });

  it.each(hosts)('%s is a bare domain in lower case', (host) => {
    expect(host).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*){1,2}$/);
    expect(host).not.toMatch(/^www\./);
  });

  it.each(hosts)('%s makes a match pattern that takes in its pages and those of its subdomains only', (host) => {
    // `*://*.HOST/*` as browsers read it: the host itself or any subdomain, http or https.
    const pattern = new RegExp(`^https?://([^/]+\\.)?${host.replaceAll('.', '\\.')}/`);
    expect(new URL(`https://${host}/`).hostname).toBe(host);
    expect(`https://${host}/a`).toMatch(pattern);
    expect(`http://www.${host}/a`).toMatch(pattern);
    expect(`https://not${host}/a`).not.toMatch(pattern);
    expect(hosts.filter((other) => other !== host && other.endsWith(`.${host}`))).toEqual([]);
  });

  it.each(newsHosts.hosts)('$host has a name, a country code and a language code', ({ name, country, language }) => {
    expect(name.trim()).not.toBe('');
    expect(country).toMatch(/^[A-Z]{2}$/);
    expect(new Intl.DisplayNames('en', { type: 'region' }).of(country)).not.toBe(country);
    expect(new Intl.DisplayNames('en', { type: 'language' }).of(language)).not.toBe(language);
  });
});
