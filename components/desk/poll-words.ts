import type { Texts } from '../../common/texts.ts';
import type { PollDot, PollStrip } from '../../engine/desk.ts';
import { wordsLocale } from '../date-words.ts';
import { readingWords, sentence } from '../source-words.ts';
import { daysWords, endOf, startOf } from './day-span.ts';

type Percent = PollDot['answers'][number]['percent'];

/** "48.9", "15–20": a value as it is printed beside its dot. */
export function valueWords(percent: Percent, texts: Texts): string {
  const write = new Intl.NumberFormat(wordsLocale(texts)).format;
  return typeof percent === 'number' ? write(percent) : percent.map(write).join('–');
}

/** "48.9 per cent", "15 to 20 per cent". */
export function percentWords(percent: Percent, texts: Texts): string {
  if (typeof percent === 'number') return texts.text('events_percent', { value: valueWords(percent, texts) });
  const [low, high] = percent;
  return texts.text('events_percent_range', { low: valueWords(low, texts), high: valueWords(high, texts) });
}

/** "KIIS, 20–27 April 2026, 1,005 people asked". */
export function askedWords({ pollster, date, end, sample }: PollDot, texts: Texts): string {
  const days = daysWords(date, end, texts);
  if (sample === undefined) return texts.text('events_asked', { pollster, days });
  return texts.text('events_asked_people', { pollster, days, count: sample });
}

/** One figure in full, a sentence each: answer and value; who asked, when and how many; what is to be known of it; the question; how it was read. */
export function figureWords(poll: PollDot, answer: string, percent: Percent, language: string, texts: Texts): FigureWords {
  return {
    value: sentence(texts.text('events_value', { answer, percent: percentWords(percent, texts) }), language),
    asked: sentence(askedWords(poll, texts), texts.language),
    ...(poll.note === undefined ? {} : { note: sentence(poll.note, language) }),
    question: texts.text('events_question', { question: poll.question }),
    read: sentence(readingWords(poll.reading, texts), texts.language),
  };
}

export interface FigureWords {
  readonly value: string;
  readonly asked: string;
  readonly note?: string;
  readonly question: string;
  readonly read: string;
}

/** The words of the question; where polls of a strip differ in them, those with which all begin. */
export function stripTitle({ question, polls, type }: PollStrip): string {
  if (question !== undefined) return question;
  const [first = [], ...rest] = polls.map((poll) => poll.question.split(' '));
  const shared = first.findIndex((word, i) => rest.some((words) => words[i] !== word));
  return shared > 1
    ? `${first
        .slice(0, shared)
        .join(' ')
        .replace(/[,;:]$/, '')} …`
    : type.replaceAll('-', ' ');
}

/** "20 polls, 2008 to 2025", "6 polls, January to August 2026". */
export function countWords({ polls }: PollStrip, texts: Texts): string {
  const first = polls.map(({ date }) => date).reduce((least, day) => (startOf(day) < startOf(least) ? day : least), polls[0]?.date ?? '');
  const last = polls.map(({ date, end = date }) => end).reduce((most, day) => (endOf(day) > endOf(most) ? day : most), first);
  const digits = first.slice(0, 4) === last.slice(0, 4) && Math.min(first.length, last.length) > 4 ? 7 : 4;
  const days = daysWords(first.slice(0, digits), last.slice(0, digits), texts);
  return texts.text('events_polls_count', { count: polls.length, days });
}

/** How the figures were read: once where that is the same for all, else each way with its number of polls. */
export function readWords({ polls }: PollStrip, texts: Texts): string {
  const ways = new Set(polls.map(({ reading }) => readingWords(reading, texts)));
  const [only = ''] = ways;
  if (ways.size === 1) return sentence(only, texts.language);
  const kinds = Map.groupBy(polls, ({ reading }) => texts.text(`view_read_${reading.how}`));
  const [kind = ''] = kinds.keys();
  if (kinds.size === 1) return sentence(kind, texts.language); // what else is to be said of each stands with it
  return [...kinds].map(([read, some]) => texts.text('events_read_some', { read, count: some.length })).join(' ');
}
