import { CLAIM_CHARS } from '../../common/limits.ts';
import { CheckedPassageList } from '../../components/check/CheckedPassageList.tsx';
import { CheckedQuestionList } from '../../components/check/CheckedQuestionList.tsx';
import { hasAnything, shownFigures } from '../../components/check/check-words.ts';
import { FigureTable } from '../../components/check/FigureTable.tsx';
import { QuotationDiff } from '../../components/check/QuotationDiff.tsx';
import { useTexts } from '../../components/texts.tsx';
import type { ClaimAnswer } from '../../engine/checked.ts';
import type { SourceKey } from '../../engine/corpus.ts';
import type { CheckServices } from './check-services.ts';
import type { Answered } from './use-check.ts';

export interface ClaimAnswerPartsProps {
  answered: Answered;
  services: CheckServices;
  newestFirst: boolean;
  onOrder: (newestFirst: boolean) => void;
  /** Switches a source on that hides readings. */
  onSourceOn: (source: SourceKey) => void;
}

/** What the corpus knows of a sentence: only what exists, figures first; or that it knows nothing. */
export function ClaimAnswerParts({
  answered: { answer, place, claim },
  services,
  newestFirst,
  onOrder,
  onSourceOn,
}: ClaimAnswerPartsProps) {
  const { quotations, passages, questions } = answer;
  const figures = shownFigures(answer);
  const keeping = {
    keep: (subject: Parameters<CheckServices['keep']>[0]) => services.keep(subject, place),
    writeCitation: (subject: Parameters<CheckServices['keep']>[0]) => services.writeCitation(subject, place),
    copy: services.copy,
  };
  // What is open or kept in the parts belongs to this answer; the next one begins anew.
  return (
    <div key={claim}>
      {!hasAnything(answer) && <Nothing answer={answer} />}
      {figures.length > 0 && <FigureTable figures={figures} />}
      {quotations.length > 0 && <QuotationDiff quotations={quotations} />}
      {passages.length > 0 && <CheckedPassageList passages={passages} questions={questions} keeping={keeping} ways={services} />}
      {questions.length > 0 && (
        <CheckedQuestionList
          questions={questions}
          newestFirst={newestFirst}
          onOrder={onOrder}
          onSourceOn={onSourceOn}
          keeping={keeping}
          ways={services}
        />
      )}
    </div>
  );
}

/** Nothing found, or nothing that could be read, in words. */
function Nothing({ answer: { unread } }: { answer: ClaimAnswer }) {
  const { text } = useTexts();
  if (unread === undefined) return <p class="check-nothing">{text('check_nothing')}</p>;
  return <p class="check-nothing">{text(UNREAD[unread], { limit: CLAIM_CHARS })}</p>;
}

const UNREAD = {
  empty: 'check_nothing_written',
  'too long': 'check_too_long',
  'no words': 'check_no_words',
  'not the language of the packs': 'check_other_language',
} as const;
