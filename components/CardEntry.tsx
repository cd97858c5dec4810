import type { QuestionId, SourceId } from '../engine/corpus.ts';
import type { Reason } from '../engine/page.ts';
import type { QuestionView, TermView } from '../engine/views.ts';
import { corpusText } from './corpus-text.ts';
import { dayWords } from './date-words.ts';
import { Fold } from './Fold.tsx';
import { FramingList } from './FramingList.tsx';
import { PassageList } from './PassageList.tsx';
import { RecordLines } from './RecordLines.tsx';
import { ReportError } from './ReportError.tsx';
import { sentence } from './source-words.ts';
import { useTexts } from './texts.tsx';
import { WhyThisReading } from './WhyThisReading.tsx';

interface CardEntryProps {
  view: TermView;
  why: readonly Reason[];
  newestFirst: boolean;
  onOrder: (newestFirst: boolean) => void;
  onUnfold: () => void;
  copy: (text: string) => Promise<void>;
  /** Switches a source on that hides readings. */
  onSourceOn: (source: SourceId) => void;
  /** Shows a related question in the desk: the card shows its own term's alone. */
  onQuestion: (id: QuestionId) => void;
}

/** What scrolls in the card: the first view, which decides how high the card opens, and the folds. */
export function CardEntry({ view, why, newestFirst, onOrder, onUnfold, copy, onSourceOn, onQuestion }: CardEntryProps) {
  const { question, language } = view;
  const own = corpusText(language);
  const noteUnfolding = ({ target }: Event) => {
    if (target instanceof Element && target.closest('[aria-expanded]')) onUnfold();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: only notices presses of the buttons inside
    <div class="card-entry" onClick={noteUnfolding}>
      <div class="card-first">
        {view.firstFact && (
          <p class="lead" {...own}>
            {view.firstFact}
          </p>
        )}
        {question ? (
          <FramingList
            question={question}
            language={language}
            newestFirst={newestFirst}
            compact
            onOrder={onOrder}
            onSourceOn={onSourceOn}
          />
        ) : (
          <>
            <p class="card-what" {...own}>
              {view.what}
            </p>
            <p class="card-when" {...own}>
              {view.when}
            </p>
          </>
        )}
        <RecordLines lines={view.record} asOf={view.asOf} language={language} />
      </div>
      <div class="card-rest">
        {question && <WhatAndWhen view={view} />}
        <WhyThisReading view={view} why={why} />
        {question && <Disputed question={question} language={language} />}
        {view.passages.length > 0 && <Passages view={view} />}
        {view.related.length > 0 && <Related view={view} onQuestion={onQuestion} />}
        <PackLine view={view} copy={copy} />
      </div>
    </div>
  );
}

function WhatAndWhen({ view }: { view: TermView }) {
  const own = corpusText(view.language);
  return (
    <Fold title={useTexts().text('card_what_when')}>
      <p class="card-what" {...own}>
        {view.what}
      </p>
      <p class="card-when" {...own}>
        {view.when}
      </p>
    </Fold>
  );
}

function Disputed({ question, language }: { question: QuestionView; language: string }) {
  const { text } = useTexts();
  const own = corpusText(language);
  return (
    <Fold title={text('card_disputed_fold')}>
      <h4 class="card-section">{text('card_not_disputed')}</h4>
      <p class="card-settled" {...own}>
        {question.notDisputed}
      </p>
      <h4 class="card-section">{text('card_disputed')}</h4>
      <p class="card-contested" {...own}>
        {sentence(question.disputed, language)}
      </p>
      {question.oneView && question.remark && (
        <p class="card-remark" {...own}>
          {question.remark}
        </p>
      )}
    </Fold>
  );
}

function Passages({ view }: { view: TermView }) {
  return (
    <Fold title={useTexts().text('card_passages')} count={view.passages.length}>
      <PassageList passages={view.passages} language={view.language} />
    </Fold>
  );
}

function Related({ view: { related, language }, onQuestion }: Pick<CardEntryProps, 'view' | 'onQuestion'>) {
  const { text } = useTexts();
  return (
    <Fold title={text('card_related', { count: related.length })}>
      <ul class="card-related">
        {related.map(({ id, title }) => (
          <li key={id}>
            <button type="button" class="text-button" onClick={() => onQuestion(id)}>
              <bdi {...corpusText(language)}>{title}</bdi>
            </button>
          </li>
        ))}
      </ul>
      <p class="card-when">{text('card_related_where')}</p>
    </Fold>
  );
}

function PackLine({ view, copy }: Pick<CardEntryProps, 'view' | 'copy'>) {
  const texts = useTexts();
  const { pack, topic } = view;
  return (
    <div class="card-pack">
      <p>{texts.text('card_pack', { pack: pack.name, date: dayWords(pack.asOf, texts) })}</p>
      <p>{texts.text('card_topic', { topic: topic.name })}</p>
      <ReportError view={view} copy={copy} />
    </div>
  );
}
