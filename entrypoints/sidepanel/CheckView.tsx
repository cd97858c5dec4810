import { useRef } from 'preact/hooks';
import type { Texts } from '../../common/texts.ts';
import { ClaimField } from '../../components/check/ClaimField.tsx';
import { countWords, hasAnything } from '../../components/check/check-words.ts';
import { sentence } from '../../components/source-words.ts';
import { useTexts } from '../../components/texts.tsx';
import type { SourceKey } from '../../engine/corpus.ts';
import { ClaimAnswerParts } from './ClaimAnswerParts.tsx';
import type { CheckServices } from './check-services.ts';
import { PageWordingsPart } from './PageWordingsPart.tsx';
import type { Check } from './use-check.ts';

export interface CheckViewProps {
  services: CheckServices;
  /** From `useCheck`, called where it outlives this view. */
  check: Check;
  newestFirst: boolean;
  onOrder: (newestFirst: boolean) => void;
  /** Switches a source on that hides readings, and asks again. */
  onSourceOn: (source: SourceKey) => void;
}

/** The claim check: a sentence, what the corpus knows of it, and the wordings of the page beside it. */
export function CheckView({ services, check, newestFirst, onOrder, onSourceOn }: CheckViewProps) {
  const texts = useTexts();
  const field = useRef<HTMLTextAreaElement>(null);
  const { claim, answered, isAsking } = check;
  const ask = () => {
    if (claim.trim() === '') field.current?.focus();
    check.ask();
  };
  const isStale = answered !== undefined && !isAsking && answered.claim.trim() !== claim.trim();
  return (
    <div class="check">
      <ClaimField
        claim={claim}
        place={check.place}
        said={saidWords(check, texts)}
        isLate={isAsking}
        hasMore={check.wholeSentence !== undefined}
        field={field}
        onWrite={check.write}
        onCheck={ask}
        onSelection={check.takeSelection}
        onWholeSentence={check.takeWholeSentence}
      />
      {check.failure !== undefined && (
        <button type="button" class="text-button" onClick={ask}>
          {texts.text('check_try_again')}
        </button>
      )}
      <p class="only-heard" role="status">
        {answered && !isAsking && heardWords(check, texts)}
      </p>
      {answered && (
        <div aria-busy={isAsking}>
          {isStale && <p class="check-small check-stale">{texts.text('check_stale')}</p>}
          <ClaimAnswerParts answered={answered} services={services} newestFirst={newestFirst} onOrder={onOrder} onSourceOn={onSourceOn} />
        </div>
      )}
      <PageWordingsPart wordings={check.wordings} />
    </div>
  );
}

/** What stands under the field: that an answer is on its way, or why there is none. */
function saidWords({ isAsking, obstacle, failure }: Check, { text, language }: Texts): string {
  if (isAsking) return text('check_asking');
  if (failure !== undefined) return text('check_failed', { words: sentence(failure, language) });
  switch (obstacle) {
    case 'nothing written':
      return text('check_nothing_written');
    case 'nothing selected':
      return text('check_nothing_selected');
    case 'page silent':
      return text('check_page_silent');
    default:
      return '';
  }
}

/** What has been found, for those who hear it. */
function heardWords({ answered, failure, obstacle }: Check, texts: Texts): string {
  if (!answered || failure !== undefined || obstacle !== undefined) return '';
  const { answer } = answered;
  const nothing = !hasAnything(answer) && answer.unread === undefined ? `${texts.text('check_nothing')} ` : '';
  return nothing + countWords(answer, texts);
}
