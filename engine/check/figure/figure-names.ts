/** Institutions and countries that the whole pack is about: they tell no figure from another, but another one is another subject. */
import type { Pack } from '../../corpus.ts';
import type { Stem, Stemmer } from '../../search/stems.ts';

export interface EverywhereNames {
  /** Stems of names of one word. */
  readonly stems: ReadonlySet<string>;
  readonly countries: ReadonlySet<string>;
  /** The institutions that a text names, each under one name; a common word that may mean any of them is none. */
  institutionsIn(stems: readonly Stem[]): Set<string>;
}

/** Reads the names once; "European Union" and "EU" are one, because the one is the other's initials. */
export function readEverywhereNames({ namedEverywhere }: Pack, stemmer: Stemmer): EverywhereNames {
  const { institutions = [], countries = [] } = namedEverywhere ?? {};
  const stemsOf = (name: string) => stemmer.stemsOf(name).map(({ stem }) => stem);
  const short = new Set(institutions.filter((name) => /^\p{Lu}{2,}$/u.test(name)));
  const names = institutions.flatMap((name) => {
    const initials = (name.match(/\b\p{Lu}/gu) ?? []).join('');
    const stems = stemsOf(name);
    const key = short.has(name) ? name : short.has(initials) ? initials : stems.length > 1 ? name : undefined;
    return key === undefined ? [] : [{ key, stems }];
  });
  const single = (all: readonly string[]) =>
    all.map(stemsOf).flatMap(([first, ...more]) => (first !== undefined && more.length === 0 ? [first] : []));
  return {
    stems: new Set([...single(institutions), ...single(countries)]),
    countries: new Set(single(countries)),
    institutionsIn(stems) {
      return new Set(
        names.flatMap(({ key, stems: row }) =>
          stems.some((_stem, at) => row.every((stem, i) => stems[at + i]?.stem === stem)) ? [key] : [],
        ),
      );
    },
  };
}
