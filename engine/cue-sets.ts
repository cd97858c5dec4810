/** The cues of a term with those of the sets that it names, each spelling for itself. */
import type { Cue, Pack, Term } from './corpus.ts';
import { variantsOf } from './pattern.ts';

/** A cue that begins so stands for a set of its pack. */
const SET_SIGN = '@';

/** A set's name in a cue; undefined for a cue of its own words. */
export function setNameOf(text: string): string | undefined {
  return text.startsWith(SET_SIGN) ? text.slice(SET_SIGN.length) : undefined;
}

/** Reads all cues of a term as they are looked for. */
export function createCueReader({ cueSets = [] }: Pick<Pack, 'cueSets'>): (term: Pick<Term, 'cues'>) => Cue[] {
  const sets = new Map(cueSets.map(({ id, cues }) => [id, cues.flatMap(variantsOf)]));
  return ({ cues = [] }) =>
    cues.flatMap((cue) => {
      const name = setNameOf(cue.text);
      const texts = name === undefined ? variantsOf(cue.text) : (sets.get(name) ?? []);
      return texts.map((text) => (text === cue.text ? cue : { ...cue, text }));
    });
}
