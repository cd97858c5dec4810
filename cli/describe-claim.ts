/** The claim check's answer as a list for people. */
import type { CheckedFigure, CheckedPassage, CheckedQuestion, CheckedQuotation, ClaimAnswer } from '../engine/checked.ts';
import { dateInWords } from '../engine/days.ts';

/** Why a claim could not be read, in words. */
export const UNREAD: Readonly<Record<NonNullable<ClaimAnswer['unread']>, string>> = {
  empty: 'There is no claim to check.',
  'too long': 'That is longer than a claim: give a sentence or a paragraph.',
  'no words': 'The claim has no words.',
  'not the language of the packs': 'The claim is not in the language of the packs.',
};

/** Passages, questions with their framings, figures and quotations, or in words that there is nothing. */
export function describeClaim({ passages, questions, figures, quotations, unread }: ClaimAnswer, claim: string): string {
  if (unread !== undefined) return UNREAD[unread];
  return [
    claim.replace(/\s+/g, ' ').trim(),
    ...(passages.length === 0 ? ['  Nothing in the corpus bears on this.'] : ['  What bears on it, the nearest first:']),
    ...passages.map(describePassage),
    ...(questions.length > 0 ? ['  Questions that it touches:'] : []),
    ...questions.flatMap(describeQuestion),
    ...(figures.length > 0 ? ['  Figures:'] : []),
    ...figures.map(describeFigure),
    ...(quotations.length > 0 ? ['  Quotations:'] : []),
    ...quotations.flatMap(describeQuotation),
  ].join('\n');
}

function describePassage({ passage, score, evidence, reading }: CheckedPassage): string {
  const { id, text, source, paragraph, voice } = passage;
  const where = [source.shortName, paragraph === null ? '' : `paragraph ${paragraph}`, voice ?? '', reading ? `read: ${reading.how}` : ''];
  return `    ${score.toFixed(2)}  ${text}\n          ${id}: ${where.filter(Boolean).join(', ')}; found by ${evidence.join(', ')}`;
}

function describeQuestion({ question, touched }: CheckedQuestion): string[] {
  const framings = question.framings.map(
    ({ letter, label, voiceShort, date }) =>
      `      ${letter}${touched.includes(letter) ? '*' : ' '} ${label} (${voiceShort}; ${dateInWords(date)})`,
  );
  return [`    ${question.id}: ${question.title}`, ...framings];
}

function describeFigure({ text, recorded, unit, verdict, difference, recordedDate, of, passage }: CheckedFigure): string {
  const amount = recorded === null ? '' : `; on record ${inWords(recorded)} ${unit}${recordedDate === null ? '' : `, ${recordedDate}`}`;
  const by = difference === null || verdict !== 'differs' ? '' : ` by ${inWords(difference)}`;
  return `    ${text}: ${verdict}${by}${amount}${of === undefined ? '' : ` (${of})`}${passage ? `; ${passage.id ?? passage.sourceName}` : ''}`;
}

const inWords = (amount: NonNullable<CheckedFigure['recorded']>) => (typeof amount === 'object' ? amount.join(' to ') : String(amount));

function describeQuotation({ claimed, recorded, verdict, changes, passage, quotedBy }: CheckedQuotation): string[] {
  const differences = changes.map(({ kind, claimed: of, recorded: to }) => `      ${kind}: ${[of, to].filter(Boolean).join(' for ')}`);
  const line = `    “${claimed}”: ${verdict}${recorded === null ? '' : `; on record “${recorded}”`}${passage ? ` (${passage.sourceName})` : ''}`;
  const article = quotedBy ? [`      in the words of the claim: ${quotedBy.sourceName}`] : [];
  return [line, ...differences, ...article];
}
