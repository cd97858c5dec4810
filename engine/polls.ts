/** Polls by question type: answers to two questions never stand on one strip. */
import type { Corpus } from './compile.ts';
import type { Pack, PassageId, Poll, Source, SourceId, TermKey } from './corpus.ts';
import { earliestDay } from './days.ts';
import type { PollDot, PollSource, PollStrip } from './desk.ts';

/**
 * One strip a question type: first those with most polls, because only what was asked again can be compared; then those asked last.
 * Sources that a reader switched off are left out by asking for a corpus without them.
 */
export function pollStrips(corpus: Corpus): PollStrip[] {
  return corpus.packs
    .flatMap(stripsOf)
    .sort((one, other) => other.polls.length - one.polls.length || compare(lastDay(other.polls), lastDay(one.polls)));
}

function stripsOf(pack: Pack): PollStrip[] {
  const sources = new Map(pack.sources.map((source) => [source.id, source]));
  const bearing = termsByType(pack);
  return [...Map.groupBy(pack.polls, ({ type }) => type)].map(([type, polls]) => {
    const questions = new Set(polls.map(({ question }) => question));
    const [question] = questions;
    return {
      pack: pack.masthead.id,
      language: pack.masthead.language,
      type,
      ...(question !== undefined && questions.size === 1 ? { question } : {}),
      answers: [...new Set(polls.flatMap((poll) => poll.answers.map(({ answer }) => answer)))],
      polls: polls.map((poll) => dotOf(poll, sources)).sort((one, other) => compare(earliestDay(one.date), earliestDay(other.date))),
      terms: bearing.get(type) ?? [],
      sources: sourcesOf(pack, polls, sources),
    };
  });
}

function dotOf({ type: _type, source: id, ...poll }: Poll, sources: ReadonlyMap<SourceId, Source>): PollDot {
  const source = id === undefined ? undefined : sources.get(id);
  if (!source) return poll;
  const { shortName: sourceName, address } = source;
  // Of what only a report tells, the pollster's page is no evidence.
  const wasRead = poll.reading.how === 'original' || poll.reading.how === 'copy';
  return { ...poll, sourceName, ...(address !== undefined && wasRead ? { address } : {}) };
}

/** The source's note, and those of its lines on record that count nothing: they tell of all its polls. */
function sourcesOf({ passages }: Pack, polls: readonly Poll[], sources: ReadonlyMap<SourceId, Source>): PollSource[] {
  const ids = new Set(polls.map(({ source }) => source));
  return [...ids].flatMap((id) => {
    const source = id === undefined ? undefined : sources.get(id);
    if (!source) return [];
    const uncounted = passages.filter((passage) => passage.source === id && !passage.figures?.length).map(({ text }) => text);
    return [{ shortName: source.shortName, remarks: [...(source.note === undefined ? [] : [source.note]), ...uncounted] }];
  });
}

/** By question type, the terms in whose passages, or in whose questions' passages, a figure of that type stands. */
function termsByType(pack: Pack): ReadonlyMap<string, TermKey[]> {
  const typesIn = new Map<PassageId, string[]>(
    pack.passages.map(({ id, figures = [] }) => [id, figures.flatMap(({ type }) => (type === undefined ? [] : [type]))]),
  );
  const questions = new Map(pack.questions.map((question) => [question.id, question]));
  const byType = new Map<string, TermKey[]>();
  for (const term of pack.terms) {
    const asked = [...(term.question === undefined ? [] : [term.question]), ...(term.related ?? [])].flatMap(
      (id) => questions.get(id) ?? [],
    );
    const passages = [
      ...term.record,
      ...term.passages,
      ...asked.flatMap((one) => [...one.record, ...one.framings.flatMap((f) => f.passages)]),
    ];
    for (const type of new Set(passages.flatMap((id) => typesIn.get(id) ?? []))) {
      byType.set(type, [...(byType.get(type) ?? []), `${pack.masthead.id}/${term.id}`]);
    }
  }
  return byType;
}

function lastDay(polls: readonly PollDot[]): string {
  return (
    polls
      .map(({ date, end = date }) => end)
      .sort()
      .at(-1) ?? ''
  );
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
