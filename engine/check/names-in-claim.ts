/** Names of the pack's terms in a claim, found by their words alone: evidence of the subject, and numbers that count nothing. */
import type { Pack, TermId } from '../corpus.ts';
import { primarySubtag } from '../normalise.ts';
import { type PatternWord, parsePattern, STAR_MOST, variantsOf } from '../pattern.ts';
import { tokenise } from '../tokenise.ts';
import type { Span } from '../views.ts';

export interface NamedTerm {
  readonly term: TermId;
  readonly span: Span;
}

interface Name {
  readonly term: TermId;
  readonly words: readonly PatternWord[];
}

export type FindNames = (text: string) => NamedTerm[];

/** Reads the names in the pack's language once; the longest name at a place is found, for each term that has it. */
export function createFindNames(pack: Pack): FindNames {
  const byFirst = new Map<string, Name[]>();
  const language = primarySubtag(pack.masthead.language);
  for (const { id, name, aliases } of pack.terms) {
    const texts = [name, ...aliases.flatMap(({ text, lang }) => (primarySubtag(lang) === language ? variantsOf(text) : []))];
    for (const text of texts) {
      const { words } = parsePattern(text);
      const first = words[0]?.folded;
      if (first === undefined) continue;
      const known = byFirst.get(first) ?? [];
      byFirst.set(first, known);
      known.push({ term: id, words });
    }
  }
  return (text) => {
    const tokens = tokenise(text);
    return tokens.flatMap((token, at) => {
      const found = namesFrom(byFirst, token.folded).filter(({ words }) => words.every((word, i) => isWord(word, tokens[at + i]?.folded)));
      const longest = Math.max(0, ...found.map(({ words }) => words.length));
      const terms = new Set(found.filter(({ words }) => words.length === longest).map(({ term }) => term));
      return [...terms].map((term): NamedTerm => ({ term, span: [token.start, tokens[at + longest - 1]?.end ?? token.end] }));
    });
  };
}

/** Names whose first word this is, or may continue. */
function namesFrom(byFirst: ReadonlyMap<string, readonly Name[]>, folded: string): readonly Name[] {
  const names = [...(byFirst.get(folded) ?? [])];
  for (let cut = 1; cut <= STAR_MOST && folded.length - cut >= 4; cut += 1) {
    names.push(...(byFirst.get(folded.slice(0, -cut)) ?? []).filter(({ words }) => words[0]?.open));
  }
  return names;
}

function isWord({ folded, open }: PatternWord, token: string | undefined): boolean {
  if (token === undefined) return false;
  return open ? token.startsWith(folded) && token.length - folded.length <= STAR_MOST : token === folded;
}

/** Names that mean one term only. */
export function namesAlone(names: readonly NamedTerm[]): NamedTerm[] {
  const counts = new Map<number, number>();
  for (const { span } of names) counts.set(span[0], (counts.get(span[0]) ?? 0) + 1);
  return names.filter(({ span }) => counts.get(span[0]) === 1);
}
