/** The kinds of sources that packs name in words, as the types that reference formats know. */
import type { Reference } from './references.ts';

interface SourceType {
  readonly words: RegExp;
  readonly csl: string;
  readonly ris: string;
}

/** The first whose words stand in the kind counts; what is only proposed is no treaty yet. */
const TYPES: readonly SourceType[] = [
  { words: /\b(?:draft|proposal)\b/, csl: 'document', ris: 'GEN' },
  { words: /\bnews\b/, csl: 'article-newspaper', ris: 'NEWS' },
  { words: /\b(?:essay|explainer|feature|comment|column|editorial)\b/, csl: 'article-magazine', ris: 'MGZN' },
  { words: /\bblog\b/, csl: 'post-weblog', ris: 'BLOG' },
  { words: /\binterview\b/, csl: 'interview', ris: 'GEN' },
  { words: /\bspeech\b/, csl: 'speech', ris: 'GEN' },
  { words: /\b(?:treaty|agreement|convention|protocol|charter|memorandum)\b/, csl: 'treaty', ris: 'GEN' },
  { words: /\b(?:law|resolution|statute|constitution|decree)\b|^act$/, csl: 'legislation', ris: 'STAT' },
  { words: /\b(?:judgment|ruling|case)\b/, csl: 'legal_case', ris: 'CASE' },
  { words: /\b(?:report|study|strategy|recommendations|survey|poll)\b/, csl: 'report', ris: 'RPRT' },
  { words: /\bbook\b/, csl: 'book', ris: 'BOOK' },
  { words: /\bpage\b/, csl: 'webpage', ris: 'ELEC' },
];

const typeOf = (kind: string): SourceType | undefined => TYPES.find(({ words }) => words.test(kind.toLowerCase()));

/** A type of CSL; `document` for what no other fits. */
export function cslType({ kind, source }: Pick<Reference, 'kind' | 'source'>): string {
  if (kind === 'entry') return 'entry-encyclopedia';
  return kind === 'page' ? 'webpage' : (typeOf(source.kind)?.csl ?? 'document');
}

/** A type of RIS; `GEN` for what no other fits. */
export function risType({ kind, source }: Pick<Reference, 'kind' | 'source'>): string {
  if (kind === 'entry') return 'ENCYC';
  return kind === 'page' ? 'ELEC' : (typeOf(source.kind)?.ris ?? 'GEN');
}

/** Whether who publishes it is printed as the title of what it stands in. */
export const isPeriodical = (csl: string): boolean => csl.startsWith('article-') || csl === 'post-weblog';
