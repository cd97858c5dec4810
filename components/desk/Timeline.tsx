import { useState } from 'preact/hooks';
import type { Texts } from '../../common/texts.ts';
import type { PartialDay, TermKey } from '../../engine/corpus.ts';
import type { TimelineLine } from '../../engine/desk.ts';
import { corpusText } from '../corpus-text.ts';
import { dayWords, isLater } from '../date-words.ts';
import { Icon } from '../Icon.tsx';
import { useTexts } from '../texts.tsx';
import { foldTimeline } from './fold-timeline.ts';

type EventLine = Extract<TimelineLine, { kind: 'event' }>;

export interface TimelineProps {
  lines: readonly TimelineLine[];
  onTerm: (term: TermKey) => void;
}

/** Events in order of date along a line, with the page's own day; what lies far from it is folded. */
export function Timeline({ lines, onTerm }: TimelineProps) {
  const { earlier, near, later } = foldTimeline(lines);
  const page = lines.find((line) => line.kind === 'this page')?.date;
  const [isEarlierOpen, setEarlierOpen] = useState(false);
  const [isLaterOpen, setLaterOpen] = useState(false);
  const rows = (some: readonly TimelineLine[]) => some.map((line) => <Line key={keyOf(line)} line={line} page={page} onTerm={onTerm} />);
  return (
    <div class="timeline">
      {earlier.length > 0 && <FoldRow lines={earlier} kind="earlier" open={isEarlierOpen} onOpen={setEarlierOpen} />}
      <ol class={`timeline-lines${isEarlierOpen || earlier.length === 0 ? '' : ' goes-back'}${later.length > 0 ? ' goes-on' : ''}`}>
        {isEarlierOpen && rows(earlier)}
        {rows(near)}
        {isLaterOpen && rows(later)}
      </ol>
      {later.length > 0 && <FoldRow lines={later} kind="later" open={isLaterOpen} onOpen={setLaterOpen} />}
    </div>
  );
}

const keyOf = (line: TimelineLine) => (line.kind === 'event' ? `${line.pack}/${line.id}` : 'page');

interface FoldRowProps {
  lines: readonly TimelineLine[];
  kind: 'earlier' | 'later';
  open: boolean;
  onOpen: (open: boolean) => void;
}

function FoldRow({ lines, kind, open, onOpen }: FoldRowProps) {
  const texts = useTexts();
  const [from, to] = [lines[0], lines.at(-1)].map((line) => dayWords(line?.date.slice(0, 4) ?? '', texts));
  const span = from === to ? from : texts.text('view_date_span', { from: from ?? '', to: to ?? '' });
  return (
    <button type="button" class="fold-row timeline-fold" aria-expanded={open} onClick={() => onOpen(!open)}>
      <span>{texts.text(`events_${kind}`, { count: lines.length, span: span ?? '' })}</span>
      <Icon name={open ? 'chevron-up' : 'chevron-down'} />
    </button>
  );
}

function Line({ line, page, onTerm }: { line: TimelineLine; page: PartialDay | undefined; onTerm: (term: TermKey) => void }) {
  const texts = useTexts();
  const day = (
    <time class="event-date" dateTime={line.date}>
      {dayWords(line.date, texts, 'short')}
    </time>
  );
  if (line.kind === 'this page') {
    return (
      <li class="event is-page" aria-current="date">
        {day}
        <span class="event-sign" aria-hidden="true" />
        <p class="event-body">{texts.text('events_this_page')}</p>
      </li>
    );
  }
  return (
    <li class={`event${line.isLater ? ' is-later' : ''}${line.published ? ' is-document' : ''}`}>
      {day}
      <span class="event-sign" aria-hidden="true" />
      <div class="event-body">
        <p class="event-name">
          <bdi {...corpusText(line.language)}>{line.name}</bdi>
        </p>
        <ul class="event-more">
          {notesOf(line, page, texts).map((note) => (
            <li key={note} class="event-note">
              {note}
            </li>
          ))}
          {line.terms.map((term, at) => (
            <li key={term}>
              <button type="button" class="text-button" onClick={() => onTerm(`${line.pack}/${term}`)}>
                <bdi {...corpusText(line.language)}>{line.termNames[at] ?? term}</bdi>
              </button>
            </li>
          ))}
        </ul>
      </div>
    </li>
  );
}

/** What else is known of its days: until when it lasted, when a document became public, and what of it the page can't have known. */
function notesOf({ end, published, isLater: isAllLater }: EventLine, page: PartialDay | undefined, texts: Texts): string[] {
  const note = (key: string, day: PartialDay | undefined) => {
    if (day === undefined) return [];
    const words = texts.text(key, { day: dayWords(day, texts) });
    return [page !== undefined && !isAllLater && isLater(day, page) ? texts.text('events_and_later', { words }) : words];
  };
  return [
    ...note('events_until', end),
    ...note('events_published', published),
    ...(isAllLater ? [texts.text('events_later_than_page')] : []),
  ];
}
