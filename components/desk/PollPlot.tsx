import { useMemo, useRef } from 'preact/hooks';
import type { PollStrip } from '../../engine/desk.ts';
import { dayWords } from '../date-words.ts';
import { useTexts } from '../texts.tsx';
import { nextDot } from './dot-keys.ts';
import { PollGlyph } from './PollGlyph.tsx';
import { GUTTER, PLOT_HEIGHT, type PlacedDot } from './plot-measures.ts';
import { layPlot } from './poll-plot.ts';
import { figureWords, stripTitle, valueWords } from './poll-words.ts';
import { axisOf, type TimeAxis } from './time-axis.ts';

interface PollPlotProps {
  strip: PollStrip;
  years: TimeAxis;
  width: number;
  chosen: PlacedDot | undefined;
  onChoose: (dot: PlacedDot) => void;
}

const LINES = [100, 50, 0];

/** A press this near to a dot means it, in px. */
const NEAR = 24;

const units = (count: number) => `calc(${count.toFixed(2)} * var(--u))`;
const isSame = (one: PlacedDot | undefined, other: PlacedDot) => one?.poll.id === other.poll.id && one.answer === other.answer;

/**
 * A strip from 0 to 100 over time. It is set by hand, of elements in the text's own measures and colours: a canvas would have neither
 * buttons nor the reader's forced colours, and its dots would stand on one another.
 */
export function PollPlot({ strip, years, width, chosen, onChoose }: PollPlotProps) {
  const texts = useTexts();
  const root = useRef<HTMLFieldSetElement>(null);
  const plot = useMemo(
    () => layPlot(strip, axisOf(strip, years), width, (percent) => valueWords(percent, texts)),
    [strip, years, width, texts],
  );
  const stop = plot.dots.find((dot) => isSame(chosen, dot)) ?? plot.dots[0];
  const buttons = () => [...(root.current?.querySelectorAll('button') ?? [])];
  const onKeyDown = (event: KeyboardEvent) => {
    const at = buttons().indexOf(event.target as HTMLButtonElement);
    const to = nextDot(event.key, at, plot.dots, texts.direction === 'rtl');
    if (to === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    buttons()[to]?.focus();
  };
  const onPress = ({ clientX, clientY, detail }: MouseEvent) => {
    if (detail > 0) nearestTo(clientX, clientY, buttons())?.focus();
  };
  return (
    <fieldset class="poll-plot" ref={root} style={{ height: units(PLOT_HEIGHT) }} onKeyDown={onKeyDown} onClick={onPress}>
      <legend class="only-heard">{texts.text('events_plot', { question: stripTitle(strip), count: plot.dots.length })}</legend>
      {LINES.map((percent) => (
        <span
          key={percent}
          class="poll-line"
          aria-hidden="true"
          style={{ insetBlockStart: units(PLOT_HEIGHT - percent), insetInlineStart: units(GUTTER) }}
        >
          <span class="poll-line-name">{valueWords(percent, texts)}</span>
        </span>
      ))}
      {plot.ticks.map(({ day, x }) => (
        <span key={day} class="poll-tick" aria-hidden="true" style={{ insetInlineStart: units(x) }}>
          {dayWords(day, texts, 'short')}
        </span>
      ))}
      {plot.values.map(({ dot, x, y }) => (
        <span key={dot.poll.id} class="poll-value" aria-hidden="true" style={{ insetInlineStart: units(x), insetBlockStart: units(y) }}>
          {valueWords(dot.percent, texts)}
        </span>
      ))}
      {plot.dots.map((dot) => {
        const words = figureWords(dot.poll, strip.answers[dot.answer] ?? '', dot.percent, strip.language, texts);
        return (
          <button
            key={`${dot.poll.id} ${dot.answer}`}
            type="button"
            class="poll-dot"
            style={{ insetInlineStart: units(dot.x), insetBlockStart: units(dot.y) }}
            aria-label={[words.value, words.asked, words.note, words.question, words.read].filter(Boolean).join(' ')}
            aria-pressed={isSame(chosen, dot)}
            tabIndex={dot === stop ? 0 : -1}
            onFocus={() => onChoose(dot)}
            onClick={() => onChoose(dot)}
          >
            <PollGlyph
              filled={dot.answer === 0}
              unchecked={dot.poll.reading.how === 'unchecked'}
              {...(dot.range === undefined ? {} : { range: dot.range })}
            />
          </button>
        );
      })}
    </fieldset>
  );
}

function nearestTo(x: number, y: number, buttons: readonly HTMLButtonElement[]): HTMLButtonElement | undefined {
  const distances = buttons.map((button) => {
    const box = button.getBoundingClientRect();
    return { button, distance: Math.hypot(x - box.x - box.width / 2, y - box.y - box.height / 2) };
  });
  const [nearest] = distances.sort((one, other) => one.distance - other.distance);
  return nearest && nearest.distance <= NEAR ? nearest.button : undefined;
}
