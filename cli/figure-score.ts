/** Holds what the check says of figures and quotations against labelled claims, and counts. */
import { isDeepStrictEqual } from 'node:util';
import { quotedWords } from '../engine/check/quotation/quoted-words.ts';
import type { CheckedFigure, CheckedQuotation } from '../engine/checked.ts';
import type { ExpectedFigure, ExpectedQuotation, FigureItem, QuotationItem } from './figure-items.ts';

type Verdict = CheckedFigure['verdict'] | CheckedQuotation['verdict'];

/** One labelled figure or quotation, or one that the check found and nobody labelled. */
export interface FigureOutcome {
  readonly id: string;
  readonly claim: string;
  /** What should have been said; `none` where nothing should. */
  readonly expected: Verdict | 'none';
  readonly isRight: boolean;
  /** It says that a wrong figure agrees, or that changed words are the same: the worst error. */
  readonly isWrongAgreement: boolean;
  /** What was wanted and what was said, in words. */
  readonly wanted: string;
  readonly said: string;
}

/** A line for each labelled figure, and for each that stands beside none. */
export function judgeFigures({ id, claim, expected }: FigureItem, found: readonly CheckedFigure[]): FigureOutcome[] {
  return judge({ id, claim }, { expected, found, isRight: isRightFigure, tell: tellFigure, good: 'agrees' });
}

export function judgeQuotations({ id, claim, expected }: QuotationItem, found: readonly CheckedQuotation[]): FigureOutcome[] {
  return judge({ id, claim }, { expected, found, isRight: isRightQuotation, tell: tellQuotation, good: 'same' });
}

interface Judging<E, F> {
  readonly expected: readonly E[];
  readonly found: readonly F[];
  readonly isRight: (expected: E, found: F) => boolean;
  readonly tell: (item: E | F) => string;
  /** The verdict that must never be wrong. */
  readonly good: Verdict;
}

type Judged = { readonly claimed: unknown; readonly verdict: Verdict };

function judge<E extends Judged, F extends Judged>(
  about: Pick<FigureOutcome, 'id' | 'claim'>,
  { expected, found, isRight, tell, good }: Judging<E, F>,
): FigureOutcome[] {
  const left = [...found];
  const labelled = expected.map((wanted): FigureOutcome => {
    const at = left.findIndex(({ claimed }) => isDeepStrictEqual(claimed, wanted.claimed));
    const [said] = at < 0 ? [] : left.splice(at, 1);
    const right = said !== undefined && isRight(wanted, said);
    return {
      ...about,
      expected: wanted.verdict,
      isRight: right,
      isWrongAgreement: said?.verdict === good && !right,
      wanted: tell(wanted),
      said: said ? tell(said) : 'nothing',
    };
  });
  const others = left.map((said): FigureOutcome => {
    return { ...about, expected: 'none', isRight: false, isWrongAgreement: said.verdict === good, wanted: 'nothing', said: tell(said) };
  });
  const isSilent = expected.length === 0 && found.length === 0;
  const silence: FigureOutcome = { ...about, expected: 'none', isRight: true, isWrongAgreement: false, wanted: 'nothing', said: 'nothing' };
  return isSilent ? [silence] : [...labelled, ...others];
}

function isRightFigure(wanted: ExpectedFigure, said: CheckedFigure): boolean {
  const isSaid = wanted.verdict === said.verdict && isDeepStrictEqual(wanted.recorded, said.recorded);
  const isCounted = wanted.unit === said.unit || said.verdict === 'nothing to compare';
  return isSaid && isCounted && isShown(wanted.passages, said.passage?.id);
}

/** Recorded words are compared as the check compares them; two lines may end one quotation with and without a full stop. */
function isRightQuotation(wanted: ExpectedQuotation, said: CheckedQuotation): boolean {
  const changes = said.changes.map(({ kind, claimed, recorded }) => ({ kind, claimed, recorded }));
  const words = (text: string | null) => (text === null ? null : quotedWords(text).map(({ folded }) => folded));
  const isSaid = wanted.verdict === said.verdict && isDeepStrictEqual(words(wanted.recorded), words(said.recorded));
  return isSaid && isDeepStrictEqual(changes, wanted.changes) && isShown(wanted.passage, said.passage?.id);
}

function isShown(passages: readonly string[], shown: string | null | undefined): boolean {
  return passages.length === 0 || passages.includes(shown ?? '');
}

function tellFigure({ claimed, unit, verdict, recorded, ...more }: ExpectedFigure | CheckedFigure): string {
  const shown = 'passages' in more ? more.passages.join(' or ') : (more.passage?.id ?? '');
  return `${[claimed].flat().join(' to ')} ${unit}: ${verdict}${recorded === null ? '' : `, ${[recorded].flat().join(' to ')}`} ${shown}`.trimEnd();
}

function tellQuotation({ claimed, verdict, recorded, changes, passage }: ExpectedQuotation | CheckedQuotation): string {
  const shown = Array.isArray(passage) ? passage.join(' or ') : ((passage as CheckedQuotation['passage'])?.id ?? '');
  const changed = changes.map((change) => `${change.kind} ${JSON.stringify(change.claimed)} for ${JSON.stringify(change.recorded)}`);
  return [`“${claimed}”: ${verdict}`, ...(recorded === null ? [] : [`“${recorded}”`]), ...changed, shown].join(', ');
}

export interface FigureScore {
  readonly items: number;
  readonly right: number;
}

export interface PartScore {
  /** By the verdict that is right; `none`: where nothing should be said. */
  readonly verdicts: Readonly<Record<string, FigureScore>>;
  readonly wrongAgreements: number;
}

/** What one part comes to, its verdicts in the order of their first coming. */
export function scorePart(outcomes: readonly FigureOutcome[]): PartScore {
  const groups = Map.groupBy(outcomes, ({ expected }) => expected);
  const verdicts = [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([verdict, group]) => [verdict, { items: group.length, right: group.filter(({ isRight }) => isRight).length }]);
  return { verdicts: Object.fromEntries(verdicts), wrongAgreements: outcomes.filter(({ isWrongAgreement }) => isWrongAgreement).length };
}
