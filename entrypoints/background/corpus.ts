/** The only place that knows the corpus: the bundled packs, their tables read once in the life of the background. */
import { packs, tables } from 'virtual:packs';
import type { Corpus } from '../../engine/compile.ts';
import type { Pack } from '../../engine/corpus.ts';
import { loadCorpus } from '../../engine/stored-corpus.ts';

let compiled: Corpus | undefined;

/** The compiled corpus; made at the first question and again whenever the browser has stopped the background in between. */
export function corpus(): Corpus {
  compiled ??= loadCorpus(tables, packs);
  return compiled;
}

/** The packs themselves, in the reader's order. */
export const installedPacks = (): readonly Pack[] => packs;
