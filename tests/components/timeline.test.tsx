// @vitest-environment jsdom
import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { foldTimeline } from '../../components/desk/fold-timeline.ts';
import { Timeline } from '../../components/desk/Timeline.tsx';
import type { TimelineLine } from '../../engine/desk.ts';
import { renderInEnglish } from './card-setup.tsx';

afterEach(cleanup);

type EventLine = Extract<TimelineLine, { kind: 'event' }>;

const event = (id: string, date: string, more: Partial<EventLine> = {}): EventLine => ({
  kind: 'event',
  pack: 'coast',
  language: 'en',
  id,
  name: `The ${id}`,
  date,
  terms: ['mole'],
  termNames: ['The mole'],
  isLater: false,
  ...more,
});
const PAGE: TimelineLine = { kind: 'this page', date: '2023-05-15' };

const years = (count: number, from: number, more: Partial<EventLine> = {}) =>
  Array.from({ length: count }, (_, i) => event(`event of ${from + i}`, String(from + i), more));

function draw(lines: readonly TimelineLine[]) {
  const onTerm = vi.fn();
  renderInEnglish(<Timeline lines={lines} onTerm={onTerm} />);
  return { onTerm, items: () => screen.getAllByRole('listitem').filter((item) => item.classList.contains('event')) };
}

describe('a line of the timeline', () => {
  it('has its day before its name, as exact as it is known', () => {
    const { items } = draw([event('treaty', '1951-05-02'), event('flood', '1953-02'), event('survey', '1999')]);
    expect(items().map((item) => item.querySelector('time')!.textContent.replaceAll('\u00a0', ' '))).toEqual([
      '2 May 1951',
      'Feb 1953',
      '1999',
    ]);
  });

  it('tells both days of a document that was published later', () => {
    const { items } = draw([event('draft', '2022-04-15', { published: '2022-06-15' }), PAGE]);
    expect(items()[0]!.textContent.replaceAll('\u00a0', ' ')).toContain('Published 15 June 2022');
    expect(items()[0]!.classList.contains('is-document')).toBe(true);
    expect(items()[1]!.textContent).toContain('This page');
  });

  it('says in words that it is later than the page', () => {
    const { items } = draw([event('vote', '2023-03-04'), PAGE, event('talks', '2023-06-01', { isLater: true })]);
    expect(items().map((item) => item.textContent.includes('Later than this page'))).toEqual([false, false, true]);
  });

  it('says so where only its publication, or its end, is later than the page', () => {
    const { items } = draw([
      event('draft', '2022-04-15', { published: '2024-06-15' }),
      event('talks', '2023-05-01', { end: '2023-07-01' }),
      PAGE,
    ]);
    const words = items().map((item) => item.textContent.replaceAll('\u00a0', ' '));
    expect(words[0]).toContain('Published 15 June 2024: later than this page');
    expect(words[1]).toContain('Until 1 July 2023: later than this page');
  });

  it('opens each of its terms', () => {
    const { onTerm, items } = draw([event('treaty', '1951', { terms: ['mole', 'league'], termNames: ['The mole', 'The league'] })]);
    const buttons = within(items()[0]!).getAllByRole('button');
    expect(buttons.map((button) => button.textContent)).toEqual(['The mole', 'The league']);
    fireEvent.click(buttons[1]!);
    expect(onTerm).toHaveBeenCalledExactlyOnceWith('coast/league');
  });
});

describe('a long timeline', () => {
  const LONG = [...years(20, 1990), PAGE, ...years(9, 2024, { isLater: true })];

  it('shows what lies near the page’s own day, and says how much is folded and of which years', () => {
    const { items } = draw(LONG);
    expect(items()).toHaveLength(13);
    expect(screen.getByRole('button', { name: '13 earlier events, 1990 to 2002' })).toBeTruthy();
    expect(screen.getByRole('button', { name: '4 later events, 2029 to 2032' })).toBeTruthy();
  });

  it('unfolds and folds each end by itself, in order', () => {
    const { items } = draw(LONG);
    const earlier = screen.getByRole('button', { name: /earlier/, expanded: false });
    fireEvent.click(earlier);
    expect(items()).toHaveLength(26);
    expect(items()[0]!.textContent).toContain('1990');
    fireEvent.click(screen.getByRole('button', { name: /later/, expanded: false }));
    expect(items().at(-1)!.textContent).toContain('2032');
    fireEvent.click(earlier);
    expect(items()[0]!.textContent).toContain('2003');
  });

  const counts = (lines: readonly TimelineLine[]) => {
    const { earlier, near, later } = foldTimeline(lines);
    expect([...earlier, ...near, ...later]).toEqual(lines);
    return [earlier.length, near.length, later.length];
  };

  it.each([
    ['nothing', [], [0, 0, 0]],
    ['so few', years(12, 1990), [0, 12, 0]],
    ['two more than are in view', years(14, 1990), [0, 14, 0]],
    ['no page: the newest', years(30, 1990), [18, 12, 0]],
    ['a page before all', [PAGE, ...years(20, 2024)], [0, 13, 8]],
    ['a page after all', [...years(20, 1990), PAGE], [8, 13, 0]],
  ])('folds nothing that is near: %s', (_, lines, expected) => {
    expect(counts(lines)).toEqual(expected);
  });
});
