/** Passages and their figures: how the record was read, who says the rest, and what a percentage counts. */
import type { Figure, Passage, Source } from '../corpus.ts';
import type { PackDraft } from './draft.ts';
import { type Report, type RuleFault, reporterOf } from './faults.ts';
import { checkParagraphs } from './sources.ts';
import { checkRange } from './times.ts';

export function checkPassages(draft: PackDraft, faults: RuleFault[]): void {
  const sources = new Map(draft.sources.map(({ item }) => [item.id, item]));
  const polled = polledSources(draft);
  for (const { index, item } of draft.passages) {
    const report = reporterOf(faults, 'passages', index, item.id);
    const source = sources.get(item.source);
    checkKind(item, source, report);
    checkParagraphs(item.paragraph === null ? [] : [item.paragraph], source, report);
    const isPoll = source?.role !== 'record' || polled.has(item.source);
    for (const [i, figure] of (item.figures ?? []).entries()) checkFigure(figure, isPoll, `.figures[${i}]`, report);
  }
}

function checkKind({ kind, reading, voice, paragraph }: Passage, source: Source | undefined, report: Report): void {
  const isRecord = kind === 'record';
  if (isRecord && !reading)
    report(
      '.reading',
      'is missing: a record line says how it was read',
      'add "reading": { "how": "original" }, or copy, report or unchecked',
    );
  if (!isRecord && reading) report('.reading', 'stands on a passage that is no record', 'take it out, or make "kind" "record"');
  if (!isRecord && voice === undefined) report('.voice', 'is missing: only record passages may leave it out', 'say who says it');
  if (!source) return;
  if (isRecord !== (source.role === 'record'))
    report(
      '.kind',
      `is "${kind}", and "${source.id}" is ${source.role === 'record' ? 'a source of the record' : 'an article'}`,
      'correct the kind or the source',
    );
  if (source.role === 'article' && paragraph === null)
    report('.paragraph', 'is null, and an article has paragraphs', 'name the paragraph that it restates');
}

/** Sources of the record that hold polls: a poll or a figure with a question type comes from them. */
function polledSources(draft: PackDraft): ReadonlySet<string> {
  const polls = draft.polls.flatMap(({ item }) => item.source ?? []);
  const typed = draft.passages.flatMap(({ item }) => (item.figures?.some(({ type }) => type !== undefined) ? [item.source] : []));
  return new Set([...polls, ...typed]);
}

/** A percentage of a poll means nothing without its question and its day; one of a treaty's text has a day alone. */
function checkFigure({ value, unit, date, type }: Figure, isPoll: boolean, path: string, report: Report): void {
  if (typeof value !== 'number') checkRange(value, `${path}.value`, report);
  if (unit !== 'percent') return;
  if (type === undefined && isPoll)
    report(
      `${path}.type`,
      'is missing: a percentage says which question was asked',
      'add "type", the same for the same question and another for another',
    );
  if (date === undefined) report(`${path}.date`, 'is missing: a percentage says of which day it is', 'add "date", as exact as it is known');
}
