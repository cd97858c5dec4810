/** Names that the whole pack is about: they tell no passage from another, and no sentence on its subject from one beside it. */
import type { Pack } from '../../corpus.ts';
import type { Stem, Stemmer } from '../../search/stems.ts';

/** The stems of each name, by the first of them. */
export type NamesEverywhere = ReadonlyMap<string, readonly (readonly string[])[]>;

export function readNames({ namedEverywhere }: Pick<Pack, 'namedEverywhere'>, stemmer: Stemmer): NamesEverywhere {
  const { institutions = [], countries = [], persons = [] } = namedEverywhere ?? {};
  const names = [...institutions, ...countries, ...persons].map((name) => stemmer.stemsOf(name).map(({ stem }) => stem));
  return Map.groupBy(
    names.filter(({ length }) => length > 0),
    ([first = '']) => first,
  );
}

/** The words that are such a name; a name of several words counts only where it stands whole. */
export function findNamed(names: NamesEverywhere, stems: readonly Stem[]): ReadonlySet<Stem> {
  const named = new Set<Stem>();
  for (const [at, { stem }] of stems.entries()) {
    for (const name of names.get(stem) ?? []) {
      const found = stems.slice(at, at + name.length);
      if (name.every((one, i) => found[i]?.stem === one)) for (const one of found) named.add(one);
    }
  }
  return named;
}

/** True for a stem that is such a name by itself. */
export function isNamed(names: NamesEverywhere, stem: string): boolean {
  return names.get(stem)?.some(({ length }) => length === 1) ?? false;
}
