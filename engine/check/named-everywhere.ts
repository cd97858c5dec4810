/** Names that the whole pack is about: they tell no passage from another, and no sentence on its subject from one beside it. */
import type { Stem } from '../search/stems.ts';
import type { ClaimIndex } from './claim-index.ts';

/** The words that are such a name; a name of several words counts only where it stands whole. */
export function findNamed({ pack, stemmer }: Pick<ClaimIndex, 'pack' | 'stemmer'>, stems: readonly Stem[]): ReadonlySet<Stem> {
  const { institutions = [], countries = [] } = pack.namedEverywhere ?? {};
  const names = [...institutions, ...countries].map((name) => stemmer.stemsOf(name).map(({ stem }) => stem));
  const named = new Set<Stem>();
  for (const at of stems.keys()) {
    for (const name of names) {
      const found = stems.slice(at, at + name.length);
      if (name.length > 0 && name.every((stem, i) => found[i]?.stem === stem)) for (const one of found) named.add(one);
    }
  }
  return named;
}
