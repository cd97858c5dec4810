/** On which side of a vote or a poll a figure stands, as English says it. */

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
