import { useEffect, useState } from 'preact/hooks';
import { Polls } from '../../components/desk/Polls.tsx';
import { Timeline } from '../../components/desk/Timeline.tsx';
import { useTexts } from '../../components/texts.tsx';
import type { PartialDay, SourceKey, TermKey } from '../../engine/corpus.ts';
import type { PollStrip, TimelineLine } from '../../engine/desk.ts';

/** What this view asks; the panel wires it to the background. */
export interface EventsServices {
  timeline(terms: readonly TermKey[], date?: PartialDay): Promise<readonly TimelineLine[]>;
  polls(): Promise<readonly PollStrip[]>;
  /** Shows a term in the panel. */
  openTerm(term: TermKey): void;
}

interface EventsViewProps {
  services: EventsServices;
  /** The followed page: its terms, and its own day where known; undefined where no page answers. */
  page: { readonly terms: readonly TermKey[]; readonly date?: PartialDay } | undefined;
  /** Sources that the reader switched off; polls are asked for anew when they change. */
  sourcesOff: readonly SourceKey[];
}

/** Events that the page's terms take part in, on a line with the page's own day; then polls, a strip a question. */
export function EventsView({ services, page, sourcesOff }: EventsViewProps) {
  const terms = page?.terms.join(' ') ?? '';
  const date = page?.date;
  const lines = useAnswer(
    () => (terms === '' ? Promise.resolve([]) : services.timeline(terms.split(' ') as TermKey[], date)),
    [terms, date],
  );
  const strips = useAnswer(() => services.polls(), [sourcesOff.join(' ')]);
  return (
    <div class="events-view">
      <section class="events-part" aria-labelledby="timeline-title">
        <Events lines={lines} page={page} onTerm={services.openTerm} />
      </section>
      <Unanswered answer={strips} />
      {strips.kind === 'ready' && strips.value.length > 0 && <Polls strips={strips.value} terms={page?.terms ?? []} />}
    </div>
  );
}

interface EventsProps {
  lines: Answer<readonly TimelineLine[]>;
  page: EventsViewProps['page'];
  onTerm: (term: TermKey) => void;
}

function Events({ lines, page, onTerm }: EventsProps) {
  const { text } = useTexts();
  const found = lines.kind === 'ready' ? lines.value.filter(({ kind }) => kind === 'event').length : 0;
  return (
    <>
      <div class="events-head">
        <h2 class="events-title" id="timeline-title">
          {text('events_title')}
        </h2>
        {found > 1 && <p class="events-how">{text('events_oldest_first')}</p>}
      </div>
      <Unanswered answer={lines} />
      {lines.kind === 'ready' && found === 0 && <p class="events-none">{text(nothingKey(page))}</p>}
      {found > 0 && page?.date === undefined && <p class="events-how events-undated">{text('events_undated')}</p>}
      {lines.kind === 'ready' && found > 0 && <Timeline lines={lines.value} onTerm={onTerm} />}
    </>
  );
}

function nothingKey(page: EventsViewProps['page']): string {
  if (!page) return 'events_no_page';
  return page.terms.length === 0 ? 'events_no_terms' : 'events_none';
}

function Unanswered<T>({ answer }: { answer: Answer<T> }) {
  const { text } = useTexts();
  if (answer.kind === 'loading') return <p class="events-none is-late">{text('events_loading')}</p>;
  if (answer.kind === 'ready') return null;
  return (
    <p class="events-none">
      {text('events_failed')}{' '}
      <button type="button" class="text-button" onClick={answer.again}>
        {text('events_again')}
      </button>
    </p>
  );
}

type Answer<T> =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly again: () => void }
  | { readonly kind: 'ready'; readonly value: T };

/** An answer that is asked for whenever what it depends on changes, not who is asked; the last one stays in view meanwhile, and one that comes too late is dropped. */
function useAnswer<T>(ask: () => Promise<T>, dependsOn: readonly unknown[]): Answer<T> {
  const [answer, setAnswer] = useState<Answer<T>>({ kind: 'loading' });
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let isWanted = true;
    const take = (to: Answer<T>) => isWanted && setAnswer(to);
    ask().then(
      (value) => take({ kind: 'ready', value }),
      () => take({ kind: 'failed', again: () => setAttempt((before) => before + 1) }),
    );
    return () => {
      isWanted = false;
    };
  }, [...dependsOn, attempt]);
  return answer;
}
