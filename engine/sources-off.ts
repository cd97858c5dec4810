/** Packs without the sources that a reader switched off. */
import type { Corpus } from './compile.ts';
import type { Pack, Passage, PassageId, SourceId, SourceKey } from './corpus.ts';
import { letterFramings } from './framings.ts';

/** The identifiers of one pack's sources among those switched off. */
export function offIn(pack: Pack, off: readonly SourceKey[]): SourceId[] {
  const prefix = `${pack.masthead.id}/`;
  return off.filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length));
}

let last: { readonly corpus: Corpus; readonly off: string; readonly without: Corpus } | undefined;

/**
 * The corpus with the passages, framings, notices and polls of those sources left out; what is recognised on a page stays the same. The
 * last one is kept, so that what is made from a pack (an index) is made once for each set of switches.
 */
export function withoutSources(corpus: Corpus, off: readonly SourceKey[]): Corpus {
  if (off.length === 0) return corpus;
  const key = off.join(' ');
  if (last?.corpus !== corpus || last.off !== key) {
    last = { corpus, off: key, without: { ...corpus, packs: corpus.packs.map((pack) => packWithout(pack, new Set(offIn(pack, off)))) } };
  }
  return last.without;
}

function packWithout(pack: Pack, off: ReadonlySet<SourceId>): Pack {
  if (off.size === 0) return pack;
  const isOn = ({ source }: { readonly source?: SourceId }) => source === undefined || !off.has(source);
  const passages = pack.passages.filter(isOn);
  const sources = new Map(pack.sources.map((source) => [source.id, source]));
  const left = new Set(passages.map(({ id }: Passage) => id));
  const known = (ids: readonly PassageId[]) => ids.filter((id) => left.has(id));
  return {
    ...pack,
    passages,
    terms: pack.terms.map((term) => ({ ...term, passages: known(term.passages), record: known(term.record) })),
    questions: pack.questions.map((question) => ({
      ...question,
      record: known(question.record),
      framings: letterFramings(question, sources)
        .filter(({ framing }) => isOn(framing))
        .map(({ framing, letter }) => ({ ...framing, letter, passages: known(framing.passages) })),
    })),
    notices: pack.notices.filter(isOn),
    polls: pack.polls.filter(isOn),
  };
}
