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
  /** Figures by the stems of what they are of, and by the terms whose entries hold them. */
  readonly byStem: ReadonlyMap<string, readonly RecordedFigure[]>;
  readonly byTerm: ReadonlyMap<TermId, readonly RecordedFigure[]>;
  /** Stems of pollsters' names that are no words of every poll. */
  readonly pollsters: ReadonlySet<string>;
  /** The fewer figures are of a word, the more it tells: about 0.2 to 5. */
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
  const isOwn = (stem: string) => !plain.has(stem) && !everywhere.stems.has(stem);
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
    byStem: groupBy(figures, stemsOf),
    byTerm: groupBy(figures, ({ terms }) => terms),
    pollsters: new Set(figures.flatMap(({ pollster }) => [...pollster].filter(isOwn))),
    weightOf: createWeights(figures, everywhere),
    termStems: (of, named) => new Set([...of].filter((term) => named.has(term)).flatMap((term) => [...(names.get(term) ?? [])])),
  };
}

/** Stems of what a figure is of, in all its wordings. */
const stemsOf = ({ need, otherNeeds }: RecordedFigure) => new Set([need, ...otherNeeds].flatMap((stems) => [...stems]));

function groupBy<T>(list: readonly T[], keysOf: (one: T) => Iterable<string>): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of list) {
    for (const key of keysOf(one)) {
      const group = groups.get(key);
      if (group) group.push(one);
      else groups.set(key, [one]);
    }
  }
  return groups;
}

/** Figures of one question or one line count once. */
function createWeights(figures: readonly RecordedFigure[], everywhere: EverywhereNames): FigureIndex['weightOf'] {
  const subjectOf = ({ type, source, of }: RecordedFigure) => type ?? source.id ?? of;
  const count = new Set(figures.map(subjectOf)).size;
  const weigh = (stem: string, found: number) => (everywhere.stems.has(stem) ? EVERYWHERE : 1) * Math.log(1 + (count + 1) / (found + 1));
  const weights = new Map(
    [...groupBy(figures, stemsOf)].map(([stem, group]) => [stem, weigh(stem, new Set(group.map(subjectOf)).size)] as const),
  );
  return (stem) => weights.get(stem) ?? weigh(stem, 0);
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
