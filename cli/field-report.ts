/** What `npm run field` says of one page, and what counts as a failure. Nothing here opens a browser. */
import { ASPECTS, type Aspect } from './page-snapshot.ts';

export interface FieldMark {
  readonly term: string;
  readonly surface: string;
}

export interface FieldLine {
  readonly page: string;
  readonly article: boolean;
  readonly scripts: 'on' | 'off';
  readonly same: Readonly<Record<Aspect, boolean>>;
  readonly errors: readonly string[];
  /** Painted, in reading order. */
  readonly marks: readonly FieldMark[];
  readonly pageThreadMs: number;
  /** With `--expect`, for a page that the table has. */
  readonly expected?: boolean;
}

/** A row of the table of expectations. */
export interface Expectation {
  readonly article: boolean;
  /** Terms marked by the bundled packs, in any order; undefined where the table says nothing of them. */
  readonly terms: readonly string[] | undefined;
}

const BLANK = '-';

/** The table: page, article yes or no, terms. Throws with the line's number on one that can't be read. */
export function parseExpectations(text: string): Map<string, Expectation> {
  const rows = new Map<string, Expectation>();
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '' || line.startsWith('#') || (index === 0 && line.startsWith('page\t'))) continue;
    const [page = '', article = '', terms = ''] = line.split('\t').map((field) => field.trim());
    if (page === '' || !['yes', 'no'].includes(article)) {
      throw new Error(`line ${index + 1}: expected "page, tab, yes or no, tab, terms", found ${JSON.stringify(line)}`);
    }
    if (rows.has(page)) throw new Error(`line ${index + 1}: ${page} is there twice`);
    rows.set(page, { article: article === 'yes', terms: parseTerms(terms) });
  }
  return rows;
}

function parseTerms(field: string): string[] | undefined {
  if (field === '') return undefined;
  return field === BLANK ? [] : field.split(/[\s,]+/).filter((term) => term !== '');
}

/** Whether a line is as the table says. Terms are compared only without an extra pack, whose terms would take their places. */
export function isExpected(line: Pick<FieldLine, 'article' | 'marks'>, expectation: Expectation, extraPack: boolean): boolean {
  if (line.article !== expectation.article) return false;
  if (extraPack || expectation.terms === undefined) return true;
  const found = line.marks.map(({ term }) => term).sort();
  return found.join() === [...expectation.terms].sort().join();
}

/** Why a page fails, in words; empty when it passes. */
export function failuresOf(line: FieldLine, extraPack: boolean): string[] {
  const differing = ASPECTS.filter((aspect) => !line.same[aspect]);
  return [
    ...(differing.length > 0 ? [`differs in ${differing.join(', ')}`] : []),
    ...line.errors,
    ...(extraPack && line.article && line.marks.length === 0 ? ['an article without a mark'] : []),
    ...(line.expected === false ? ['not as the table expects'] : []),
  ];
}

/** A line for a person. */
export function describeLine(line: FieldLine, failures: readonly string[]): string {
  const marks = line.marks.map(({ term, surface }) => `${surface} (${term})`).join(', ');
  return [
    failures.length === 0 ? 'ok  ' : 'FAIL',
    line.page,
    line.article ? 'article' : 'not an article',
    `scripts ${line.scripts}`,
    `${line.pageThreadMs.toFixed(1)} ms`,
    `${line.marks.length} ${line.marks.length === 1 ? 'mark' : 'marks'}${marks === '' ? '' : `: ${marks}`}`,
    ...failures,
  ].join('  ');
}
