/** A pack's report as a list for people. */
import type { Coverage, PackReport } from './pack-report.ts';

const WIDTH = 120;

export function describePackReport(report: PackReport): string {
  const { composition, counts, readings, links } = report;
  return [
    `${report.pack}: ${report.name}, version ${report.version}, as of ${report.asOf}`,
    ...section('Counts', inline(counts)),
    'Paragraphs of the articles',
    ...report.coverage.map(coverageLine),
    ...section('Sources by kind', inline(composition.sources.kind)),
    ...section('Sources by date', inline(composition.sources.date)),
    ...section('Sources by language', inline(composition.sources.language)),
    ...section('Sources by country', inline(composition.sources.country)),
    ...section('Passages by kind', inline(composition.passages.kind)),
    ...section('Passages by source', inline(composition.passages.source)),
    ...section(`Passages without a question, by source (${report.passagesWithoutQuestion.length})`, inline(report.sourcesWithoutQuestion)),
    ...listed('Terms without a passage', report.termsWithoutPassage),
    ...listed('Terms without a question', report.termsWithoutQuestion),
    ...section('Record lines by how they were read', inline(readings)),
    ...listed('Record lines not checked', report.unchecked),
    ...listed(`Links (${links.linked.length}; ${links.citedOnly} sources by citation alone)`, links.linked, false),
    ...section('Framings by question', report.framings.map(framingWords)),
    ...section(
      'Notices',
      report.notices.map(({ id, kind, source }) => `${id} ${kind} ${source}`),
    ),
    ...section('Poll rows by type', inline(report.polls)),
    ...section('Events', eventWords(report)),
    ...listed('To look at', report.warnings.map(warningWords), true, true),
  ].join('\n');
}

function coverageLine({ source, paragraphs, file, restated, passages, withoutPassage }: Coverage): string {
  const counted = file === undefined ? 'counted from the pack' : `counted in ${file}`;
  const without = withoutPassage.length > 0 ? `, ${withoutPassage.length} need none (${withoutPassage.join(', ')})` : '';
  return `  ${source}: ${restated + withoutPassage.length} of ${paragraphs} accounted for: ${restated} restated in ${passages} passages${without}; ${counted}`;
}

function framingWords({ question, framings, fromRecord, oneView }: PackReport['framings'][number]): string {
  return `${question} ${framings}${fromRecord > 0 ? ` (${fromRecord} from the record)` : ''}${oneView ? ' (one view)' : ''}`;
}

function eventWords({ events }: PackReport): string[] {
  const days = events.map(({ date }) => date).sort();
  return events.length === 0 ? ['none'] : [`${events.length}, from ${days[0]} to ${days.at(-1)}`];
}

function warningWords({ file, line, place, rule, remedy }: PackReport['warnings'][number]): string {
  return `${line === undefined ? file : `${file}:${line}`} ${place} ${rule}: ${remedy}`;
}

function inline(counts: Readonly<Record<string, number>>): string[] {
  const words = Object.entries(counts).map(([name, count]) => `${name} ${count}`);
  return words.length > 0 ? words : ['none'];
}

function listed(title: string, items: readonly string[], withCount = true, lineEach = false): string[] {
  const heading = withCount ? `${title} (${items.length})` : title;
  if (items.length === 0) return [`${heading}: none`];
  return lineEach ? [heading, ...items.map((item) => `  ${item}`)] : section(heading, items, ' ');
}

/** A heading and its items below it, as many a line as fit. */
function section(title: string, items: readonly string[], between = ' · '): string[] {
  const lines: string[] = [];
  for (const item of items) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + between.length + item.length <= WIDTH) lines[lines.length - 1] = `${last}${between}${item}`;
    else lines.push(`  ${item}`);
  }
  return [title, ...lines];
}
