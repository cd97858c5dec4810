/** Numbers as English writes them, in digits and in words: "334", "85,000", "two thirds", "three hundred and thirty-four", "nine in ten". */
import { type ClaimWord, isHyphen } from './claim-words.ts';

export interface ReadNumber {
  readonly value: number;
  /** Index behind its last word. */
  readonly to: number;
  /** What "thousand" or "billion" behind it multiplies it by. */
  readonly scale?: number;
  /** Digits behind the decimal point. */
  readonly decimals: number;
  /** A share written as a fraction ("a fifth", "one in five"), in percent; it is never meant to the point. */
  readonly isFraction: boolean;
  readonly isInWords: boolean;
}

const ONES = words(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
  (i) => i,
);
const TENS = words('twenty thirty forty fifty sixty seventy eighty ninety', (i) => 20 + 10 * i);
const SCALES = new Map([
  ['thousand', 1e3],
  ['k', 1e3],
  ['million', 1e6],
  ['mn', 1e6],
  ['m', 1e6],
  ['billion', 1e9],
  ['bn', 1e9],
  ['b', 1e9],
  ['trillion', 1e12],
  ['tn', 1e12],
]);
/** Scales that are a single letter or two stand behind digits only. */
const SHORT_SCALE = /^(?:k|mn|m|bn|b|tn)$/;
const PARTS = new Map([
  ['half', 2],
  ['third', 3],
  ['quarter', 4],
  ['fifth', 5],
  ['sixth', 6],
  ['seventh', 7],
  ['eighth', 8],
  ['ninth', 9],
  ['tenth', 10],
]);
/** What may follow "a third" where it is a share, beside "of" and marks: what follows an ordinal is its noun. */
const AFTER_SHARE =
  /^(?:of|is|are|was|were|want(?:s|ed)?|back(?:s|ed)?|support(?:s|ed)?|favou?r(?:s|ed)?|oppose[sd]?|would|said|say|saw|see|did|do|voted|reject(?:s|ed)?|prefer(?:s|red)?|expect(?:s|ed)?|named|think|thought|believe[ds]?|hoped?|felt|chose|agreed?|wish(?:ed)?|approved?|accepted?|could|might|will|still|already|now|have|has|had|and|but|or|than|as|when|while|not|in|for|against)$/;

function words(list: string, value: (index: number) => number): ReadonlyMap<string, number> {
  return new Map(list.split(' ').map((word, i) => [word, value(i)]));
}

/** The number that begins at a word; undefined where none does. */
export function readNumber(list: readonly ClaimWord[], at: number): ReadNumber | undefined {
  return readShare(list, at) ?? readHalfScale(list, at) ?? readDigits(list, at) ?? readWords(list, at);
}

/** "half a million" */
function readHalfScale(list: readonly ClaimWord[], at: number): ReadNumber | undefined {
  const scale = SCALES.get(list[at + 2]?.text ?? '');
  if (list[at]?.text !== 'half' || list[at + 1]?.text !== 'a' || scale === undefined) return undefined;
  return { value: scale / 2, to: at + 3, decimals: 0, isFraction: false, isInWords: true };
}

function readDigits(list: readonly ClaimWord[], at: number): ReadNumber | undefined {
  const word = list[at];
  if (word?.kind !== 'number') return undefined;
  const decimals = word.text.split('.')[1]?.length ?? 0;
  const { scale, to } = scaleAt(list, at + 1);
  return { value: exact(Number(word.text) * scale), scale, to, decimals, isFraction: false, isInWords: false };
}

/** Products of decimals by powers of ten, without the dust of binary fractions. */
function exact(value: number): number {
  return Number(value.toPrecision(12));
}

function scaleAt(list: readonly ClaimWord[], at: number): { scale: number; to: number } {
  const from = isHyphen(list, at) && SCALES.has(list[at + 1]?.text ?? '') ? at + 1 : at;
  const word = list[from];
  const scale = word?.kind === 'word' ? SCALES.get(word.text) : undefined;
  if (scale === undefined || !word) return { scale: 1, to: at };
  const isShort = SHORT_SCALE.test(word.text);
  return isShort && !(word.isJoined || word.text.length > 1) ? { scale: 1, to: at } : { scale, to: from + 1 };
}

