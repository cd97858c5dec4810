/** Documents at the terminal, a page's markup or plain text, read into the same blocks as a page in the browser. */
import { isUtf8 } from 'node:buffer';
import { extname } from 'node:path';
import { JSDOM, VirtualConsole } from 'jsdom';
import type { PageContext, TextBlock } from '../engine/page.ts';
import { collectText } from '../entrypoints/content/collect-text.ts';
import { readPageContext } from '../entrypoints/content/page-context.ts';
import { CannotStart } from './cannot-start.ts';
import { readBytes, readUtf8 } from './read-file.ts';

/** What is known of a document besides its text; where it is given it stands for what the document itself says. */
export interface DocumentContext {
  readonly title?: string;
  readonly url?: string;
  readonly date?: string;
}

export interface ReadDocument {
  readonly id: string | number;
  readonly blocks: readonly TextBlock[];
  /** What to add to an offset in a block for the offset that is printed. */
  readonly offsets: readonly number[];
  readonly page: PageContext;
}

interface Clock {
  readonly nowMs: number;
}

/** Reads a file by its ending; throws `CannotStart` where there is none that we can read. */
export function readDocumentFile(file: string, clock: Clock): ReadDocument {
  const ending = extname(file).toLowerCase();
  if (!['.html', '.htm', '.txt'].includes(ending)) throw new CannotStart(`${file}: give a file that ends in .html, .htm or .txt.`);
  if (ending === '.txt') return readText({ id: file, text: readUtf8(file) });
  const bytes = readBytes(file);
  // A saved page has lost the header that said how it is encoded; what is valid UTF-8 is nothing else.
  return readHtml({ id: file, html: isUtf8(bytes) ? bytes.toString('utf8') : bytes }, clock);
}

/** A page's markup: no script of it runs and nothing is fetched. Bytes are decoded as the page says. */
export function readHtml(
  from: DocumentContext & { readonly id: string | number; readonly html: string | Buffer },
  { nowMs }: Clock,
): ReadDocument {
  // Errors in a page's styles are its own affair.
  const { window } = new JSDOM(from.html, { virtualConsole: new VirtualConsole() });
  try {
    const { document } = window;
    const { blocks, isArticle, article } = collectText(document);
    const address = from.url ?? canonicalAddress(document) ?? '';
    const page = readPageContext({ document, address, nowMs, isArticle, article });
    return {
      id: from.id,
      blocks: blocks.map(({ id, text, place }) => ({ id, text, place })),
      offsets: blocks.map(() => 0),
      page: { ...page, ...(from.title === undefined ? {} : { title: from.title }), ...dateOf(from) },
    };
  } finally {
    window.close();
  }
}

/** The address that a page gives for itself; undefined where it gives none of the web. */
function canonicalAddress(document: Document): string | undefined {
  const link = document.querySelector('link[rel~="canonical" i]')?.getAttribute('href')?.trim();
  return link !== undefined && /^https?:\/\//i.test(link) ? link : undefined;
}

/** Plain text: every line with something on it is a block, and all of it is article. */
export function readText(from: DocumentContext & { readonly id: string | number; readonly text: string }): ReadDocument {
  const lines = [...from.text.matchAll(/[^\r\n]+/g)].filter(([line]) => /\S/.test(line));
  return {
    id: from.id,
    blocks: lines.map(([text], id) => ({ id, text, place: 'article' })),
    offsets: lines.map(({ index }) => index),
    page: { title: from.title ?? '', address: from.url ?? '', language: 'und', ...dateOf(from), isArticle: true },
  };
}

function dateOf({ date }: DocumentContext): { date?: string } {
  return date === undefined ? {} : { date };
}
