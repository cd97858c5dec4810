/** The sources that the reader switched off, and the corpus without them. */
import { readSettings } from '../../common/settings.ts';
import type { Corpus } from '../../engine/compile.ts';
import type { SourceKey } from '../../engine/corpus.ts';
import { withoutSources } from '../../engine/sources-off.ts';
import { corpus } from './corpus.ts';

export const sourcesOff = async (): Promise<readonly SourceKey[]> => (await readSettings()).sites.sourcesOff;

/** The corpus as searches, checks and the desk read it. */
export const corpusInUse = async (): Promise<Corpus> => withoutSources(corpus(), await sourcesOff());
