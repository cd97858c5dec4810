/** Which time a strip of polls shows, and where its years or months are written. */
import type { PollDot, PollStrip } from '../../engine/desk.ts';
import { endOf, monthOf, startOf } from './day-span.ts';

export interface TimeAxis {
  readonly unit: 'years' | 'months';
  /** Moments counted in days. */
  readonly from: number;
  readonly to: number;
}

/** Polls that lie within so many days would stand on one another where many years are drawn: their strip shows months. */
const MONTHS_FROM_DAYS = 366;

/** Years from the first to the last of all polls: strips that show it can be laid over one another. */
export function yearsOf(strips: readonly PollStrip[]): TimeAxis {
  const [from, to] = spanOf(strips.flatMap(({ polls }) => polls));
  return { unit: 'years', from: startOf(String(monthOf(from).year)), to: startOf(String(monthOf(to - 1).year + 1)) };
}

/** The time of one strip: that of all strips, or its own months where several polls were asked within a year. */
export function axisOf({ polls }: PollStrip, years: TimeAxis): TimeAxis {
  const [from, to] = spanOf(polls);
  if (polls.length < 2 || to - from > MONTHS_FROM_DAYS) return years;
  return { unit: 'months', from: startOfMonth(from), to: startOfMonth(to - 1, 1) };
}

/** Middle of the days of asking, as far as they are known. */
export function middleOf({ date, end }: Pick<PollDot, 'date' | 'end'>): number {
  return (startOf(date) + endOf(end ?? date)) / 2;
}

const YEAR_STEPS = [1, 2, 3, 4, 6, 10, 20, 25, 50, 100];
const MONTH_STEPS = [1, 2, 3, 4, 6, 12];

/** The years or months to write, at least so many days apart; as days of the calendar. */
export function ticksOf({ unit, from, to }: TimeAxis, leastDays: number): string[] {
  const first = monthOf(from);
  const ticks: string[] = [];
  if (unit === 'years') {
    const step = YEAR_STEPS.find((years) => years * 365 >= leastDays) ?? 200;
    for (let year = first.year; startOf(String(year)) < to; year += step) ticks.push(String(year));
    return ticks;
  }
  const step = MONTH_STEPS.find((months) => months * 30 >= leastDays) ?? 12;
  for (let month = first.month; ; month += step) {
    const tick = monthName(first.year, month);
    if (startOf(tick) >= to) return ticks;
    ticks.push(tick);
  }
}

function spanOf(polls: readonly PollDot[]): [from: number, to: number] {
  return [Math.min(...polls.map(({ date }) => startOf(date))), Math.max(...polls.map(({ date, end = date }) => endOf(end)))];
}

function startOfMonth(moment: number, later = 0): number {
  const { year, month } = monthOf(moment);
  return startOf(monthName(year, month + later));
}

function monthName(year: number, month: number): string {
  return `${year + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
}
