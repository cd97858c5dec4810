/** The cues of a term with those of the sets that it names, each spelling for itself. */
import type { Cue, Pack, Term } from './corpus.ts';
import { variantsOf } from './pattern.ts';

/** A cue that begins so stands for a set of its pack. */
const SET_SIGN = '@';

/** A set's name in a cue; undefined for a cue of its own words. */
export function setNameOf(text: string): string | undefined {
  return text.startsWith(SET_SIGN) ? text.slice(SET_SIGN.length) : undefined;
}

/** All cues of a term as they are looked for. */
export function readCues({ cueSets = [] }: Pick<Pack, 'cueSets'>, { cues = [] }: Pick<Term, 'cues'>): Cue[] {
  return cues.flatMap((cue) => {
    const name = setNameOf(cue.text);
    const texts = name === undefined ? [cue.text] : (cueSets.find(({ id }) => id === name)?.cues ?? []);
    return texts.flatMap(variantsOf).map((text) => (text === cue.text ? cue : { ...cue, text }));
  });
}
