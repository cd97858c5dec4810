/** The questions that a claim touches, by the passages that bear on it and the terms that it names. */
import type { CheckedPassage, CheckedQuestion } from '../../checked.ts';
import type { Corpus } from '../../compile.ts';
import type { QuestionId, SourceKey } from '../../corpus.ts';
import { explainQuestion } from '../../explain.ts';
import type { AskedClaim } from './ask-claim.ts';
import type { ClaimIndex } from './claim-index.ts';

/** What a passage counts for a question, in one of its framings or in its record; and a term for its own. */
const FRAMING = 1;
const RECORD = 0.6;
const TERM = 0.5;
/** More questions than this are no answer, nor is one much farther than the nearest, or one of passages that nobody reads first. */
const MOST_QUESTIONS = 3;
const BESIDE_NEAREST = 0.4;
const FIRST = 3;

export interface Touched {
  readonly known: ClaimIndex;
  readonly asked: AskedClaim;
  readonly passages: readonly CheckedPassage[];
  readonly sourcesOff: readonly SourceKey[];
}

export interface RankedQuestion {
  readonly nearness: number;
  readonly question: CheckedQuestion;
}

/** The nearest first, each with all its framings and the letters of those that were touched. */
export function findTouchedQuestions(corpus: Corpus, { known, asked, passages, sourcesOff }: Touched): RankedQuestion[] {
  const { masthead } = known.pack;
  const nearest = [...nearnessOf({ known, asked, passages })].sort(([, a], [, b]) => b - a).slice(0, MOST_QUESTIONS);
  const shown = new Set(passages.map(({ passage }) => passage.id));
  const least = BESIDE_NEAREST * (nearest[0]?.[1] ?? 0);
  return nearest.flatMap(([id, nearness]): RankedQuestion[] => {
    const question = nearness >= least ? explainQuestion(corpus, masthead.id, id, { sourcesOff }) : undefined;
    if (!question) return [];
    const touched = question.framings.flatMap(({ letter, passages: of }) => (of.some((one) => shown.has(one.id)) ? [letter] : []));
    return [{ nearness, question: { pack: masthead.id, language: masthead.language, question, touched, asOf: masthead.asOf } }];
  });
}

function nearnessOf({ known, asked, passages }: Omit<Touched, 'sourcesOff'>): Map<QuestionId, number> {
  const nearness = new Map<QuestionId, number>();
  const note = (question: QuestionId | undefined, count: number) => {
    if (question !== undefined) nearness.set(question, (nearness.get(question) ?? 0) + count);
  };
  for (const [rank, { passage, score }] of passages.slice(0, FIRST).entries()) {
    const counts = score / Math.sqrt(rank + 1);
    for (const { question, framing } of known.places.get(passage.id) ?? [])
      note(question, counts * (framing === undefined ? RECORD : FRAMING));
  }
  if (passages.length > 0) for (const { term } of asked.terms) note(term.term.question, TERM * (passages[0]?.score ?? 0));
  return nearness;
}
