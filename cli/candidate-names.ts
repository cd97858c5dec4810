/** Names that stand several times in documents: candidates for terms. */
import { type Token, tokenise } from '../engine/tokenise.ts';

export interface CandidateName {
  readonly name: string;
  readonly count: number;
  /** Number of documents that have it. */
  readonly documents: number;
}

/** Small words that stand inside names ("Treaty of Lunde"). */
const INNER = new Set(['of', 'the', 'on', 'for', 'and', 'de', 'la', 'du', 'der', 'von']);

/** Rows of capitalised words and numbers, and short forms in capitals, in the order of their counts. A name that stands once is none. */
export function findNames(documents: readonly (readonly string[])[]): readonly CandidateName[] {
  const found = new Map<string, { count: number; readonly documents: Set<number> }>();
  for (const [i, paragraphs] of documents.entries()) {
    for (const name of paragraphs.flatMap(namesIn)) {
      const entry = found.get(name) ?? { count: 0, documents: new Set<number>() };
      entry.count += 1;
      entry.documents.add(i);
      found.set(name, entry);
    }
  }
  return [...found]
    .filter(([, { count }]) => count > 1)
    .map(([name, { count, documents: among }]) => ({ name, count, documents: among.size }))
    .sort((a, b) => b.count - a.count || a.name.localeCompare(b.name, 'en'));
}

function namesIn(text: string): string[] {
  const names: string[] = [];
  let row: Token[] = [];
  const close = () => {
    while (row.length > 0 && !isNamePart(row.at(-1))) row.pop();
    const [first] = row;
    const last = row.at(-1);
    if (first && last && isName(row, beginning)) names.push(text.slice(first.start, last.end));
    row = [];
  };
  let sentence = -1;
  let beginning: Token | undefined;
  for (const token of tokenise(text)) {
    const isFirst = token.sentence !== sentence;
    if (isFirst) close();
    if (isFirst) beginning = token;
    sentence = token.sentence;
    // The first word of a sentence is capitalised whatever it is.
    if (token.isWord && (isNamePart(token) ? !(isFirst && INNER.has(token.folded)) : row.length > 0 && INNER.has(token.folded)))
      row.push(token);
    else close();
  }
  close();
  return names;
}

function isNamePart(token: Token | undefined): boolean {
  return token !== undefined && /^(?:\p{Lu}|\p{Nd})/u.test(token.plain);
}

/** Two words with a capital letter among them, one in capitals, or one with a capital letter that does not begin its sentence. */
function isName(row: readonly Token[], beginning: Token | undefined): boolean {
  const [first] = row;
  if (row.length > 1) return row.some(({ plain }) => /^\p{Lu}/u.test(plain));
  return first !== undefined && (/^\p{Lu}{2,}$/u.test(first.plain) || (first !== beginning && /^\p{Lu}\p{Ll}{2,}/u.test(first.plain)));
}
