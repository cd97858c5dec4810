/** Sources as their switches show them. */
import type { Corpus } from './compile.ts';
import type { Pack, Source } from './corpus.ts';
import type { SourceSwitch } from './desk.ts';

/** Every source of the packs in their order, with what goes when it is switched off; for a corpus in which none has gone yet. */
export function describeSources(corpus: Corpus): SourceSwitch[] {
  return corpus.packs.flatMap((pack) => pack.sources.map((source) => describe(pack, source)));
}

function describe(pack: Pack, source: Source): SourceSwitch {
  const { id, shortName, title, role } = source;
  const { id: packId, language } = pack.masthead;
  const framings = pack.questions.map((question) => question.framings.filter((framing) => framing.source === id).length);
  return {
    key: `${packId}/${id}`,
    language,
    shortName,
    title,
    role,
    ...dateOf(source),
    questions: framings.filter((count) => count > 0).length,
    framings: framings.reduce((sum, count) => sum + count, 0),
    passages: pack.passages.filter((passage) => passage.source === id).length,
  };
}

function dateOf({ date: { basis, from, to, evidence } }: Source): Pick<SourceSwitch, 'date' | 'until' | 'basis' | 'evidence'> {
  return {
    date: from ?? null,
    ...(to === undefined || to === from ? {} : { until: to }),
    basis,
    ...(evidence === undefined ? {} : { evidence }),
  };
}
