/** Dates of a claim beside the record's of the same thing. */
import type { CheckedFigure } from '../../checked.ts';
import { daysBetween } from './calendar.ts';
import { partsOf, within } from './claim-parts.ts';
import type { FigureIndex } from './figure-index.ts';
import { type AskedDate, matchDate, verdictOf } from './match-date.ts';
import type { ClaimFigure, ReadClaim } from './read-claim.ts';

/** Dates of one claim that are compared; a text with more is a table. */
const MOST_COMPARED = 60;

/** Shares that are no figures; their dates say when, as those of figures do. */
const SHARE =
  /\b(?:majority|minority|plurality)\b|\b(?:[Mm]ost|[Mm]any|[Ff]ew)\s+(?:of\s+)?(?:the\s+)?(?:\p{Lu}\p{L}+s|voters|people|respondents|citizens|residents|adults)\b/u;

/** Dates of sentences that have no other figure: there a date is what is claimed. */
export function checkDates(index: FigureIndex, claim: ReadClaim, figures: readonly ClaimFigure[]): CheckedFigure[] {
  const counting = new Set(figures.map(({ sentence }) => sentence[0]));
  let compared = 0;
  return claim.sentences.flatMap((sentence) => {
    if (counting.has(sentence[0]) || SHARE.test(claim.text.slice(...sentence))) return [];
    const dates = within(sentence, claim.dates, ({ span }) => span[0]);
    const stems = within(sentence, claim.stems, ({ word }) => word.start);
    const names = within(sentence, claim.names, ({ span }) => span[0]);
    const parts = partsOf(
      claim.text,
      sentence,
      dates.map(({ span }) => span),
    );
    return dates.map((date, i) => {
      compared += 1;
      return checkDate(index, claim, { date, part: parts[i] ?? sentence, sentence, stems, names, dates }, compared <= MOST_COMPARED);
    });
  });
}

function checkDate(index: FigureIndex, claim: ReadClaim, asked: AskedDate, isCompared: boolean): CheckedFigure {
  const { date } = asked;
  const nothing: CheckedFigure = {
    pack: index.pack.masthead.id,
    language: index.pack.masthead.language,
    text: claim.text.slice(...date.span),
    span: date.span,
    claimed: date.from === date.to ? date.from : [date.from, date.to],
    recorded: null,
    unit: 'date',
    claimedDate: date.from,
    recordedDate: null,
    difference: null,
    verdict: 'nothing to compare',
  };
  if (date.bound !== undefined || !isCompared) return nothing;
  const thing = matchDate(index, claim.text, asked);
  if (!thing) return nothing;
  const line = { of: thing.of, ...(thing.source ? { passage: thing.source } : {}) };
  if (thing.reading?.how === 'unchecked') return { ...nothing, ...line };
  const verdict = verdictOf(date, thing);
  if (verdict === 'nothing to compare') return { ...nothing, ...line };
  const recorded = thing.from === thing.to ? thing.from : ([thing.from, thing.to] as const);
  return { ...nothing, ...line, recorded, recordedDate: thing.from, difference: daysBetween(date.range, thing.range), verdict };
}
