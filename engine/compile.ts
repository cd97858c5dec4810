/** Packs made ready for reading pages: one trie for all aliases and cues of all packs, and tables from what it finds to terms. */

import { type AliasGroup, createDraft, type Matcher } from './compile-matcher.ts';
import { createHash } from './content-hash.ts';
import type { Cue, Pack, Term, TermKey, TopicKey } from './corpus.ts';
import { createCueReader } from './cue-sets.ts';
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

/** A term in its place among all packs, its cues not numbered yet. */
interface PlacedTerm extends Omit<CompiledTerm, 'cues'> {
  readonly cues: readonly Omit<CompiledCue, 'cue'>[];
}

/** The terms of packs in the reader's order. */
export function placeTerms(packs: readonly Pack[]): PlacedTerm[] {
  return packs.flatMap((pack, packOrder) => {
    const { id } = pack.masthead;
    const contested = new Set(pack.questions.filter((q) => q.oneView !== true && q.framings.length > 1).map((q) => q.id));
    const readCues = createCueReader(pack);
    return pack.terms.map((term) => ({
      pack,
      packOrder,
      term,
      key: `${id}/${term.id}` as const,
      topicKey: `${id}/${term.topic}` as const,
      cues: readCues(term).map(({ text, sign, reach }) => ({ text, sign, reach })),
      contested: term.question !== undefined && contested.has(term.question),
    }));
  });
}

/** Compiles packs in the reader's order. Its cost grows with the number of words in aliases and cues. */
export function compileCorpus(packs: readonly Pack[]): Corpus {
  const draft = createDraft();
  const hash = createHash();
  for (const { masthead } of packs) hash.add(masthead.id);
  const terms = placeTerms(packs).map((placed, number): CompiledTerm => {
    hash.add(placed.key);
    for (const alias of placed.term.aliases) {
      for (const text of variantsOf(alias.text)) draft.addAlias(text === alias.text ? alias : { ...alias, text }, number);
      hash.add(alias.text);
      hash.add(`${alias.case} ${alias.needsCue} ${alias.onlyLang && alias.lang}`);
    }
    const cues = placed.cues.map((cue): CompiledCue => {
      hash.add(`${cue.sign} ${cue.reach} ${cue.text}`);
      return { ...cue, cue: draft.addCue(cue.text) };
    });
    return { ...placed, cues };
  });
  return { version: hash.finish(), packs, terms, ...draft.finish() };
}
