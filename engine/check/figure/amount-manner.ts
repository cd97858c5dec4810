/** How exactly an English sentence means a number: about, at least, at most, or as what something grew by. */
import { isTime } from './amount-units.ts';
import type { ClaimWord } from './claim-words.ts';

/** `about`: not meant to the last digit, as fractions never are. `least`, `most`: a bound. `change`: by how much something grew. */
export type Manner = 'exact' | 'about' | 'least' | 'most' | 'change';

const ABOUT =
  /\b(?:about|around|roughly|nearly|almost|some|approximately|circa|ca\.?|approx\.?|virtually|(?:an )?estimated|close to)(?:\s+(?:only|just|the))?\s*$/;
const LEAST = /\b(?:more than|over|at least|no fewer than|no less than|upwards of|above|not less than|minimum of|exceeding)(?: the)?\s*$/;
/** "Over ten years" is more than ten only behind these; elsewhere it is in the course of them. */
const OVER_TIME = /(?<!\b(?:for|last(?:s|ed|ing)?|of|is|was|took|takes?|after|than|just)\s)\bover(?: the)?\s*$/;
const MOST = /\b(?:less than|fewer than|under|at most|up to|no more than|not more than|below|maximum of|just short of)\s*$/;
const NEAR = /\b(?:just|slightly|a little|little|well)\s+(?:over|under|above|below|more than|less than|short of)\s*$/;
const GREW =
  /^(?:rose|rise|risen|rising|fell|fall|fallen|falling|grew|grow|grown|growing|increased?|increasing|dropped|drop|jumped|jump|climbed|climb|declined?|shrank|shrunk|went|soared|slumped|cut|raised?|expanded)$/;
/** "rose from 20 to 59 per cent", "grew by 10 per cent" */
export function isChange(list: readonly ClaimWord[], at: number): boolean {
  const link = list[at - 1]?.text ?? '';
  if (!/^(?:from|by)$/.test(link) && !(link === 'to' && list[at - 2]?.kind === 'number')) return false;
  return list.slice(Math.max(0, at - 7), at).some(({ text }) => GREW.test(text));
}

/** How far before a figure the words that bound it are looked for, in characters. */
export const QUALIFIED = 40;

interface ReadManner {
  readonly manner: Manner;
  /** Characters before the figure that say so ("at least"). */
  readonly from: number;
  /** Index behind the figure's last word, "or so" included. */
  readonly to: number;
}

interface Told {
  readonly list: readonly ClaimWord[];
  /** Index of the number, and behind its unit. */
  readonly at: number;
  readonly past: number;
  readonly unit: string;
}

/** What the words around a figure say of how exactly it is meant; `before` is the text up to it. */
export function mannerOf(before: string, { list, at, past, unit }: Told): ReadManner {
  const words = before.toLowerCase();
  const saidBy = (manner: Manner, pattern: RegExp): ReadManner | undefined => {
    const found = pattern.exec(words);
    return found ? { manner, from: words.length - found.index, to: past } : undefined;
  };
  if (isChange(list, at) && list[at - 1]?.text !== 'to') return { manner: 'change', from: 0, to: past };
  const isDuring = isTime(unit) && OVER_TIME.test(words);
  const isOrSo = list[past]?.text === 'or' && list[past + 1]?.text === 'so';
  return (
    saidBy('about', NEAR) ??
    (isDuring ? undefined : saidBy('least', LEAST)) ??
    saidBy('most', MOST) ??
    saidBy('about', ABOUT) ?? { manner: isOrSo ? 'about' : 'exact', from: 0, to: isOrSo ? past + 2 : past }
  );
}
