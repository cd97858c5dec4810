/** An entry as one plain text that can be pasted anywhere; a contested one never without all its framings. */
import type { Reading } from './corpus.ts';
import { dateInWords, dayInWords } from './days.ts';
import type { FramingView, QuestionView, RecordLineView, TermView } from './views.ts';

const HOW_READ = { original: 'original read', copy: 'copy read', report: 'report read', unchecked: 'not checked' } as const;

/** Name, gloss, question with framings, leading record line, and where it comes from. In English, as the packs' fixed words are. */
export function citeTerm(view: Omit<TermView, 'plainCitation'>): string {
  const record = view.record[0];
  return [
    `${view.name}: ${view.gloss}.`,
    ...(view.question ? questionLines(view.question) : []),
    ...(record ? [`The record: ${recordLine(record)}`] : []),
    `${view.pack.name}, version ${view.pack.version}, as of ${dayInWords(view.asOf)}.`,
  ].join('\n');
}

function questionLines(question: QuestionView): string[] {
  const hidden = question.hidden.map(({ count, shortName }) => `(${count} more from a source that is switched off: ${shortName}.)`);
  const heading = question.oneView ? `${question.title} (one view, plus the record)` : question.title;
  return [heading, ...question.framings.map(framingLine), ...hidden];
}

function framingLine({ letter, label, statement, voice, source, paragraphs, date, fromRecord }: FramingView): string {
  const place = paragraphs.length === 0 ? '' : `, paragraph${paragraphs.length > 1 ? 's' : ''} ${rangesIn(paragraphs)}`;
  const origin = fromRecord ? ', from the record, not from the articles' : '';
  return `${letter}. ${label}: ${statement} (${voice}; ${source.shortName}${place}; ${dateInWords(date)}${origin}.)`;
}

/** A leading record line with how it was read. */
function recordLine({ text, reading, source }: RecordLineView): string {
  return `${text} (${source.shortName}; ${readingInWords(reading)}.)`;
}

function readingInWords({ how, clause }: Reading): string {
  return clause === undefined ? HOW_READ[how] : `${HOW_READ[how]}, ${clause}`;
}

/** "7, 20–22" for 7, 20, 21, 22. */
function rangesIn(paragraphs: readonly number[]): string {
  const runs: { from: number; to: number }[] = [];
  for (const paragraph of paragraphs) {
    const last = runs.at(-1);
    if (last && paragraph === last.to + 1) last.to = paragraph;
    else runs.push({ from: paragraph, to: paragraph });
  }
  return runs.map(({ from, to }) => (from === to ? `${from}` : `${from}–${to}`)).join(', ');
}