/** A row of number words: hundreds are multiplied, thousands and above close a group. */
function readWords(list: readonly ClaimWord[], from: number): ReadNumber | undefined {
  let total = 0;
  let group: number | undefined;
  let at = from;
  if (
    /^(?:an?|one)$/.test(list[at]?.text ?? '') &&
    /^(?:hundred|thousand|million|billion|trillion|dozen)$/.test(list[at + 1]?.text ?? '')
  ) {
    group = 1;
    at += 1;
  }
  for (;;) {
    const start = at > from && isHyphen(list, at) ? at + 1 : at;
    const isAfterAnd = list[start]?.text === 'and' && group !== undefined && group % 100 === 0 && group > 0;
    const word = list[isAfterAnd ? start + 1 : start];
    const next = nextGroup(group, word);
    if (next === undefined) {
      const scale = start === at ? SCALES.get(list[at]?.text ?? '') : undefined;
      if (group === undefined || scale === undefined || SHORT_SCALE.test(list[at]?.text ?? '')) break;
      total += group * scale;
      group = 0;
      at += 1;
      continue;
    }
    group = next;
    at = (isAfterAnd ? start + 1 : start) + 1;
  }
  if (group === undefined || at === from) return undefined;
  return { value: total + group, to: at, decimals: 0, isFraction: false, isInWords: true };
}

/** What a group of at most three places becomes with one more word; undefined where the word can't stand there. */
function nextGroup(group: number | undefined, word: ClaimWord | undefined): number | undefined {
  if (word?.kind !== 'word') return undefined;
  if (word.text === 'hundred') return group !== undefined && group > 0 && group < 100 ? group * 100 : undefined;
  if (word.text === 'dozen') return group !== undefined && group > 0 && group < 20 ? group * 12 : undefined;
  const tens = TENS.get(word.text);
  if (tens !== undefined) return group === undefined || group % 100 === 0 ? (group ?? 0) + tens : undefined;
  const ones = ONES.get(word.text);
  if (ones === undefined) return undefined;
  if (group === undefined || group % 100 === 0) return (group ?? 0) + ones;
  return group % 10 === 0 && group % 100 >= 20 && ones > 0 && ones < 10 ? group + ones : undefined;
}

/** "a fifth", "two thirds", "half", "nine in ten", "one out of five". */
function readShare(list: readonly ClaimWord[], at: number): ReadNumber | undefined {
  const word = list[at];
  if (word?.text === 'half' && word.kind === 'word') return isHalf(list, at) ? share(1, 2, at + 1) : undefined;
  const article = /^an?$/.test(word?.text ?? '') ? 1 : undefined;
  const count = article ?? (word?.kind === 'number' ? Number(word.text) : ONES.get(word?.text ?? ''));
  if (count === undefined || count === 0 || count > 99) return undefined;
  const part = at + (isHyphen(list, at + 1) ? 2 : 1);
  const of = partAt(list, part, count);
  if (of !== undefined && count < of) return share(count, of, part + 1);
  return article === undefined ? readOneIn(list, at, count) : undefined;
}

function share(count: number, of: number, to: number): ReadNumber {
  return { value: Math.round((1000 * count) / of) / 10, to, decimals: 1, isFraction: true, isInWords: true };
}

function isHalf(list: readonly ClaimWord[], at: number): boolean {
  const before = list[at - 1]?.text ?? '';
  const after = list[at + 1];
  if (isHyphen(list, at + 1) || /^(?:first|second|other|latter|later|an?|one|two)$/.test(before)) return false;
  return !/^(?:an?|past|way|hour|year|century|time|brother|as)$/.test(after?.text ?? '');
}

/** The part that a fraction names; one of a single part must be followed as a share is ("a third term" is none). */
function partAt(list: readonly ClaimWord[], at: number, count: number): number | undefined {
  const text = list[at]?.text ?? '';
  if (count > 1) return text.endsWith('s') ? PARTS.get(text.slice(0, -1)) : undefined;
  const of = PARTS.get(text);
  const after = list[at + 1];
  if (of === undefined || of === 2) return undefined;
  const isEnd = after === undefined || (after.kind === 'mark' && !isHyphen(list, at + 1));
  if (!isEnd && !AFTER_SHARE.test(after.text)) return undefined;
  // "a quarter of a century", "a third of a mile"
  return after?.text === 'of' && /^an?$/.test(list[at + 2]?.text ?? '') ? undefined : of;
}

function readOneIn(list: readonly ClaimWord[], at: number, count: number): ReadNumber | undefined {
  const isOutOf = list[at + 1]?.text === 'out' && list[at + 2]?.text === 'of';
  if (!isOutOf && list[at + 1]?.text !== 'in') return undefined;
  const whole = list[at + (isOutOf ? 3 : 2)];
  const of = whole?.kind === 'number' ? Number(whole.text) : (ONES.get(whole?.text ?? '') ?? TENS.get(whole?.text ?? ''));
  if (of === undefined || of < 2 || (of > 10 && of !== 20 && of !== 100) || count >= of) return undefined;
  return share(count, of, at + (isOutOf ? 4 : 3));
}
