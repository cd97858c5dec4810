/** English words around figures that tell no subject from another, and those that tell on which side a figure stands. */
import type { Stemmer } from '../../search/stems.ts';

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

/** What ends a thing is another day, and another vote, than what began it. */
export const ENDS =
  /\b(?:repeal|remov|abolish|revok|scrap|dropp?|withdr|leav|left|ends?\b|ended|ending|expir|terminat|suspend|collaps|fail|halt|annul|cancel|reject|refus|block|denounc|planned)\w*/i;

/** Of several votes, rounds and meetings these tell the one from the other. */
export const ORDERS: ReadonlySet<string> = new Set(['first', 'second', 'third', 'final', 'last']);
