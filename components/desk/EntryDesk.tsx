import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import type { FramingId, LanguageTag, PackId, PartialDay, QuestionId, SourceId } from '../../engine/corpus.ts';
import type { QuestionView, TermView } from '../../engine/views.ts';
import { corpusText } from '../corpus-text.ts';
import { dayWords } from '../date-words.ts';
import { Fold } from '../Fold.tsx';
import { FramingList } from '../FramingList.tsx';
import { FRAMING_ROW } from '../framing-keys.ts';
import { PassageList } from '../PassageList.tsx';
import { RecordLines } from '../RecordLines.tsx';
import { ReportError } from '../ReportError.tsx';
import { sentence } from '../source-words.ts';
import { useTexts } from '../texts.tsx';

interface Order {
  newestFirst: boolean;
  onOrder: (newestFirst: boolean) => void;
  onSourceOn: (source: SourceId) => void;
}

export interface TermDeskProps extends Order {
  view: TermView;
  onQuestion: (pack: PackId, question: QuestionId) => void;
  copy: (text: string) => Promise<void>;
  /** What can be done with the entry. */
  actions: ComponentChildren;
}

/** A term with room: what is settled beside what is not, all framings unfolded side by side, every line of the record, then the folds. */
export function TermDesk({ view, onQuestion, copy, actions, ...order }: TermDeskProps) {
  const { text } = useTexts();
  const { language, question, passages, related, pack } = view;
  const own = corpusText(language);
  const title = useFocus();
  return (
    <article class="desk-entry">
      <h2 class="desk-title" tabIndex={-1} ref={title}>
        <bdi {...own}>{view.name}</bdi>
      </h2>
      <p class="entry-gloss" {...own}>
        {view.gloss}
      </p>
      {view.firstFact && (
        <p class="desk-lead" {...own}>
          {view.firstFact}
        </p>
      )}
      {question ? (
        <QuestionParts question={question} record={recordOf(view)} language={language} asOf={view.asOf} {...order} />
      ) : (
        <WhatAndWhen view={view} />
      )}
      {!question && <RecordLines lines={view.record} asOf={view.asOf} language={language} whole />}
      {question && (
        <Fold title={text('card_what_when')}>
          <WhatAndWhen view={view} />
        </Fold>
      )}
      {view.notThis && (
        <Fold title={text('view_not_this')}>
          <p class="statement" {...own}>
            {view.notThis}
          </p>
        </Fold>
      )}
      {passages.length > 0 && (
        <Fold title={text('card_passages')} count={passages.length}>
          <PassageList passages={passages} language={language} />
        </Fold>
      )}
      {related.length > 0 && (
        <section class="desk-part" aria-labelledby="related-title">
          <h3 id="related-title" class="desk-section">
            {text('panel_related', { count: related.length })}
          </h3>
          <ul class="related">
            {related.map(({ id, title }) => (
              <li key={id}>
                <button type="button" class="text-button" onClick={() => onQuestion(pack.id, id)}>
                  <bdi {...own}>{title}</bdi>
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <PackLine view={view} copy={copy} />
      {actions}
    </article>
  );
}

export interface QuestionDeskProps extends Order {
  question: QuestionView;
  language: LanguageTag;
  asOf: PartialDay;
  /** The framing to begin at. */
  at?: FramingId;
  actions: ComponentChildren;
}

/** A question opened by itself. */
export function QuestionDesk({ question, language, asOf, at, actions, ...order }: QuestionDeskProps) {
  const id = useId();
  const entry = useRef<HTMLElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const letter = question.framings.find(({ id }) => id === at)?.letter;
    const row = letter && entry.current?.querySelector<HTMLElement>(`[${FRAMING_ROW}="${letter}"]`);
    if (!row) return title.current?.focus({ preventScroll: true });
    row.focus();
    row.scrollIntoView?.({ block: 'center' });
  }, [at]);
  return (
    <article class="desk-entry" ref={entry}>
      <h2 class="desk-question" id={id} tabIndex={-1} ref={title}>
        <bdi {...corpusText(language)}>{question.title}</bdi>
      </h2>
      <QuestionParts question={question} labelledBy={id} record={question.record} language={language} asOf={asOf} {...order} />
      {actions}
    </article>
  );
}

interface QuestionPartsProps extends Order {
  question: QuestionView;
  /** The heading of the view, where that is the question's title. */
  labelledBy?: string;
  record: TermView['record'];
  language: LanguageTag;
  asOf: PartialDay;
}

function QuestionParts({ question, labelledBy, record, language, asOf, newestFirst, onOrder, onSourceOn }: QuestionPartsProps) {
  const { text } = useTexts();
  const own = corpusText(language);
  return (
    <>
      <div class="settled">
        <section>
          <h3 class="desk-section">{text('card_not_disputed')}</h3>
          <p class="record-text" {...own}>
            {question.notDisputed}
          </p>
        </section>
        <section>
          <h3 class="desk-section">{text('card_disputed')}</h3>
          <p class="statement" {...own}>
            {sentence(question.disputed, language)}
          </p>
        </section>
      </div>
      <div class={question.oneView ? 'readings is-one-view' : 'readings'}>
        <FramingList
          key={question.id}
          question={question}
          language={language}
          newestFirst={newestFirst}
          onOrder={onOrder}
          unfolded="all"
          {...(labelledBy === undefined ? {} : { labelledBy })}
          onSourceOn={onSourceOn}
        />
        <RecordLines lines={record} asOf={asOf} language={language} whole />
      </div>
    </>
  );
}

function WhatAndWhen({ view }: { view: TermView }) {
  const own = corpusText(view.language);
  return (
    <>
      <p class="record-text" {...own}>
        {view.what}
      </p>
      <p class="desk-when" {...own}>
        {view.when}
      </p>
    </>
  );
}

function PackLine({ view, copy }: Pick<TermDeskProps, 'view' | 'copy'>) {
  const texts = useTexts();
  const { pack, topic } = view;
  return (
    <div class="desk-note">
      <p>
        {texts.text('card_pack', { pack: pack.name, date: dayWords(pack.asOf, texts) })} {texts.text('card_topic', { topic: topic.name })}
      </p>
      <ReportError view={view} copy={copy} />
    </div>
  );
}

/** Whoever opened the entry goes on from its beginning, by keys too. */
function useFocus() {
  const element = useRef<HTMLHeadingElement>(null);
  useEffect(() => element.current?.focus({ preventScroll: true }), []);
  return element;
}

/** The record of the term, and what the record of its question adds. */
function recordOf({ record, question }: TermView): TermView['record'] {
  const known = new Set(record.map(({ id }) => id));
  return [...record, ...(question?.record ?? []).filter(({ id }) => !known.has(id))];
}
