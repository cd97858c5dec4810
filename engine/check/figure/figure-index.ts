/** A pack's figures made ready for comparing; made at the first claim and kept as long as the pack. */
import type { Pack, TermId } from '../../corpus.ts';
import { createStemmer, type Stemmer } from '../../search/stems.ts';
import { type EverywhereNames, readEverywhereNames } from './figure-names.ts';
import { createFindNames, type FindNames } from './names-in-claim.ts';
import { plainStems } from './plain-words.ts';
import { type RecordedFigure, recordedFigures } from './recorded-figures.ts';

/** What a word weighs that the whole pack is about. */
const EVERYWHERE = 0.3;

export interface FigureIndex {
  readonly pack: Pack;
  readonly stemmer: Stemmer;
  readonly plain: ReadonlySet<string>;
  readonly everywhere: EverywhereNames;
  /** The country that most polls of the pack are of. */
  readonly home: ReadonlySet<string>;
  /** It, and the countries' names that the pack puts in its place: of what it does, not of who lives there. */
  readonly homeActors: ReadonlySet<string>;
  readonly findNames: FindNames;
  readonly figures: readonly RecordedFigure[];
  /** Figures by the stems of what they are of. */
  readonly byStem: ReadonlyMap<string, readonly RecordedFigure[]>;
  readonly pollsters: ReadonlySet<string>;
  weightOf(stem: string): number;
  /** Stems of the names of those terms of a figure that the claim names. */
  termStems(of: ReadonlySet<TermId>, named: ReadonlySet<string>): ReadonlySet<string>;
}

const indexes = new WeakMap<Pack, FigureIndex>();

export function figureIndexOf(pack: Pack): FigureIndex {
  const known = indexes.get(pack) ?? makeIndex(pack);
  indexes.set(pack, known);
  return known;
}

function makeIndex(pack: Pack): FigureIndex {
  const stemmer = createStemmer(pack);
  const plain = plainStems(stemmer);
  const everywhere = readEverywhereNames(pack, stemmer);
  const { figures, home } = recordedFigures({ pack, stemmer, plain, everywhere });
  const byStem = new Map<string, RecordedFigure[]>();
  const subjects = new Map<string, Set<string>>();
  for (const figure of figures) {
    const key = figure.type ?? figure.source.id ?? figure.of;
    for (const stem of new Set([figure.need, ...figure.otherNeeds].flatMap((need) => [...need]))) {
      const of = byStem.get(stem) ?? [];
      byStem.set(stem, of);
      of.push(figure);
      const keys = subjects.get(stem) ?? new Set();
      subjects.set(stem, keys.add(key));
    }
  }
  const count = new Set(figures.map((figure) => figure.type ?? figure.source.id ?? figure.of)).size;
  const weightIn = (found: number) => Math.log(1 + (count + 1) / (found + 1));
  const weights = new Map([...subjects].map(([stem, { size }]) => [stem, (everywhere.stems.has(stem) ? EVERYWHERE : 1) * weightIn(size)]));
  const names = new Map(pack.terms.map(({ id, name }) => [id, new Set(stemmer.stemsOf(name).map(({ stem }) => stem))]));
  return {
    pack,
    stemmer,
    plain,
    everywhere,
    home,
    homeActors: actorsOf(pack, { home, stemmer, countries: everywhere.countries }),
    findNames: createFindNames(pack),
    figures,
    byStem,
    pollsters: new Set(figures.flatMap(({ pollster }) => [...pollster].filter((stem) => !plain.has(stem) && !everywhere.stems.has(stem)))),
    weightOf: (stem) => weights.get(stem) ?? (everywhere.stems.has(stem) ? EVERYWHERE : 1) * weightIn(0),
    termStems: (of, named) => new Set([...of].filter((term) => named.has(term)).flatMap((term) => [...(names.get(term) ?? [])])),
  };
}

interface Home {
  readonly home: ReadonlySet<string>;
  readonly stemmer: Stemmer;
  readonly countries: ReadonlySet<string>;
}

function actorsOf({ near = [] }: Pack, { home, stemmer, countries }: Home): Set<string> {
  const stemOf = (name: string) => stemmer.stemsOf(name)[0]?.stem ?? '';
  const named = near.filter(({ word }) => home.has(stemOf(word))).flatMap(({ to }) => to.map(stemOf));
  return new Set([...home, ...named.filter((stem) => countries.has(stem))]);
}
