/** Packs made ready for reading pages: one trie for all aliases and cues of all packs, and tables from what it finds to terms. */

import { type AliasGroup, createDraft, type Matcher } from './compile-matcher.ts';
import { createHash } from './content-hash.ts';
import type { Cue, Pack, Term, TermKey, TopicKey } from './corpus.ts';
import { readCues } from './cue-sets.ts';
import { variantsOf } from './pattern.ts';

export interface Corpus {
  /** Changes with everything that numbers in a scan depend on; the texts of entries are not part of it. */
  readonly version: string;
  readonly packs: readonly Pack[];
  readonly terms: readonly CompiledTerm[];
  readonly aliases: readonly AliasGroup[];
  readonly matcher: Matcher;
}

export interface CompiledTerm {
  readonly pack: Pack;
  /** Place of the pack in the reader's order. */
  readonly packOrder: number;
  readonly term: Term;
  readonly key: TermKey;
  readonly topicKey: TopicKey;
  readonly cues: readonly CompiledCue[];
  /** It has a question with more than one view. */
  readonly contested: boolean;
}

export interface CompiledCue {
  /** Its number in scans; cues of several terms with the same words share one. */
  readonly cue: number;
  readonly text: string;
  readonly sign: Cue['sign'];
  readonly reach: Cue['reach'];
}

/** Compiles packs in the reader's order. Its cost grows with the number of words in aliases and cues. */
export function compileCorpus(packs: readonly Pack[]): Corpus {
  const draft = createDraft();
  const hash = createHash();
  const terms = packs.flatMap((pack, packOrder) => {
    hash.add(pack.masthead.id);
    const contested = new Set(pack.questions.filter((q) => q.oneView !== true && q.framings.length > 1).map((q) => q.id));
    return pack.terms.map((term) => ({ pack, packOrder, term, contested: term.question !== undefined && contested.has(term.question) }));
  });
  const compiled = terms.map(({ pack, packOrder, term, contested }, number): CompiledTerm => {
    const { id } = pack.masthead;
    hash.add(term.id);
    for (const alias of term.aliases) {
      for (const text of variantsOf(alias.text)) draft.addAlias(text === alias.text ? alias : { ...alias, text }, number);
      hash.add(alias.text);
      hash.add(`${alias.case} ${alias.needsCue} ${alias.onlyLang && alias.lang}`);
    }
    const cues = readCues(pack, term).map(({ text, sign, reach }): CompiledCue => {
      hash.add(`${sign} ${reach} ${text}`);
      return { cue: draft.addCue(text), text, sign, reach };
    });
    return { pack, packOrder, term, key: `${id}/${term.id}`, topicKey: `${id}/${term.topic}`, cues, contested };
  });
  return { version: hash.finish(), packs, terms: compiled, ...draft.finish() };
}
