/** What an English sentence counts: the unit of a number, from the words around it. */
import { type ClaimWord, isHyphen } from './claim-words.ts';

export interface ReadUnit {
  /** `percent`, `votes`, `people`, `states`, `days`, a currency, another word that is counted, or `` where the sentence names none. */
  readonly unit: string;
  /** What is counted, where it is none of the units with a name: its folded words. */
  readonly nouns: readonly string[];
  /** Index behind the unit where it stands directly at the number and belongs to the figure's own words; else behind the number. */
  readonly to: number;
  /** Index behind all that was read. */
  readonly past: number;
}

const CURRENCIES = new Map([
  ['$', 'USD'],
  ['usd', 'USD'],
  ['dollar', 'USD'],
  ['dollars', 'USD'],
  ['€', 'EUR'],
  ['eur', 'EUR'],
  ['euro', 'EUR'],
  ['euros', 'EUR'],
  ['£', 'GBP'],
  ['gbp', 'GBP'],
  ['pound', 'GBP'],
  ['pounds', 'GBP'],
  ['rouble', 'RUB'],
  ['roubles', 'RUB'],
  ['rubles', 'RUB'],
  ['hryvnia', 'UAH'],
  ['hryvnias', 'UAH'],
]);

const NAMED: readonly (readonly [unit: string, words: string])[] = [
  [
    'votes',
    'vote votes ballot deputy deputies mps lawmaker lawmakers legislator legislators parliamentarian parliamentarians seats senators',
  ],
  [
    'states',
    'state states country countries nation nations ally allies member members government governments signatory signatories abstention abstentions delegations capitals partners',
  ],
  [
    'people',
    `people person persons troops troop soldier soldiers servicemen servicemembers men man women fighters personnel staff staffers peacekeeper
    peacekeepers prisoner prisoners captives detainees refugees civilians employees officers instructors workers inhabitants citizens strong
    militaries reservists volunteers residents pows`,
  ],
  ['days', 'day days'],
  ['weeks', 'week weeks'],
  ['months', 'month months'],
  ['years', 'year years'],
];
const UNITS = new Map(NAMED.flatMap(([unit, words]) => words.split(/\s+/).map((word) => [word, unit] as const)));
/** Nouns before "of" that count people. */
const FORCES = /^(?:army|armies|force|forces|contingent|military|staff|garrison|population|strength|mission)$/;
/** Words before "at" or "to" that do: "capped at 600,000". */
const CAPPED = /^(?:capped|limited|cap|limit|reduced|cut|restricted|fixed|set)$/;

/** After a number these name nothing that is counted. */
const NO_NOUN =
  /^(?:a|an|the|and|or|but|for|against|in|on|at|to|of|by|with|from|out|who|which|that|while|when|as|than|is|are|was|were|be|been|had|has|have|would|will|could|should|did|do|does|not|said|say|voted|vote|votes|abstain\w*|oppos\w*|support\w*|back\w*|favou?r\w*|reject\w*|want\w*|took|take|wish\w*|prefer\w*|refus\w*|accept\w*|approv\w*|think|thought|expect\w*|believ\w*|it|he|she|they|we|needed|required|if|so|only|per|each|after|before|since|until|then|there|within|instead|neither|never|yes|no)$/;

const TIMES = new Set(['days', 'weeks', 'months', 'years']);
export const isTime = (unit: string): boolean => TIMES.has(unit);
export const isCurrency = (unit: string): boolean => /^[A-Z]{3}$/.test(unit);

/** The currency that stands before a number, with the index where it begins. */
export function currencyBefore(list: readonly ClaimWord[], at: number): { unit: string; from: number } | undefined {
  const unit = CURRENCIES.get(list[at - 1]?.text ?? '');
  if (unit === undefined) return undefined;
  const isUs = list[at - 1]?.text === '$' && /^us$/.test(list[at - 2]?.text ?? '') && (list[at - 1]?.isJoined ?? false);
  return { unit, from: isUs ? at - 2 : at - 1 };
}

/** The unit behind a number; its words may have adjectives before them. */
export function unitAfter(list: readonly ClaimWord[], at: number): ReadUnit {
  const none = { unit: '', nouns: [], to: at, past: at };
  const from = isHyphen(list, at) ? at + 1 : at;
  const percent = percentAt(list, from);
  if (percent !== undefined) return { unit: 'percent', nouns: [], to: percent, past: percent };
  const isOfTheirs = list[from]?.text === 'us' || list[from]?.text === 'american';
  const currency = CURRENCIES.get(list[isOfTheirs ? from + 1 : from]?.text ?? '');
  if (currency !== undefined) {
    const to = from + (isOfTheirs ? 2 : 1);
    return { unit: currency, nouns: [], to, past: to };
  }
  const nouns: string[] = [];
  for (let i = from; i < Math.min(from + 5, list.length); i += 1) {
    const word = list[i];
    if (word === undefined || (word.kind === 'mark' && !isHyphen(list, i))) break;
    if (word.kind === 'number') break;
    const unit = UNITS.get(word.text);
    if (unit !== undefined && isCounted(list, i)) return { unit, nouns: [...nouns, word.text], to: i === from ? i + 1 : at, past: i + 1 };
    if (word.kind === 'word' && NO_NOUN.test(word.text)) break;
    if (word.kind === 'word') nouns.push(word.text);
  }
  const counted = list[from];
  if (nouns.length === 0) return none;
  // A people's name counts people: "800,000 Norwegians".
  if (counted?.isCapital && nouns.length === 1 && nouns[0]?.endsWith('s')) return { unit: 'people', nouns, to: at, past: from + 1 };
  return { unit: nouns.at(-1) ?? '', nouns, to: at, past: from + nouns.length };
}

/** A unit's word that belongs to another noun counts nothing: "state visits". */
function isCounted(list: readonly ClaimWord[], at: number): boolean {
  const word = list[at];
  if (!/^(?:state|country|nation|member|ally|government|troop|man|person|vote|ballot)$/.test(word?.text ?? '')) return true;
  // A single one counts in "one vote" or before a hyphen: "26-nation".
  return list[at - 1]?.text === 'one' || list[at - 1]?.text === '1' || (at > 0 && isHyphen(list, at - 1));
}

function percentAt(list: readonly ClaimWord[], at: number): number | undefined {
  const text = list[at]?.text ?? '';
  if (text === '%' || text === 'percent' || text === 'pct') return at + 1;
  return text === 'per' && /^cents?$/.test(list[at + 1]?.text ?? '') ? at + 2 : undefined;
}

/** The unit that the words before a number give it: "an army of 85,000". */
export function unitBefore(list: readonly ClaimWord[], at: number): string {
  const [noun, link] = [list[at - 2]?.text ?? '', list[at - 1]?.text ?? ''];
  const third = list[at - 3]?.text ?? '';
  if (link === 'of' && FORCES.test(noun)) return 'people';
  if (/^(?:at|to)$/.test(link) && CAPPED.test(noun) && list.slice(Math.max(0, at - 8), at).some(({ text }) => FORCES.test(text)))
    return 'people';
  return /^(?:about|around|some|roughly|nearly)$/.test(link) && noun === 'of' && FORCES.test(third) ? 'people' : '';
}
