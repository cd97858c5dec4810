import { useId, useState } from 'preact/hooks';
import type { FoundWording, PageWordings } from '../../engine/checked.ts';
import type { FramingView, Span } from '../../engine/views.ts';
import { corpusText } from '../corpus-text.ts';
import { Fold } from '../Fold.tsx';
import { useTexts } from '../texts.tsx';
import { Underlined } from '../Underlined.tsx';

type TouchedQuestion = PageWordings['questions'][number];

export interface WordingListProps {
  wordings: PageWordings;
  /** Scrolls the page to a sentence; false when it is gone. */
  onReveal: (found: FoundWording) => Promise<boolean>;
}

/**
 * For each question that a page touches its framings in their order: those whose wording occurs with their sentences, the others
 * with the words that it does not. One list, so that what is absent stands as large as what is there; that absence is not omission
 * is said once, before all of it. Questions that only a term of the page touches are a fold.
 */
export function WordingList({ wordings: { questions }, onReveal }: WordingListProps) {
  const { text } = useTexts();
  const listed = (of: readonly TouchedQuestion[]) => (
    <ol class="check-rows">
      {of.map((touched) => (
        <WordedQuestion key={`${touched.pack}/${touched.question.id}`} touched={touched} onReveal={onReveal} />
      ))}
    </ol>
  );
  const worded = questions.filter(({ found }) => found.length > 0);
  const others = questions.filter(({ found }) => found.length === 0);
  return (
    <>
      {questions.some(({ absent }) => absent.length > 0) && <p class="check-small">{text('check_absence')}</p>}
      {worded.length > 0 && listed(worded)}
      {others.length > 0 && (
        <Fold title={text('check_unworded')} count={others.length}>
          {listed(others)}
        </Fold>
      )}
    </>
  );
}

function WordedQuestion({ touched, onReveal }: { touched: TouchedQuestion; onReveal: WordingListProps['onReveal'] }) {
  const { text } = useTexts();
  const id = useId();
  const { question, language, found, absent } = touched;
  const listed = question.framings.filter((framing) => absent.some(names(framing)) || found.some((one) => names(framing)(one.framing)));
  return (
    <li class="worded">
      <h3 class="question-title" id={id}>
        <bdi {...corpusText(language)}>{question.title}</bdi>
      </h3>
      <ol class="worded-framings" aria-labelledby={id}>
        {listed.map((framing) => {
          const sentences = found.find((one) => names(framing)(one.framing))?.sentences ?? [];
          return (
            <li key={framing.id} class="worded-framing">
              <span class="framing-letter">{framing.letter}</span>
              <div class={sentences.length === 0 ? 'worded-absent' : undefined}>
                <p class="framing-label">
                  <bdi {...corpusText(language)}>{framing.label}</bdi>
                </p>
                <Sentences sentences={sentences} onReveal={onReveal} />
              </div>
            </li>
          );
        })}
      </ol>
      {question.hidden.map(({ source, shortName, count }) => (
        <p key={source} class="hidden-readings">
          {text('view_hidden', { count, total: question.hidden.reduce((sum, one) => sum + one.count, listed.length), source: shortName })}
        </p>
      ))}
    </li>
  );
}

const names = (framing: FramingView) => (id: string) => id === framing.id;

function Sentences({ sentences, onReveal }: { sentences: readonly FoundWording[]; onReveal: WordingListProps['onReveal'] }) {
  const { text } = useTexts();
  if (sentences.length === 0) return <p class="check-small">{text('check_not_on_page')}</p>;
  return (
    <ul class="worded-sentences">
      {sentences.map((found) => (
        <PageSentence key={`${found.block} ${found.start}`} found={found} onReveal={onReveal} />
      ))}
    </ul>
  );
}

/** A sentence of the page in the page's own words, those that were recognised underlined. */
function PageSentence({ found, onReveal }: { found: FoundWording; onReveal: WordingListProps['onReveal'] }) {
  const { text } = useTexts();
  const [isGone, setGone] = useState(false);
  const show = () =>
    void onReveal(found).then(
      (shown) => setGone(!shown),
      () => setGone(true), // the page itself is
    );
  return (
    <li>
      <p class="record-text" dir="auto">
        <Underlined text={found.text} spans={spansWithin(found)} />
      </p>
      <button type="button" class="text-button" onClick={show}>
        {text('view_show_on_page')}
      </button>
      <p class="entry-said" role="status">
        {isGone && text('view_gone_from_page')}
      </p>
    </li>
  );
}

/** The recognised words as they stand in the sentence; they are counted in its block. */
function spansWithin({ words, start, text }: FoundWording): Span[] {
  return words
    .map(([from, to]): Span => [Math.max(from - start, 0), Math.min(to - start, text.length)])
    .filter(([from, to]) => from < to)
    .sort(([one], [other]) => one - other);
}
