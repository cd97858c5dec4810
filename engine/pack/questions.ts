/** Questions with their framings, and notices: what keeps a contested card fair. */
import type { Framing, Passage, Question, Source } from '../corpus.ts';
import { tokenise } from '../tokenise.ts';
import type { PackDraft } from './draft.ts';
import { type Report, type RuleFault, reporterOf } from './faults.ts';
import { checkParagraphs } from './sources.ts';
import { LIMITS } from './texts.ts';
import { checkDating } from './times.ts';

interface Shelves {
  readonly sources: ReadonlyMap<string, Source>;
  readonly passages: ReadonlyMap<string, Passage>;
}

/** Sources and passages by their identifiers. */
export function shelvesOf(draft: PackDraft): Shelves {
  return {
    sources: new Map(draft.sources.map(({ item }) => [item.id, item])),
    passages: new Map(draft.passages.map(({ item }) => [item.id, item])),
  };
}

export function checkQuestions(draft: PackDraft, faults: RuleFault[]): void {
  const shelves = shelvesOf(draft);
  for (const { index, item } of draft.questions) {
    const report = reporterOf(faults, 'questions', index, item.id);
    checkCount(item, report);
    checkLeadingRecord(item.record, shelves.passages, report);
    for (const [i, framing] of item.framings.entries())
      checkFraming(framing, shelves, reporterOf(faults, 'questions', index, framing.id), `.framings[${i}]`);
  }
}

function checkCount({ framings, oneView }: Question, report: Report): void {
  const count = framings.length;
  if (count === 0) report('.framings', 'is empty', 'a question has two framings or more, or one and "oneView": true');
  if (count === 1 && oneView !== true)
    report('.framings', 'has one framing, so that the card would show a single reading', 'add another framing, or say "oneView": true');
  if (count > 1 && oneView === true) report('.oneView', `is true with ${count} framings`, 'take it out');
}

function checkFraming(framing: Framing, { sources, passages }: Shelves, inQuestion: Report, at: string): void {
  const report: Report = (path, rule, remedy) => inQuestion(`${at}${path}`, rule, remedy);
  const source = sources.get(framing.source);
  if (source?.role === 'record') checkFromRecord(framing, report);
  if (source?.role === 'article' && framing.paragraphs.length === 0)
    report('.paragraphs', 'is empty, and the framing stands on an article', 'name the paragraphs that hold it');
  if (framing.date) checkDating(framing.date, '.date', report);
  checkParagraphs(framing.paragraphs, source, report);
  const others = framing.passages.flatMap((id) => passages.get(id)?.source ?? []);
  if (others.length > 0 && others.length === framing.passages.length && !others.includes(framing.source))
    report(
      '.passages',
      `come from ${[...new Set(others)].join(', ')}, none from "${framing.source}"`,
      `name a passage of "${framing.source}", or correct "source"`,
    );
}

function checkFromRecord({ voiceShort, reading, date }: Framing, report: Report): void {
  const chars = [...voiceShort].length;
  const most = LIMITS.recordVoiceShortChars;
  if (chars > most && chars <= LIMITS.voiceShortChars)
    report('.voiceShort', `has ${chars} characters`, `${most} at the most, since " · record" follows on its line`);
  if (!reading)
    report(
      '.reading',
      'is missing: a framing from the record says how it was read',
      'add "reading": { "how": "original" }, or copy, report or unchecked',
    );
  if (!date)
    report(
      '.date',
      'is missing: a framing from the record has the day of its statement',
      'add "date": { "basis": "stated", "from": …, "to": … }',
    );
}

/** The line that a card shows without scrolling. */
export function checkLeadingRecord(record: readonly string[], passages: ReadonlyMap<string, Passage>, report: Report): void {
  const leading = passages.get(record[0] ?? '');
  const chars = [...(leading?.text ?? '')].length;
  if (chars <= LIMITS.leadingRecordChars) return;
  const remedy = `${LIMITS.leadingRecordChars} at the most: shorten "${record[0]}", or let a shorter line lead`;
  report('.record[0]', `is a leading record line of ${chars} characters`, remedy);
}

export function checkNotices(draft: PackDraft, faults: RuleFault[]): void {
  const { sources, passages } = shelvesOf(draft);
  for (const { index, item } of draft.notices) {
    const report = reporterOf(faults, 'notices', index, item.id);
    const sentences = (tokenise(item.text).at(-1)?.sentence ?? 0) + 1;
    if (sentences > LIMITS.noticeSentences)
      report('.text', `has ${sentences} sentences`, 'two at the most: what the source says, what the document says');
    checkParagraphs(item.paragraphs, sources.get(item.source), report);
    const stray = item.passages.find((id) => (passages.get(id)?.source ?? item.source) !== item.source);
    if (stray !== undefined)
      report(
        '.passages',
        `name "${stray}", a passage of another source than "${item.source}"`,
        'take it out: a notice stands beside its own source; write another for the other source',
      );
  }
}
