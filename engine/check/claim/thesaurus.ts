/** Words of nearly one sense, as the pack lists them: weaker than synonyms, and never made one. */
import type { Pack } from '../../corpus.ts';
import type { Stem, Stemmer } from '../../search/stems.ts';

export interface Thesaurus {
  /** Stems of the pack near a stem. */
  nearTo(stem: string): readonly string[];
  /** Names of several words that stand here, with the stems near to them. */
  phrasesIn(stems: readonly Stem[]): readonly Phrase[];
}

export interface Phrase {
  readonly words: readonly Stem[];
  readonly near: readonly string[];
}

interface Row {
  readonly stems: readonly string[];
  readonly near: Set<string>;
}

/** Only what stands in the pack can answer: `isHeld` says whether a stem does. */
export function createThesaurus({ near = [] }: Pick<Pack, 'near'>, stemmer: Stemmer, isHeld: (stem: string) => boolean): Thesaurus {
  const rows = new Map<string, Row>();
  const link = (from: readonly string[], [to, ...more]: readonly string[]) => {
    const key = from.join(' ');
    if (to === undefined || more.length > 0 || to === key || !isHeld(to)) return;
    const row = rows.get(key) ?? { stems: from, near: new Set() };
    rows.set(key, row);
    row.near.add(to);
  };
  for (const { word, to } of near) {
    const from = stemsIn(stemmer, word);
    for (const other of to.map((one) => stemsIn(stemmer, one))) {
      link(from, other);
      link(other, from);
    }
  }
  const phrases = Map.groupBy(
    [...rows.values()].filter(({ stems }) => stems.length > 1),
    ({ stems }) => stems[0],
  );
  return {
    nearTo: (stem) => [...(rows.get(stem)?.near ?? [])],
    phrasesIn: (found) =>
      [...found.entries()].flatMap(([at, { stem }]) =>
        (phrases.get(stem) ?? []).flatMap((row): Phrase[] => {
          const words = found.slice(at, at + row.stems.length);
          return row.stems.every((one, i) => words[i]?.stem === one) ? [{ words, near: [...row.near] }] : [];
        }),
      ),
  };
}

const stemsIn = (stemmer: Stemmer, text: string) => stemmer.stemsOf(text).map(({ stem }) => stem);
