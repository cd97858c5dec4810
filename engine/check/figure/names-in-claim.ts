/** Names of the pack's terms in a claim, found by their words alone: evidence of the subject, and numbers that count nothing. */
import type { Pack, TermId } from '../../corpus.ts';
import { primarySubtag } from '../../normalise.ts';
import { type PatternWord, parsePattern, STAR_MOST, variantsOf } from '../../pattern.ts';
import { type Token, tokenise } from '../../tokenise.ts';
import type { Span } from '../../views.ts';

export interface NamedTerm {
  readonly term: TermId;
  /** In UTF-16 units of the text, the last word included. */
  readonly span: Span;
}

/** The names of a text, from the left; at one place the longest, for each term that has it. */
export type FindNames = (text: string) => NamedTerm[];

/** The names that begin with the same words; what a branch lacks is not made, for there are tens of thousands. */
interface Branch {
  terms?: Set<TermId>;
  next?: Map<string, Branch>;
  /** Branches of a word that may be continued ("harbour*"), by its first letters. */
  open?: Map<string, OpenBranch[]>;
}

interface OpenBranch {
  readonly folded: string;
  readonly branch: Branch;
}

/** A word that may be continued is looked up by these. */
const KEY_LETTERS = 4;

/** Reads the names in the pack's language once. */
export function createFindNames(pack: Pack): FindNames {
  const root: Branch = {};
  const language = primarySubtag(pack.masthead.language);
  for (const { id, name, aliases } of pack.terms) {
    const texts = [name, ...aliases.flatMap(({ text, lang }) => (primarySubtag(lang) === language ? variantsOf(text) : []))];
    for (const text of texts) {
      const end = parsePattern(text).words.reduce(grow, root);
      if (end !== root) end.terms = (end.terms ?? new Set()).add(id);
    }
  }
  return (text) => {
    const tokens = tokenise(text);
    return tokens.flatMap((_token, at) => longestAt(root, tokens, at));
  };
}

/** The branch of one word more. */
function grow(branch: Branch, { folded, open }: PatternWord): Branch {
  if (!open) {
    branch.next ??= new Map();
    const next = branch.next.get(folded) ?? {};
    branch.next.set(folded, next);
    return next;
  }
  branch.open ??= new Map();
  const key = folded.slice(0, KEY_LETTERS);
  const list = branch.open.get(key) ?? [];
  const made = list.find((one) => one.folded === folded) ?? { folded, branch: {} };
  if (!list.includes(made)) branch.open.set(key, [...list, made]);
  return made.branch;
}

function longestAt(root: Branch, tokens: readonly Token[], at: number): NamedTerm[] {
  let terms: readonly TermId[] = [];
  let to = at;
  let branches = [root];
  for (let i = at; branches.length > 0; i += 1) {
    const token = tokens[i];
    branches = token ? branches.flatMap((branch) => branchesAt(branch, token.folded)) : [];
    const here = branches.flatMap(({ terms: own }) => (own ? [...own] : []));
    if (here.length > 0) [terms, to] = [here, i];
  }
  return [...new Set(terms)].map((term) => ({ term, span: [tokens[at]?.start ?? 0, tokens[to]?.end ?? 0] }));
}

function branchesAt({ next, open }: Branch, folded: string): Branch[] {
  const closed = next?.get(folded);
  const isBegun = (one: OpenBranch) => folded.startsWith(one.folded) && folded.length - one.folded.length <= STAR_MOST;
  const continued = open?.get(folded.slice(0, KEY_LETTERS))?.filter(isBegun) ?? [];
  return [...(closed ? [closed] : []), ...continued.map(({ branch }) => branch)];
}

/** Names that mean one term only. */
export function namesAlone(names: readonly NamedTerm[]): NamedTerm[] {
  const counts = new Map<number, number>();
  for (const { span } of names) counts.set(span[0], (counts.get(span[0]) ?? 0) + 1);
  return names.filter(({ span }) => counts.get(span[0]) === 1);
}
