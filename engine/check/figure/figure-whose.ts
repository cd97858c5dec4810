/** Whose a claimed figure is: who was asked, where, and which country does or owns what is counted. */
import type { Stem } from '../../search/stems.ts';
import type { FigureIndex } from './figure-index.ts';
import type { ClaimFigure } from './read-claim.ts';

/** A country right before a word: "Norway’s fleet", "Norwegian sailors". */
export interface Owner {
  readonly owner: string;
  readonly of: string;
}

export function ownersIn({ everywhere }: FigureIndex, stems: readonly Stem[]): Owner[] {
  return stems.flatMap(({ stem, word }, i) => {
    const next = stems[i + 1];
    return next && everywhere.countries.has(stem) && next.word.start - word.end <= 3 ? [{ owner: stem, of: next.stem }] : [];
  });
}

const STOPS =
  /^(?:is|are|was|were|want|wants|wanted|back|backed|support|supported|supports|favou?r|favou?red|oppose|opposed|would|will|had|has|have|said|say|saw|see|did|do|does|voted|vote|in|on|at|for|against|to|who|that|which|and|but|as|when|if|by|from|chose|named|found|find|could|can|think|thought|expect|expected|believe|believed|agree|agreed|reject|rejected|prefer|preferred|accept|accepted|call|called|were|ready|willing|now|still|already)$/i;

const PLACES =
  /\b(?:[Ii]n|[Aa]cross|[Aa]mong|[Ww]ithin|[Aa]ged)\s+(?:the\s+)?((?:\p{Lu}[\p{L}’'-]*|west\w*|east\w*|south\w*|north\w*|young\w*|under|over)(?:\s+\p{Lu}[\p{L}’'-]*)*)/gu;

/** "22 percent of young Germans wanted …", "In Moldova, 30 per cent …", "14 % in the west". */
export function whoOf(text: string, { amount, part, sentence }: ClaimFigure): { population: string[]; places: string[] } {
  if (amount.unit !== 'percent') return { population: [], places: [] };
  const after = text.slice(amount.span[1], Math.min(part[1] + 1, sentence[1]));
  const population: string[] = [];
  const of = /^\s*(?:of|among)\s+/.exec(after);
  const words = (of ? after.slice(of[0].length) : after).split(/\s+/).filter(Boolean);
  for (const word of words.slice(0, 6)) {
    const bare = word.replace(/[^\p{L}\p{Nd}'’-]/gu, '');
    if (STOPS.test(bare)) break;
    // Without "of" a name may follow: "half Norwegians".
    if (of || /^\p{Lu}/u.test(bare)) population.push(bare);
    if (!/[\p{L}\p{Nd}]$/u.test(word)) break;
  }
  const within = text.slice(...sentence);
  const places = [...within.matchAll(PLACES)].map(([, name = '']) => name);
  return { population, places };
}
