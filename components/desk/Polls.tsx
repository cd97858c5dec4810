import type { ComponentChildren } from 'preact';
import { useMemo, useRef, useState } from 'preact/hooks';
import type { TermKey } from '../../engine/corpus.ts';
import type { PollSource, PollStrip as Strip } from '../../engine/desk.ts';
import { corpusText } from '../corpus-text.ts';
import { Fold } from '../Fold.tsx';
import { Icon } from '../Icon.tsx';
import { useTexts } from '../texts.tsx';
import { PollGlyph } from './PollGlyph.tsx';
import { PollStrip } from './PollStrip.tsx';
import { stripTitle } from './poll-words.ts';
import { yearsOf } from './time-axis.ts';
import { useWidth } from './use-width.ts';

/** Strips in view before anything is unfolded. */
const IN_VIEW = 4;

export interface PollsProps {
  strips: readonly Strip[];
  /** The page's terms: polls that bear on one of them stand first. */
  terms: readonly TermKey[];
}

/** Polls, a strip a question: first those that bear on the page's terms, then as they come; the rest under a fold, each folded itself. */
export function Polls({ strips, terms }: PollsProps) {
  const { text } = useTexts();
  const root = useRef<HTMLDivElement>(null);
  const width = useWidth(root);
  const years = useMemo(() => yearsOf(strips), [strips]);
  const [bearing, others] = partition(strips, terms);
  const first = [...bearing, ...others].slice(0, IN_VIEW);
  const rest = [...bearing, ...others].slice(IN_VIEW);
  return (
    <section class="events-part" aria-labelledby="polls-title">
      <h2 class="events-title" id="polls-title">
        {text('events_polls')}
      </h2>
      <p class="events-how">{text('events_polls_how', { count: strips.length })}</p>
      <p class="events-how">
        {bearing.length > 0 ? text('events_polls_bearing', { count: bearing.length }) : text('events_polls_none_bears')}
      </p>
      <GlyphKey strips={strips} />
      <div ref={root}>
        {first.map((strip) => (
          <PollStrip key={keyOf(strip)} strip={strip} years={years} width={width} />
        ))}
        {rest.length > 0 && <MorePolls strips={rest} draw={(strip) => <PollStrip strip={strip} years={years} width={width} isTitled />} />}
      </div>
      <PollSources strips={strips} />
    </section>
  );
}

const keyOf = ({ pack, type }: Strip) => `${pack}/${type}`;

function partition(strips: readonly Strip[], terms: readonly TermKey[]): [bearing: Strip[], others: Strip[]] {
  const onPage = new Set(terms);
  const bears = (strip: Strip) => strip.terms.some((term) => onPage.has(term));
  return [strips.filter(bears), strips.filter((strip) => !bears(strip))];
}

function GlyphKey({ strips }: { strips: readonly Strip[] }) {
  const { text } = useTexts();
  const polls = strips.flatMap((strip) => strip.polls);
  const hasUnchecked = polls.some(({ reading }) => reading.how === 'unchecked');
  const hasRange = polls.some(({ answers }) => answers.some(({ percent }) => typeof percent !== 'number'));
  return (
    <ul class="glyph-key">
      <li>
        <PollGlyph filled unchecked={false} /> {text('events_key_first')}
      </li>
      <li>
        <PollGlyph filled={false} unchecked={false} /> {text('events_key_other')}
      </li>
      {hasUnchecked && (
        <li>
          <PollGlyph filled unchecked /> <PollGlyph filled={false} unchecked /> {text('events_key_unchecked')}
        </li>
      )}
      {hasRange && (
        <li>
          <PollGlyph filled unchecked={false} range={5} /> {text('events_key_range')}
        </li>
      )}
    </ul>
  );
}

function MorePolls({ strips, draw }: { strips: readonly Strip[]; draw: (strip: Strip) => ComponentChildren }) {
  const { text } = useTexts();
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" class="fold-row more-polls" aria-expanded={open} onClick={() => setOpen(!open)}>
        <span>{text('events_polls_more', { count: strips.length })}</span>
        <Icon name={open ? 'chevron-up' : 'chevron-down'} />
      </button>
      {open && (
        <div class="more-polls-list">
          {strips.map((strip) => (
            <Fold key={keyOf(strip)} title={stripTitle(strip)} count={strip.polls.length}>
              {draw(strip)}
            </Fold>
          ))}
        </div>
      )}
    </>
  );
}

/** Where the figures stand and what no poll covers; once for all strips. */
function PollSources({ strips }: { strips: readonly Strip[] }) {
  const { text } = useTexts();
  const named = new Map<string, { source: PollSource; language: string }>(
    strips.flatMap(({ pack, language, sources }) => sources.map((source) => [`${pack}/${source.shortName}`, { source, language }])),
  );
  return (
    <>
      {[...named].map(([key, { source, language }]) => (
        <p key={key} class="poll-source">
          {text('events_poll_source')} <bdi {...corpusText(language)}>{[`${source.shortName}.`, ...source.remarks].join(' ')}</bdi>
        </p>
      ))}
    </>
  );
}
