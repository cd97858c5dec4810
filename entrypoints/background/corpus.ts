/** The only place that knows the corpus: the bundled packs, compiled once in the life of the background. */
import { packs } from 'virtual:packs';
import { type Corpus, compileCorpus } from '../../engine/compile.ts';
import type { Pack } from '../../engine/corpus.ts';

let compiled: Corpus | undefined;

/** The compiled corpus; made at the first question and again whenever the browser has stopped the background in between. */
export function corpus(): Corpus {
  compiled ??= compileCorpus(packs);
  return compiled;
}

/** The packs themselves, in the reader's order. */
export const installedPacks = (): readonly Pack[] => packs;
