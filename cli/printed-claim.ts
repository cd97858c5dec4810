/** Claims as `check` reads them from a batch, and answers in the form in which it prints them. */
import type { CheckedFigure, CheckedPassage, CheckedQuestion, CheckedQuotation, ClaimAnswer } from '../engine/checked.ts';
import { parseObjectLine } from './batch.ts';

export interface ClaimLine {
  readonly id: string | number;
  readonly claim: string;
}

/** A line as an object with `claim`; or what is wrong with it. Unknown fields are left alone. */
export function parseClaimLine(text: string, number: number): ClaimLine | { readonly error: string } {
  const given = parseObjectLine(text);
  if ('error' in given) return given;
  const { id, claim } = given.fields;
  if (claim === undefined || claim === null) return { error: 'no "claim"' };
  if (typeof claim !== 'string') return { error: '"claim" is not text' };
  return { id: (id ?? number) as string | number, claim };
}

/** One object a claim; `withPack` adds where each part comes from, for runs with several packs. */
export function printedClaim(id: string | number, answer: ClaimAnswer, { withPack }: { readonly withPack: boolean }) {
  const packOf = ({ pack }: { readonly pack: string }) => (withPack ? { pack } : {});
  return {
    id,
    passages: answer.passages.map((one) => ({ ...printedPassage(one), ...packOf(one) })),
    questions: answer.questions.map((one) => ({ ...printedQuestion(one), ...packOf(one) })),
    figures: answer.figures.map((one) => ({ ...printedFigure(one), ...packOf(one) })),
    quotations: answer.quotations.map((one) => ({ ...printedQuotation(one), ...packOf(one) })),
  };
}

function printedPassage({ passage, score, evidence }: CheckedPassage) {
  const { id, source, paragraph, kind, text } = passage;
  return { id, source: source.id, paragraph, kind, text, score: Number(score.toFixed(3)), evidence };
}

function printedQuestion({ question }: CheckedQuestion) {
  const framings = question.framings.map(({ id, letter, label, voice, source, date, passages }) => ({
    id,
    letter,
    label,
    voice,
    source: source.id,
    date: { from: date.from ?? null, to: date.to ?? null, basis: date.basis },
    passages: passages.map((passage) => passage.id),
  }));
  return { id: question.id, title: question.title, framings };
}

function printedFigure({ claimed, recorded, unit, claimedDate, recordedDate, difference, verdict, passage }: CheckedFigure) {
  return { claimed, recorded, unit, claimedDate, recordedDate, difference, verdict, passage: passage?.id ?? null };
}

function printedQuotation({ claimed, recorded, verdict, changes, passage }: CheckedQuotation) {
  const printed = changes.map(({ kind, claimed: of, recorded: to }) => ({ kind, claimed: of, recorded: to }));
  return { claimed, recorded, verdict, changes: printed, passage: passage?.id ?? null };
}
