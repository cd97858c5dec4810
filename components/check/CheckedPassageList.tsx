import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { CheckedPassage, CheckedQuestion } from '../../engine/checked.ts';
import type { FramingId, PackId, QuestionId, TermKey } from '../../engine/corpus.ts';
import type { FramingView } from '../../engine/views.ts';
import { corpusText } from '../corpus-text.ts';
import { dayWords } from '../date-words.ts';
import { Notice } from '../Notice.tsx';
import { SourceLine } from '../SourceLine.tsx';
import { joinWords, paragraphWords, passageKindWords, readingWords, sentence } from '../source-words.ts';
import { useTexts } from '../texts.tsx';
import { Underlined } from '../Underlined.tsx';
import { CheckSection } from './CheckSection.tsx';
import { quotedList } from './check-words.ts';
import { KeepAndCopy, type Keeping } from './KeepAndCopy.tsx';

/** The ways from an answer into the corpus. */
export interface CheckWays {
  readonly openTerm: (term: TermKey) => void;
  /** Opens a question, at one of its framings where one is named. */
  readonly openQuestion: (pack: PackId, question: QuestionId, framing?: FramingId) => void;
}

export interface CheckedPassageListProps {
  passages: readonly CheckedPassage[];
  /** The questions of the same answer: they tell on which framing a passage rests. */
  questions: readonly CheckedQuestion[];
  keeping: Keeping;
  ways: CheckWays;
}

/** Passages in sight before the others are asked for: the questions with all their framings stand below and must not be far. */
const FIRST = 3;

/** Passages that bear on the sentence, the best first, each with the words by which it was found. */
export function CheckedPassageList({ passages, questions, keeping, ways }: CheckedPassageListProps) {
  const { text } = useTexts();
  const [all, setAll] = useState(false);
  const id = useId();
  const next = useRef<HTMLLIElement>(null);
  useLayoutEffect(() => {
    if (all) next.current?.focus({ preventScroll: true });
  }, [all]);
  const more = passages.length - FIRST;
  return (
    <CheckSection title={text('check_passages')} aside={text('check_bear', { count: passages.length })}>
      <ol class="check-rows">
        {(all ? passages : passages.slice(0, FIRST)).map((found, at) => {
          const question = questions.find((one) => one.pack === found.pack && one.question.id === found.question)?.question;
          return (
            <li key={`${found.pack}/${found.passage.id}`} class="checked" {...(at === FIRST ? { ref: next, tabIndex: -1 } : {})}>
              {found.passage.kind === 'record' ? (
                <RecordPassage found={found} id={`${id}-${at}`} />
              ) : (
                <ArticlePassage found={found} id={`${id}-${at}`} />
              )}
              <KeepAndCopy
                subject={{
                  kind: 'passage',
                  pack: found.pack,
                  id: found.passage.id,
                  ...(question ? { question: question.id } : {}),
                }}
                framings={question?.framings.length ?? 0}
                keeping={keeping}
                describedBy={`${id}-${at}`}
              >
                <WhereItBelongs found={found} framing={question?.framings.find(holds(found))} ways={ways} />
              </KeepAndCopy>
            </li>
          );
        })}
      </ol>
      {more > 0 && (
        <button type="button" class="text-button more-passages" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? text('check_first_passages', { count: FIRST }) : text('check_more_passages', { count: more })}
        </button>
      )}
    </CheckSection>
  );
}

const holds =
  ({ passage }: CheckedPassage) =>
  ({ passages }: { readonly passages: readonly { readonly id: string }[] }) =>
    passages.some(({ id }) => id === passage.id);

/** A line of the record, as it stands there: its source, how it was read, its year. */
function RecordPassage({
  found: { passage, language, reading, date, asOf, textSpans, evidence },
  id,
}: {
  found: CheckedPassage;
  id: string;
}) {
  const texts = useTexts();
  return (
    <>
      <p class="record-text" id={id} {...corpusText(language)}>
        <Underlined text={passage.text} spans={textSpans} />
      </p>
      <SourceLine source={passage.source} language={language} />
      <p class="record-read">
        <em>{readingWords(reading ?? { how: 'unchecked' }, texts)}</em>
        <span class="record-year">
          {asOf ? texts.text('view_as_of', { date: dayWords(asOf, texts, 'short') }) : date && dayWords(date.slice(0, 4), texts)}
        </span>
      </p>
      <Evidence evidence={evidence} />
    </>
  );
}

/** What an article says: who says it, of what kind it is and where it stands. */
function ArticlePassage({ found: { passage, language, textSpans, evidence }, id }: { found: CheckedPassage; id: string }) {
  const texts = useTexts();
  const paragraph = paragraphWords(passage.paragraph === null ? [] : [passage.paragraph], texts);
  return (
    <>
      <p class="statement" id={id} {...corpusText(language)}>
        <Underlined text={passage.text} spans={textSpans} />
      </p>
      <p class="provenance">
        {passage.voice && <bdi {...corpusText(language)}>{sentence(passage.voice, language)} </bdi>}
        {sentence(passageKindWords(passage.kind, texts), texts.language)}{' '}
        <bdi {...corpusText(language)}>{sentence(joinWords([passage.source.shortName, paragraph]), language)}</bdi>
      </p>
      <Evidence evidence={evidence} />
      {passage.notices.map((notice) => (
        <Notice key={notice.id} notice={notice} language={language} />
      ))}
    </>
  );
}

/** The words of the sentence by which a passage was found. */
function Evidence({ evidence }: Pick<CheckedPassage, 'evidence'>) {
  const texts = useTexts();
  if (evidence.length === 0) return null;
  return <p class="check-small evidence">{texts.text('check_evidence', { words: quotedList(evidence, texts) })}</p>;
}

/** The way to where the passage is shown: its question, at the framing that rests on it, or its term. */
function WhereItBelongs({ found, framing, ways }: { found: CheckedPassage; framing: FramingView | undefined; ways: CheckWays }) {
  const { text } = useTexts();
  const { pack, question, term } = found;
  if (question !== undefined) {
    return (
      <button type="button" class="text-button" onClick={() => ways.openQuestion(pack, question, framing?.id)}>
        {framing ? text('check_open_question_at', { letter: framing.letter }) : text('view_open_its_question')}
      </button>
    );
  }
  if (term === undefined) return null;
  return (
    <button type="button" class="text-button" onClick={() => ways.openTerm(`${pack}/${term}`)}>
      {text('view_open_its_term')}
    </button>
  );
}
