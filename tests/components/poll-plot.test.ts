/** Where dots and values stand, on every width of the panel, for the polls of the bundled packs and some made up. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBundledPacks } from '../../cli/read-pack.ts';
import { DOT, GUTTER, PLOT_HEIGHT, type PlacedDot } from '../../components/desk/plot-measures.ts';
import { layPlot, type Plot } from '../../components/desk/poll-plot.ts';
import { axisOf, yearsOf } from '../../components/desk/time-axis.ts';
import { compileCorpus } from '../../engine/compile.ts';
import type { PollDot, PollStrip } from '../../engine/desk.ts';
import { pollStrips } from '../../engine/polls.ts';

const STRIPS = pollStrips(compileCorpus(readBundledPacks().packs));
const YEARS = yearsOf(STRIPS);

/** Of panels of 250, 320, 480, 560 and 800, less their margins. */
const WIDTHS = [218, 288, 448, 528, 768];

const wordsOf = (percent: PlacedDot['percent']) => (typeof percent === 'number' ? String(percent) : percent.join('–'));
const lay = (strip: PollStrip, width: number) => layPlot(strip, axisOf(strip, YEARS), width, wordsOf);

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
const boxOf = ({ x, y, height }: PlacedDot): Box => ({ x: x - DOT / 2, y: y - height / 2, width: DOT, height });
const labelsOf = ({ values }: Plot): Box[] => values.map(({ dot, x, y }) => ({ x, y, width: wordsOf(dot.percent).length * 7, height: 15 }));
const touch = (one: Box, other: Box) =>
  one.x < other.x + other.width && other.x < one.x + one.width && one.y < other.y + other.height && other.y < one.y + one.height;

function madeUp(polls: readonly (Partial<PollDot> & { values: readonly (number | readonly [number, number])[] })[]): PollStrip {
  const answers = ['yes', 'no', 'neither', 'can’t say'];
  return {
    pack: 'harbour',
    language: 'en',
    type: 'mole',
    question: 'Do you want the mole?',
    answers,
    polls: polls.map(({ values, ...poll }, i) => ({
      id: String(i),
      question: 'Do you want the mole?',
      pollster: 'Quay Institute',
      date: '2020',
      reading: { how: 'report' },
      answers: values.map((percent, at) => ({ answer: answers[at]!, percent })),
      ...poll,
    })),
    terms: [],
    sources: [],
  };
}

describe.each(WIDTHS)('a plot %i wide', (width) => {
  const plots = STRIPS.map((strip) => ({ strip, plot: lay(strip, width) }));

  it('has a dot for every answer of every poll, inside its lines', () => {
    for (const { strip, plot } of plots) {
      expect(plot.dots.length).toBe(strip.polls.flatMap(({ answers }) => answers).length);
      const outside = plot.dots.filter(({ x, y }) => x < GUTTER + DOT / 2 || x > width - DOT / 2 || y < 0 || y > PLOT_HEIGHT);
      expect(outside).toEqual([]);
    }
  });

  it('prints the first and the last value where nothing else stands', () => {
    for (const { strip, plot } of plots) {
      const labels = labelsOf(plot);
      expect(labels.length).toBe(strip.polls.length > 1 ? 2 : 1);
      const others = [...plot.dots.map(boxOf), ...labels];
      const touching = labels.filter((label) => others.some((other) => other !== label && touch(label, other)));
      expect([strip.type, touching]).toEqual([strip.type, []]);
      expect(labels.filter(({ x, width: taken }) => x < 0 || x + taken > width)).toEqual([]);
    }
  });

  it('sets answers of the same days that are closer than 8 points side by side', () => {
    for (const { plot } of plots) {
      const covered = plot.dots.filter((one, i) =>
        plot.dots
          .slice(i + 1)
          .some(
            ({ poll, x, y }) =>
              poll.date === one.poll.date && poll.end === one.poll.end && Math.abs(x - one.x) < DOT && Math.abs(y - one.y) < 7.9,
          ),
      );
      expect(covered.map(({ poll }) => poll.id)).toEqual([]);
    }
  });

  it('never prints two values on one another, however dense the polls', () => {
    const dense = fc.array(fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 })), {
      minLength: 2,
      maxLength: 12,
    });
    fc.assert(
      fc.property(dense, (polls) => {
        const strip = madeUp(polls.map(([month, ...values]) => ({ date: `2020-${String(month).padStart(2, '0')}`, values })));
        for (const axis of [YEARS, axisOf(strip, YEARS)]) {
          const [first, last] = labelsOf(layPlot(strip, axis, width, wordsOf));
          if (touch(first!, last!)) throw new Error('the values touch');
        }
      }),
      { seed: 8 },
    );
  });

  it('writes years and months that do not touch', () => {
    for (const { strip, plot } of plots) {
      const room = axisOf(strip, YEARS).unit === 'years' ? 32 : 60;
      expect(plot.ticks.length).toBeGreaterThan(1);
      for (const [i, { x }] of plot.ticks.entries()) if (i > 0) expect(x - plot.ticks[i - 1]!.x).toBeGreaterThan(room);
    }
  });
});

describe('the place of a dot', () => {
  it('is its percentage, and its day within half a dot', () => {
    const strip = madeUp([
      { date: '2010-07-01', values: [40, 60] },
      { date: '2015-07-01', values: [0, 100] },
    ]);
    const axis = { unit: 'years', from: 40 * 365, to: 50 * 365 } as const;
    const { dots } = layPlot(strip, axis, 528, wordsOf);
    expect(dots.map(({ y }) => y)).toEqual([60, 40, 100, 0]);
    expect(dots[0]!.x).toBe(dots[1]!.x);
    expect(dots[2]!.x).toBeGreaterThan(dots[0]!.x);
  });

  it('goes by the middle of a year or a month that is all that is known', () => {
    const strip = madeUp([
      { date: '2012', values: [10] },
      { date: '2012-07-01', values: [90] },
      { date: '2014', values: [50] },
    ]);
    const [year, day] = layPlot(strip, yearsOf([strip]), 528, wordsOf).dots;
    expect(Math.abs(year!.x - day!.x)).toBeLessThan(1);
  });

  it('is that of the middle of a range, which is as high as the range', () => {
    const strip = madeUp([
      { date: '2010', values: [[15, 45]] },
      { date: '2015', values: [50] },
    ]);
    const [bar] = layPlot(strip, yearsOf([strip]), 528, wordsOf).dots;
    expect(bar).toMatchObject({ y: 70, range: 30, height: 30 });
  });
});

describe('the time of a strip', () => {
  it('is that of all strips, from the first year to the last', () => {
    const long = madeUp([
      { date: '2008-03', values: [1] },
      { date: '2025-09-12', end: '2025-09-17', values: [1] },
    ]);
    const years = yearsOf([long]);
    expect([years.from, years.to]).toEqual([Date.UTC(2008, 0, 1) / 86_400_000, Date.UTC(2026, 0, 1) / 86_400_000]);
    expect(axisOf(madeUp([{ date: '2019', values: [1] }]), years)).toBe(years);
  });

  it('is its own months where several polls were asked within a year, so that they do not stand on one another', () => {
    const short = madeUp([
      { date: '2026-01-09', values: [1] },
      { date: '2026-07-20', end: '2026-08-03', values: [1] },
    ]);
    expect(axisOf(short, YEARS)).toEqual({
      unit: 'months',
      from: Date.UTC(2026, 0, 1) / 86_400_000,
      to: Date.UTC(2026, 8, 1) / 86_400_000,
    });
  });
});
