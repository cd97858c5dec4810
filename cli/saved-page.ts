/** A page from a file: its markup, and the address under which a browser should see it. */
import { basename, extname } from 'node:path';
import newsHosts from '../data/news-hosts.json' with { type: 'json' };
import { CannotStart } from './cannot-start.ts';
import { readBytes, readUtf8 } from './read-file.ts';

export interface SavedPage {
  /** The file's name. */
  readonly name: string;
  readonly address: string;
  readonly body: Buffer;
  readonly contentType: string;
}

const MARKUP = ['.html', '.htm'];
const TEXT = ['.txt'];

/** Reads a page; `given` is its address where a list knows it, else its canonical link or a listed news address serves. */
export function readSavedPage(file: string, given = ''): SavedPage {
  const name = basename(file);
  const kind = extname(file).toLowerCase();
  if (![...MARKUP, ...TEXT].includes(kind)) throw new CannotStart(`${file}: not a page; give a file that ends in .html, .htm or .txt.`);
  const body = TEXT.includes(kind) ? Buffer.from(pageOfText(readUtf8(file), name)) : readBytes(file);
  const text = body.toString('utf8');
  const address = webAddress(given) ?? canonicalAddress(text) ?? listedAddress(name);
  // A header outranks what the page says of its encoding: given only where it is surely right.
  const contentType = body.equals(Buffer.from(text)) ? 'text/html; charset=utf-8' : 'text/html';
  return { name, address, body, contentType };
}

/** True when the extension runs on an address by itself. */
export function isListedHost(address: string): boolean {
  const { hostname } = new URL(address);
  return newsHosts.hosts.some(({ host }) => hostname === host || hostname.endsWith(`.${host}`));
}

/** An address without its fragment, which never reaches a server; undefined unless it is of the web. */
export function webAddress(text: string): string | undefined {
  const address = URL.parse(text.trim());
  if (address === null || !['http:', 'https:'].includes(address.protocol)) return undefined;
  address.hash = '';
  return address.href;
}

const LINK = /<link\b[^>]*>/gi;
const attribute = (tag: string, name: string): string | undefined =>
  tag
    .match(new RegExp(`\\b${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>]+))`, 'i'))
    ?.slice(1)
    .find((value) => value !== undefined);

/** The page's canonical link, where it has one that is an address of the web. */
export function canonicalAddress(html: string): string | undefined {
  for (const [tag] of html.matchAll(LINK)) {
    if (attribute(tag, 'rel')?.toLowerCase().split(/\s+/).includes('canonical') !== true) continue;
    const address = webAddress((attribute(tag, 'href') ?? '').replaceAll('&amp;', '&'));
    if (address !== undefined) return address;
  }
  return undefined;
}

/** A made-up address under the first listed host. */
function listedAddress(name: string): string {
  const [first] = newsHosts.hosts;
  if (first === undefined) throw new Error('data/news-hosts.json: no hosts');
  return `https://www.${first.host}/saved/${encodeURIComponent(name)}`;
}

/** A plain article of a text: the first line is its headline, every other line with something on it a paragraph. */
export function pageOfText(text: string, name: string): string {
  const [headline = name, ...paragraphs] = text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const body = paragraphs.map((line) => `<p>${escapeMarkup(line)}</p>`).join('\n');
  const title = escapeMarkup(headline);
  return `<!doctype html>
<html>
<head><meta charset="utf-8"><meta name="color-scheme" content="light dark"><title>${title}</title></head>
<body><main><article><h1>${title}</h1>
${body}
</article></main></body>
</html>
`;
}

const escapeMarkup = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
