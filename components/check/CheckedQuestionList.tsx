import { useId } from 'preact/hooks';
import type { CheckedQuestion } from '../../engine/checked.ts';
import type { SourceKey } from '../../engine/corpus.ts';
import { corpusText } from '../corpus-text.ts';
import { FramingList } from '../FramingList.tsx';
import { RecordLines } from '../RecordLines.tsx';
import { useTexts } from '../texts.tsx';
import type { CheckWays } from './CheckedPassageList.tsx';
import { CheckSection } from './CheckSection.tsx';
import { listWords } from './check-words.ts';
import { KeepAndCopy, type Keeping } from './KeepAndCopy.tsx';

export interface CheckedQuestionListProps {
  questions: readonly CheckedQuestion[];
  newestFirst: boolean;
  onOrder: (newestFirst: boolean) => void;
  onSourceOn: (source: SourceKey) => void;
  keeping: Keeping;
  ways: CheckWays;
}

/** The questions that a sentence touches, each with all its framings, whichever of them it touches, and its record. */
export function CheckedQuestionList({ questions, newestFirst, onOrder, onSourceOn, keeping, ways }: CheckedQuestionListProps) {
  const texts = useTexts();
  const { text } = texts;
  const id = useId();
  return (
    <CheckSection title={text('check_questions')} aside={String(questions.length)}>
      <ol class="check-rows">
        {questions.map(({ pack, language, question, touched, asOf }, at) => (
          <li key={`${pack}/${question.id}`} class="checked">
            <h3 class="question-title" id={`${id}-${at}`}>
              <bdi {...corpusText(language)}>{question.title}</bdi>
            </h3>
            <FramingList
              question={question}
              labelledBy={`${id}-${at}`}
              language={language}
              newestFirst={newestFirst}
              onOrder={onOrder}
              onSourceOn={(source) => onSourceOn(`${pack}/${source}`)}
            />
            <p class="check-small touched">
              {touched.length > 0
                ? text('check_touched', { count: touched.length, letters: listWords(touched, texts) })
                : text('check_touched_none')}
            </p>
            <RecordLines lines={question.record} asOf={asOf} language={language} />
            <KeepAndCopy
              subject={{ kind: 'question', pack, id: question.id }}
              framings={question.framings.length}
              keeping={keeping}
              describedBy={`${id}-${at}`}
            >
              <button type="button" class="text-button" onClick={() => ways.openQuestion(pack, question.id)}>
                {text('check_open_question')}
              </button>
            </KeepAndCopy>
          </li>
        ))}
      </ol>
    </CheckSection>
  );
}
