/** English words around figures that tell no subject from another, and those that tell on which side a figure stands. */
import type { Stemmer } from '../search/stems.ts';

const PLAIN = `percent per cent poll polls polling pollster survey surveyed asked respondents respondent answered people population public voters
  voter adults citizens residents say says said saying told tell according report reported reports show shows showed find finds found put stood
  stand reached number numbers figure total share majority minority year years month months week weeks day days early late mid spring summer autumn
  fall winter end beginning start already just fully even still nearly almost roughly around some least only than million billion trillion thousand
  hundred bn mn eur usd gbp euro euros dollar dollars pound pounds time times new take takes took taken make makes made give gives gave given go goes
  went come came let likely eligible would could might must january february march april may june july august september october november december
  before after since until today now currently recently ago later earlier previous previously last latest next first second third ahead behind exactly precisely merely
  barely virtually again however though although since during per part
  like keeps kept keep whole entire around another every many much way
  one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty
  fifty sixty seventy eighty ninety half thirds quarter quarters fifth fifths tenth tenths dozen out`;

/** A side that was taken; which one is read apart. */
const SIDES = `support supports supported supporting supporters back backs backed backing favour favours favoured favouring favor favors favored
  favoring want wants wanted wish wishes wished prefer prefers preferred approve approves approved approval oppose opposes opposed opposing
  opposition reject rejects rejected rejecting against vote votes voted voting abstain abstains abstained abstaining abstention abstentions
  accept accepts accepted acceptable unacceptable willing agree agreed endorse endorsed ready yes reject refused refuse disapprove disapproved`;

/** Stems of words that no subject is told by. */
export function plainStems(stemmer: Stemmer): ReadonlySet<string> {
  return new Set(`${PLAIN} ${SIDES}`.split(/\s+/).map((word) => stemmer.stemOf(word)));
}

/** On which side of a vote or poll a figure stands; `for` where nothing says otherwise. */
export type Side = 'for' | 'against' | 'abstaining' | 'needed';

const ABSTAINING = /\babst(?:ain|ention)/;
const NEEDED = /\b(?:need(?:s|ed)?|required?|requires|necessary|threshold)\b/;
const AGAINST =
  /\b(?:against|oppos(?:e[ds]?|ing|ition)|reject(?:s|ed|ing)?|refus(?:e[ds]?|ing|al)|unacceptable|inadmissible|disapprov\w+|neither|never|voted no|no votes|(?:not|n['’]t|no longer) (?:be )?(?:accept(?:able)?|support|back|want|favou?r|agree|ready|for|willing|approve|wish|admissible|in favou?r)|unwilling|nays?|objected|would not|not accept)\b/;
const IN_FAVOUR =
  /\b(?:in favou?r|support(?:s|ed|ing)?|back(?:s|ed|ing)?|for|yes|accept(?:s|ed|able)?|approv\w+|endors\w+|want(?:s|ed)?|favou?r(?:s|ed)?)\b/;

/** The side that words name; undefined where they name none. */
export function sideOf(words: string): Side | undefined {
  const text = words.toLowerCase();
  if (ABSTAINING.test(text)) return 'abstaining';
  if (NEEDED.test(text)) return 'needed';
  if (AGAINST.test(text)) return 'against';
  return IN_FAVOUR.test(text) ? 'for' : undefined;
}

/**
 * The side of a figure in a sentence: the words behind it, up to the next figure, decide before those in front of it; of those the
 * nearest side that is named.
 */
export function sideAround(before: string, after: string): Side {
  const ahead = firstSide(after);
  if (NEEDED.test(lastWords(before, 4)) && !/^\s*(?:against|abstain)/.test(after)) return 'needed';
  return ahead ?? lastSide(before) ?? 'for';
}

/** Who rejects one of these votes against it; who rejects a deed votes for the text that says so. */
const REJECTED_MOTION =
  /\b(?:reject|refus|vot(?:e|ed|ing) down|defeat|turn(?:ed)? down)\w*\s+(?:[\p{L}’'-]+\s+){0,4}?(?:resolution|bill|law|act|draft|amendment|motion|text|proposal|treaty|agreement|plan|repeal|ratification|accession)\b/iu;

/** The sides of "143 votes to 5": the first is of those who carried it. */
export function sideOfSplit(before: string, isSecond: boolean): Side {
  return REJECTED_MOTION.test(before) === isSecond ? 'for' : 'against';
}

const ANY = new RegExp(
  `${ABSTAINING.source}|${NEEDED.source}|${AGAINST.source}|${IN_FAVOUR.source.replace('|for|', '|for(?= *(?:$|[,.;:]|and\\b))|')}`,
  'g',
);

function firstSide(text: string): Side | undefined {
  const match = text.toLowerCase().matchAll(ANY).next().value;
  return match ? sideOf(match[0]) : undefined;
}

function lastSide(text: string): Side | undefined {
  const match = [...text.toLowerCase().matchAll(ANY)].at(-1);
  return match ? sideOf(match[0]) : undefined;
}

function lastWords(text: string, count: number): string {
  return text.toLowerCase().split(/\s+/).filter(Boolean).slice(-count).join(' ');
}
