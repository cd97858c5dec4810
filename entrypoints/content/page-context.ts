/** What a page says of itself besides its text: title, language, day. Read from the document alone; no browser API. */
import type { PartialDay } from '../../engine/corpus.ts';
import type { PageContext } from '../../engine/page.ts';
import { createDomReader, type DomReader, readTitle } from './read-dom.ts';

/** Longer JSON-LD is data, not a description of the page. */
const JSON_LD_CHARS = 512 * 1024;
const JSON_LD_DEPTH = 6;

interface Reading {
  readonly document: Document;
  readonly address: string;
  readonly nowMs: number;
  readonly isArticle: boolean;
  /** The element around the article's text; a time in it may date the page. */
  readonly article?: Element | undefined;
}

/** The page's context; a part that cannot be read is left out or 'und', nothing is thrown for what a page says. */
export function readPageContext(reading: Reading): PageContext {
  const { document, address, isArticle } = reading;
  const read = createDomReader(document);
  const date = readDate(read, reading);
  return { title: readTitle(document), address, language: readLanguage(read), ...(date === undefined ? {} : { date }), isArticle };
}

/** Language of the document's element, else of its header equivalent, else 'und'. */
function readLanguage(read: DomReader): string {
  if (!read.root) return 'und';
  const stated = read.attribute(read.root, 'lang') ?? read.attribute(read.root, 'xml:lang');
  return parseLanguage(stated) ?? parseLanguage(content(read, 'meta[http-equiv="content-language" i]')?.split(',')[0]) ?? 'und';
}

function parseLanguage(value: string | null | undefined): string | undefined {
  const tag = value?.trim().replaceAll('_', '-');
  if (!tag) return undefined;
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined; // not a language tag; a page may write anything here
  }
}

/** Day of publication, by the first place that gives a readable one that is not in the future. */
function readDate(read: DomReader, { address, nowMs, article }: Reading): PartialDay | undefined {
  if (!read.root) return undefined;
  for (const value of datesOf(read, read.root, article, address)) {
    const day = parseDay(value);
    if (day) return isFuture(value, day, nowMs) ? undefined : day;
  }
  return undefined;
}

/** By the instant where one is stated, else by the day, as it is here or in universal time, whichever is later. */
function isFuture(value: string, day: string, nowMs: number): boolean {
  if (/T\d\d:?\d\d.*(?:Z|[+-]\d\d:?\d\d)\s*$/.test(value) && Date.parse(value) > nowMs) return true;
  const today = [localDay(nowMs), utcDay(nowMs)];
  return today.every((latest) => day > latest);
}

function* datesOf(read: DomReader, root: Element, article: Element | undefined, address: string): Generator<string> {
  for (const script of root.querySelectorAll('script[type="application/ld+json" i]')) {
    const date = publishedIn(script.textContent ?? '');
    if (date) yield date;
  }
  const property = content(read, 'meta[property="article:published_time" i], meta[name="article:published_time" i]');
  if (property) yield property;
  const time = article && read.find(article, 'time[datetime]');
  if (time) yield read.attribute(time, 'datetime') ?? '';
  const inPath = /\/((?:19|20)\d\d)\/(\d{1,2})\/(\d{1,2})(?:\/|$|-|\.)/.exec(pathOf(address));
  if (inPath) yield `${inPath[1]}-${inPath[2]?.padStart(2, '0')}-${inPath[3]?.padStart(2, '0')}`;
}

function content(read: DomReader, selector: string): string | undefined {
  const element = read.root && read.find(read.root, selector);
  return (element && read.attribute(element, 'content')?.trim()) || undefined;
}

function pathOf(address: string): string {
  return /^[a-z-]+:\/\/[^/?#]*([^?#]*)/i.exec(address)?.[1] ?? '';
}

/** The first `datePublished` in a piece of JSON-LD, also inside lists and `@graph`; articles before other things. */
function publishedIn(json: string): string | undefined {
  if (json.length > JSON_LD_CHARS || !json.includes('datePublished')) return undefined;
  try {
    const things = thingsIn(JSON.parse(json), 0);
    const dated = things.filter((thing) => typeof thing.datePublished === 'string');
    return (dated.find(isArticleThing) ?? dated[0])?.datePublished as string | undefined;
  } catch {
    // Much JSON-LD is broken by line breaks in its texts; the one field is still plain to see.
    return /"datePublished"\s*:\s*"([^"]{4,40})"/.exec(json)?.[1];
  }
}

type Thing = Readonly<Record<string, unknown>>;

function thingsIn(value: unknown, depth: number): Thing[] {
  if (typeof value !== 'object' || value === null || depth > JSON_LD_DEPTH) return [];
  if (Array.isArray(value)) return value.flatMap((item) => thingsIn(item, depth + 1));
  const thing = value as Thing;
  return [
    thing,
    ...thingsIn(thing['@graph'], depth + 1),
    ...thingsIn(thing.mainEntity, depth + 1),
    ...thingsIn(thing.mainEntityOfPage, depth + 1),
  ];
}

function isArticleThing(thing: Thing): boolean {
  return [thing['@type']].flat().some((type) => typeof type === 'string' && /Article|Posting|Report|Review/.test(type));
}

/** The calendar day that a date says where it was written; months and years alone are too coarse to date a page. */
function parseDay(value: string): string | undefined {
  const iso = /^\s*(\d{4})-(\d{2})-(\d{2})(?!\d)/.exec(value) ?? /^\s*(\d{4})(\d{2})(\d{2})(?:T|$)/.exec(value);
  if (iso) return realDay(`${iso[1]}-${iso[2]}-${iso[3]}`);
  if (!/\d{4}/.test(value) || /^\s*\d{4}(?:-\d{2})?\s*$/.test(value)) return undefined;
  const ms = Date.parse(value);
  return Number.isNaN(ms) ? undefined : realDay(localDay(ms));
}

function localDay(ms: number): string {
  const date = new Date(ms);
  return dayOf(date.getFullYear(), date.getMonth(), date.getDate());
}

function utcDay(ms: number): string {
  const date = new Date(ms);
  return dayOf(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate());
}

function dayOf(year: number, month: number, date: number): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${year}-${two(month + 1)}-${two(date)}`;
}

function realDay(day: string): string | undefined {
  const ms = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(ms) || utcDay(ms) !== day) return undefined;
  return day >= '1900' ? day : undefined;
}
