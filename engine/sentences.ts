/** Where sentences end, judged from the gap between two words. A cue of the sentence must not reach into the next one. */

/** A dot after these, before a number, is no end: "Art. 5", "No. 5", "Jan. 22". */
const BEFORE_NUMBER = new Set(
  (
    'art arts article no nos nr num par para paras sec sect ch cap fig figs p pp vol ed eds cl abs anm rn bd kap s st ' +
    'jan feb mar apr jun jul aug sep sept oct nov dec okt dez ca approx c n núm ' +
    'ст п пп пункт рис гл с т № янв фев апр авг сент окт нояб дек січ лют бер квіт'
  ).split(' '),
);

/** A dot after these, before a capital, is no end: "Gen. Smith". */
const BEFORE_NAME = new Set(
  (
    'mr mrs ms mx dr prof st gen lt col maj capt cpt sgt cmdr adm brig sen rep gov pres hon rev fr sr jr mt ft messrs mme mlle mgr ' +
    'vs cf e g eg ie al bzw sog hr frau им ул проф ген акад'
  ).split(' '),
);

/** Months after a day's ordinal dot, as German and its neighbours write it: "5. März". */
const MONTHS = new Set('januar jänner februar märz marz april mai juni juli august september oktober november dezember'.split(' '));

/** Words after an ordinal's dot that are written with a capital: "5. Madde", "75. Jahrestag". */
const AFTER_ORDINAL = /^(?:madde|yil|yuzyil|dunya|jahrestag|jahrhundert|weltkrieg|geburtstag)/;

export interface Gap {
  readonly text: string;
  /** The words on either side, folded; `nextFirst` is the next word's first character as written. */
  readonly before: string;
  readonly after: string;
  readonly nextFirst: string;
  /** The word before is an acronym with dots of its own. */
  readonly afterAcronym: boolean;
}

/** True where a sentence ends in the gap. A dot after an abbreviation, an initial or inside a number is no end. */
export function endsSentence(gap: Gap): boolean {
  if (/[。！？]/.test(gap.text)) return true;
  if (!/[.!?…؟۔।]["'“”‘’»›)\]]*\s/.test(gap.text)) return false;
  if (/^\p{Ll}/u.test(gap.nextFirst)) return false;
  return !isAbbreviationDot(gap);
}

/** True where the gap is the dot of an abbreviation and nothing else but spaces and quotation marks. */
export function isAbbreviationDot(gap: Gap): boolean {
  if (!/^\.\s*["'“”‘’«»]*$/.test(gap.text)) return false;
  const { before, after, nextFirst } = gap;
  if (gap.afterAcronym || /^\p{L}$/u.test(before)) return true;
  if (/^\p{Nd}/u.test(nextFirst)) return BEFORE_NUMBER.has(before);
  if (BEFORE_NAME.has(before)) return true;
  return /^\d{1,2}$/.test(before) && (MONTHS.has(after) || AFTER_ORDINAL.test(after));
}
