import type { Texts } from '../../common/texts.ts';
import type { ClaimAnswer } from '../../engine/checked.ts';
import { wordsLocale } from '../date-words.ts';

const PARTS = ['figures', 'quotations', 'passages', 'questions'] as const;

/** "2 figures, 3 passages": what an answer has, in the order in which it is shown; empty when it has nothing. */
export function countWords(answer: ClaimAnswer, texts: Texts): string {
  const shown = { ...answer, figures: shownFigures(answer) };
  return PARTS.filter((part) => shown[part].length > 0)
    .map((part) => texts.text(`check_count_${part}`, { count: shown[part].length }))
    .join(', ');
}

/** True when anything on record stands beside the sentence: a figure or a quotation that has nothing beside it is no answer. */
export function hasAnything({ figures, quotations, passages, questions }: ClaimAnswer): boolean {
  const isAnswered =
    figures.some(({ recorded, passage }) => recorded !== null || passage) || quotations.some(({ recorded }) => recorded !== null);
  return isAnswered || passages.length > 0 || questions.length > 0;
}

/** The figures of an answer; under one that knows nothing a table of figures without counterparts would only repeat it. */
export const shownFigures = (answer: ClaimAnswer): ClaimAnswer['figures'] => (hasAnything(answer) ? answer.figures : []);

/** “a fifth”, “wanted” and “voters”. */
export function quotedList(words: readonly string[], texts: Texts): string {
  return listWords(
    words.map((word) => texts.text('view_quoted', { word })),
    texts,
  );
}

/** "A, C and D". */
export function listWords(words: readonly string[], texts: Texts): string {
  return new Intl.ListFormat(wordsLocale(texts), { type: 'conjunction' }).format(words);
}
