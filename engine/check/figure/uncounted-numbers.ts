/** Numbers of a text that count nothing: of articles and pages, in names, ordinals, times of day and days of a month. */
import { isCurrency, isTime, unitAfter } from './amount-units.ts';
import { type ClaimWord, isHyphen } from './claim-words.ts';
import type { ReadNumber } from './read-numbers.ts';

const LABELS =
  /^(?:articles?|art|arts|paragraphs?|paras?|points?|sections?|chapters?|clauses?|pages?|footnotes?|notes?|resolutions?|protocols?|lines?|numbers?|nos?|options?|phases?|rounds?|questions?|annex(?:es)?|items?|licen[cs]es?|directives?|regulations?|groups?|categor(?:y|ies)|versions?|titles?|parts?|volumes?|levels?|types?|rule|rules|steps?|principles?|amendments?|figures?|tables?|route|channel|act|law|bill|aged|decrees?|orders?|brigade|battalion|regiment|flight|room|gate|bus|appendix|exhibit|columns?|edition|issue|episode|season|verse|highway|road|street|box|case|file|document|platform|schedule|form|hall|chart|unsc|unscr|unga)$/;
const MONTH =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec)$/;
/** True for a number that stands at `at` and counts nothing. */
export function isNoCount(list: readonly ClaimWord[], at: number, { to, isInWords, isFraction, value, decimals }: ReadNumber): boolean {
  const [before, after] = [list[at - 1], list[to]];
  const first = list[at];
  if (first === undefined) return true;
  if (isFraction) return false;
  if (isAfterLabel(list, at)) return true;
  if (isInWords && value === 1) return !/^(?:votes?|states?|country|person|ballot)$/.test(after?.text ?? '') && !isVoteSplit(list, at);
  if (before?.text === '-' && before.isJoined && first.isJoined && !isRangeDash(list, at - 1)) return true;
  if (first.isJoined && /^[/:#.№]$/.test(before?.text ?? '')) return true;
  if (after?.isJoined && /^[/:]$/.test(after.text) && list[to + 1]?.isJoined) return true;
  if (after?.isJoined && after.kind === 'word' && /^(?:st|nd|rd|th|s|d)$/.test(after.text)) return true;
  if (MONTH.test(after?.text ?? '') && after?.isCapital && value <= 31) return true;
  if (MONTH.test(before?.text ?? '') && before?.isCapital && value <= 31) return true;
  // "League 3.0"
  if (first.kind === 'number' && first.text.endsWith('.0') && decimals === 1 && before?.isCapital) return true;
  return isHyphen(list, to) && !isCountedByHyphen(list, to);
}

/** "Article 5", "Articles 3 and 5", "points 7, 8 and 9". */
function isAfterLabel(list: readonly ClaimWord[], at: number): boolean {
  for (let i = at - 1; i >= 0 && i > at - 12; i -= 1) {
    const word = list[i];
    // A list of numbers begins behind its label: "points 7 and 8", not "under 28 points and 600 seats".
    if (word?.kind === 'word' && LABELS.test(word.text)) return !/^(?:and|or|to|,)$/.test(list[i + 1]?.text ?? '');
    const isLink = word?.kind === 'number' || /^(?:and|or|to|-|,|\.|\(|no|nr)$/.test(word?.text ?? '');
    if (!isLink) return false;
  }
  return false;
}

function isCountedByHyphen(list: readonly ClaimWord[], at: number): boolean {
  const unit = unitAfter(list, at);
  return (
    isTime(unit.unit) ||
    unit.unit === 'percent' ||
    isCurrency(unit.unit) ||
    /^(?:strong|man|member|troop|state|nation|country|vote|nautical|miles?|km|kilomet(?:re|er)s?)$/.test(list[at + 1]?.text ?? '') ||
    list[at + 1]?.kind === 'number'
  );
}

function isRangeDash(list: readonly ClaimWord[], dash: number): boolean {
  return list[dash - 1]?.kind === 'number' && list[dash + 1]?.kind === 'number';
}

/** "votes to eight", "303 to 8", "303–8" */
export function isVoteSplit(list: readonly ClaimWord[], at: number): boolean {
  if (isHyphen(list, at - 1) && list[at - 2]?.kind === 'number') return true;
  return list[at - 1]?.text === 'to' && (/^(?:votes?|ballots)$/.test(list[at - 2]?.text ?? '') || list[at - 2]?.kind === 'number');
}
