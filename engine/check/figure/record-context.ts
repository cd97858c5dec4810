/** What the figures of a pack have in common: their sources, terms, question types, and the country that they are of. */
import type { Pack, Source, TermId } from '../../corpus.ts';
import type { Stemmer } from '../../search/stems.ts';
import type { EverywhereNames } from './figure-names.ts';

export interface ReadRecord {
  readonly pack: Pack;
  readonly stemmer: Stemmer;
  readonly plain: ReadonlySet<string>;
  readonly everywhere: EverywhereNames;
}

export interface RecordContext extends ReadRecord {
  readonly sources: ReadonlyMap<string, Source>;
  /** Terms by the passages of their entries. */
  readonly termsOf: ReadonlyMap<string, ReadonlySet<TermId>>;
  /** Stems of a term's name and gloss. */
  readonly termWords: ReadonlyMap<TermId, readonly string[]>;
  /** What figures of a question type are of, all together. */
  readonly ofType: ReadonlyMap<string, string>;
  /** The country that polls ask in where they don't say. */
  readonly home: ReadonlySet<string>;
}

export function createRecordContext(read: ReadRecord): RecordContext {
  const { pack, stemmer } = read;
  const typed = pack.passages.flatMap(({ figures = [] }) => figures.flatMap(({ type, of }) => (type === undefined ? [] : [{ type, of }])));
  const ofType = Map.groupBy(typed, ({ type }) => type);
  return {
    ...read,
    sources: new Map(pack.sources.map((source) => [source.id, source])),
    termsOf: termsByPassage(pack),
    termWords: new Map(pack.terms.map(({ id, name, gloss }) => [id, stemmer.stemsOf(`${name} · ${gloss}`).map(({ stem }) => stem)])),
    ofType: new Map([...ofType].map(([type, all]) => [type, all.map(({ of }) => of).join(' · ')])),
    home: homeIn(
      read,
      typed.map(({ of }) => of),
    ),
  };
}

function termsByPassage({ terms }: Pack): Map<string, Set<TermId>> {
  const termsOf = new Map<string, Set<TermId>>();
  for (const { id, record, passages } of terms) {
    for (const passage of [...record, ...passages]) termsOf.set(passage, (termsOf.get(passage) ?? new Set()).add(id));
  }
  return termsOf;
}

/** The country that the polls' figures name most; none where they name none. */
function homeIn({ stemmer, everywhere }: ReadRecord, ofs: readonly string[]): Set<string> {
  const named = ofs.flatMap((of) => stemmer.stemsOf(of).filter(({ stem }) => everywhere.countries.has(stem)));
  const counts = [...Map.groupBy(named, ({ stem }) => stem)].sort(([, a], [, b]) => b.length - a.length);
  return new Set(counts.slice(0, 1).map(([country]) => country));
}
