import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { FramingId, LanguageTag, SourceId } from '../engine/corpus.ts';
import type { QuestionView } from '../engine/views.ts';
import { corpusText } from './corpus-text.ts';
import { FramingRow } from './FramingRow.tsx';
import { handleFramingKey } from './framing-keys.ts';
import { Icon } from './Icon.tsx';
import { useTexts } from './texts.tsx';
import { useReturning } from './use-returning.ts';

/** From here on rows show letter and label only: their voices appear when they are unfolded. */
const LABELS_ONLY_ABOVE = 5;

export interface FramingListProps {
  question: QuestionView;
  /** Language of the pack. */
  language: LanguageTag;
  newestFirst: boolean;
  onOrder: (newestFirst: boolean) => void;
  /** Its title stands elsewhere, as the element of this id. */
  labelledBy?: string;
  /** Room is short: of a single view its statement stands open, its source and notices are a fold, its remark is left to the caller. */
  compact?: boolean;
  /** A framing that is open from the start, or all of them. */
  unfolded?: FramingId | 'all';
  /** Switches a hidden source on again; without it the line about it has no button. */
  onSourceOn?: (source: SourceId) => void;
}

/** A question with all its framings, in order of date. What is unfolded is its own state and lasts as long as it is shown. */
export function FramingList({
  question,
  language,
  newestFirst,
  labelledBy,
  compact = false,
  unfolded,
  onOrder,
  onSourceOn,
}: FramingListProps) {
  const id = useId();
  const list = useRef<HTMLElement>(null);
  const { framings } = question;
  const isOneView = question.oneView;
  const isShort = compact && isOneView;
  const [open, setOpen] = useState<readonly FramingId[]>(
    framings.map((f) => f.id).filter((one) => isOneView || unfolded === 'all' || one === unfolded),
  );
  const switchOn = useReturning({
    framings,
    list,
    onReturn: (back) => unfolded === 'all' && setOpen((before) => [...before, ...back]),
    ...(onSourceOn ? { onSourceOn } : {}),
  });
  const shown = newestFirst ? [...framings].reverse() : framings;
  const toggle = (framing: FramingId) =>
    setOpen((before) => (before.includes(framing) ? before.filter((one) => one !== framing) : [...before, framing]));
  return (
    <section
      class="question"
      aria-labelledby={labelledBy ?? id}
      ref={list}
      onKeyDown={(event) => handleFramingKey(event.currentTarget, event)}
    >
      {labelledBy === undefined && (
        <h3 class="question-title" id={id}>
          <bdi {...corpusText(language)}>{question.title}</bdi>
        </h3>
      )}
      {isOneView ? (
        <OneViewLine />
      ) : (
        <OrderLine
          newestFirst={newestFirst}
          onOrder={onOrder}
          allOpen={framings.every((f) => open.includes(f.id))}
          inOneLine={compact}
          onAll={(all) => setOpen(all ? framings.map((f) => f.id) : [])}
        />
      )}
      {question.remark && !isShort && (
        <p class="question-remark" {...corpusText(language)}>
          {question.remark}
        </p>
      )}
      <ol class="framings">
        {shown.map((framing) => (
          <FramingRow
            key={framing.id}
            framing={framing}
            language={language}
            open={open.includes(framing.id)}
            labelOnly={framings.length > LABELS_ONLY_ABOVE}
            foldSource={isShort}
            onToggle={() => toggle(framing.id)}
          />
        ))}
      </ol>
      <HiddenReadings question={question} {...(switchOn ? { onSourceOn: switchOn } : {})} />
    </section>
  );
}

function OneViewLine() {
  return <p class="order-line one-view">{useTexts().text('view_one_view')}</p>;
}

interface OrderLineProps {
  newestFirst: boolean;
  allOpen: boolean;
  /** Read all gives way where there is no room for both; else it goes into the next line. */
  inOneLine: boolean;
  onOrder: (newestFirst: boolean) => void;
  onAll: (open: boolean) => void;
}

/** One button that states the order and turns it round; beside it Read all. */
function OrderLine({ newestFirst, allOpen, inOneLine, onOrder, onAll }: OrderLineProps) {
  const { text } = useTexts();
  const [said, setSaid] = useState('');
  const order = useRef<HTMLButtonElement>(null);
  const all = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    if (!inOneLine || !order.current || !all.current) return;
    all.current.hidden = false;
    all.current.hidden = all.current.offsetTop > order.current.offsetTop;
  });
  const turn = () => {
    onOrder(!newestFirst);
    setSaid(text(newestFirst ? 'view_order_oldest' : 'view_order_newest'));
  };
  return (
    <div class="order-line">
      <button type="button" class="order" ref={order} onClick={turn}>
        <Icon name="arrow-down-up" size={14} />
        <span>{text(newestFirst ? 'view_order_newest' : 'view_order_oldest')}</span>
      </button>
      <button type="button" class="text-button" ref={all} onClick={() => onAll(!allOpen)}>
        {text(allOpen ? 'view_fold_all' : 'view_read_all')}
      </button>
      <span class="only-heard" role="status">
        {said}
      </span>
    </div>
  );
}

function HiddenReadings({ question, onSourceOn }: Pick<FramingListProps, 'question' | 'onSourceOn'>) {
  const { text } = useTexts();
  const total = question.hidden.reduce((sum, { count }) => sum + count, question.framings.length);
  return question.hidden.map(({ source, shortName, count }) => (
    <p key={source} class="hidden-readings">
      {text('view_hidden', { count, total, source: shortName })}
      {onSourceOn && (
        <>
          {' '}
          <button type="button" class="text-button" onClick={() => onSourceOn(source)}>
            {text('view_switch_on')}
          </button>
        </>
      )}
    </p>
  ));
}
