/** What the parts of a pack owe each other and their readers, once each has the right shape. All faults of a pack are found in one run. */
import type { Dating, Framing, Pack, Passage, Question, Source, Term } from './corpus.ts';
import { earliestDay } from './days.ts';
import { findReferenceFaults } from './pack-references.ts';
import type { PackPart } from './pack-shapes.ts';
import { parsePattern, STAR_LEAST } from './pattern.ts';
import { tokenise } from './tokenise.ts';

export interface RuleFault {
  readonly part: PackPart;
  /** Path below the part, with the item's identifier: `[3].gloss (some-term)`. */
  readonly place: string;
  readonly rule: string;
  readonly remedy: string;
}

/** What a card can show: each limit is what fits its line, or what a reader bears. */
const LIMITS = {
  glossWords: 8,
  labelWords: 6,
  statementWords: 60,
  clauseWords: 12,
  voiceShortChars: 30,
  /** The words that mark a framing from the record stand on the same line: " · record". */
  recordVoiceShortChars: 21,
  leadingRecordChars: 120,
  noticeSentences: 2,
} as const;

/** Notes a fault at `path` of the item that is being checked. */
type Report = (path: string, rule: string, remedy: string) => void;

/** All faults against the rules of content and of references. */
export function findRuleFaults(pack: Pack): RuleFault[] {
  const faults = findReferenceFaults(pack);
  const reporter =
    (part: PackPart, index: number, id: string): Report =>
    (path, rule, remedy) => {
      faults.push({ part, place: `[${index}]${path} (${id})`, rule, remedy });
    };
  const sources = new Map(pack.sources.map((source) => [source.id, source]));
  const passages = new Map(pack.passages.map((passage) => [passage.id, passage]));
  for (const [i, source] of pack.sources.entries()) checkDating(source.date, '.date', reporter('sources', i, source.id));
  for (const [i, term] of pack.terms.entries()) checkTerm(term, passages, reporter('terms', i, term.id));
  for (const [i, passage] of pack.passages.entries()) checkPassage(passage, sources, reporter('passages', i, passage.id));
  for (const [i, question] of pack.questions.entries())
    checkQuestion(question, { sources, passages }, reporter('questions', i, question.id));
  for (const [i, notice] of pack.notices.entries()) {
    const sentences = (tokenise(notice.text).at(-1)?.sentence ?? 0) + 1;
    const report = reporter('notices', i, notice.id);
    if (sentences > LIMITS.noticeSentences)
      report('.text', `has ${sentences} sentences`, 'two at the most: what the source says, what the document says');
    checkParagraphs(notice.paragraphs, sources.get(notice.source), report);
  }
  return faults;
}

function checkDating(date: Dating, path: string, report: Report): void {
  const { basis, from, to, evidence } = date;
  if (basis === 'inferred' && evidence === undefined)
    report(`${path}.evidence`, 'is missing: an inferred date without evidence', 'name what it was inferred from');
  if (basis !== 'none' && (from === undefined || to === undefined))
    report(path, `is ${basis} and has no "from" and "to"`, 'give both, equal where one day is meant');
  if (basis === 'none' && (from !== undefined || to !== undefined))
    report(path, 'has days and the basis "none"', 'say whether they are stated or inferred');
  if (from !== undefined && to !== undefined && earliestDay(from) > earliestDay(to))
    report(path, 'ends before it begins', 'turn "from" and "to" round');
}

function checkTerm(term: Term, passages: ReadonlyMap<string, Passage>, report: Report): void {
  checkWords(term.gloss, LIMITS.glossWords, '.gloss', report);
  checkLeadingRecord(term.record, passages, report);
  if (term.begins !== undefined && term.ends !== undefined && earliestDay(term.begins) > earliestDay(term.ends)) {
    report('.ends', 'is before "begins"', 'turn them round');
  }
  const isConfirmed = (term.cues ?? []).some(({ sign }) => sign === 'confirms');
  for (const [i, alias] of term.aliases.entries()) {
    checkPattern(alias.text, `.aliases[${i}].text`, report);
    if (alias.needsCue && !isConfirmed)
      report(`.aliases[${i}].needsCue`, 'needs a cue, and the term has none that confirms', 'add a confirming cue');
  }
  for (const [i, cue] of (term.cues ?? []).entries()) checkPattern(cue.text, `.cues[${i}].text`, report);
}

function checkPattern(text: string, path: string, report: Report): void {
  const { words } = parsePattern(text);
  if (words.length === 0) report(path, 'has no word', 'write at least one letter or digit');
  const short = words.find(({ open, folded }) => open && folded.length < STAR_LEAST);
  if (short) report(path, `has a * after "${short.plain}"`, `at least ${STAR_LEAST} letters stand before it`);
  const stars = text.split('*').length - 1;
  if (stars > words.filter(({ open }) => open).length)
    report(path, 'has a * that ends no word', 'put it directly after a word, or take it out');
}

function checkPassage(passage: Passage, sources: ReadonlyMap<string, Source>, report: Report): void {
  const isRecord = passage.kind === 'record';
  if (isRecord && !passage.reading) report('.reading', 'is missing: a record passage says how it was read', 'add "reading": { "how": … }');
  if (!isRecord && passage.voice === undefined) report('.voice', 'is missing: only record passages may leave it out', 'say who says it');
  checkClause(passage.reading?.clause, report);
  checkParagraphs(passage.paragraph === null ? [] : [passage.paragraph], sources.get(passage.source), report);
}

interface Shelves {
  readonly sources: ReadonlyMap<string, Source>;
  readonly passages: ReadonlyMap<string, Passage>;
}

function checkQuestion(question: Question, { sources, passages }: Shelves, report: Report): void {
  const count = question.framings.length;
  if (count === 0) report('.framings', 'is empty', 'a question has two framings or more, or one and "oneView": true');
  if (count === 1 && question.oneView !== true) {
    report('.framings', 'has one framing, so that the card would show a single reading', 'add another framing, or say "oneView": true');
  }
  if (count > 1 && question.oneView === true) report('.oneView', `is true with ${count} framings`, 'take it out');
  checkLeadingRecord(question.record, passages, report);
  for (const [i, framing] of question.framings.entries()) {
    const inFraming: Report = (path, rule, remedy) => report(`.framings[${i}]${path}`, rule, remedy);
    checkFraming(framing, sources.get(framing.source), inFraming);
  }
}

function checkFraming(framing: Framing, source: Source | undefined, report: Report): void {
  checkWords(framing.label, LIMITS.labelWords, '.label', report);
  checkWords(framing.statement, LIMITS.statementWords, '.statement', report);
  const isRecord = source?.role === 'record';
  const most = isRecord ? LIMITS.recordVoiceShortChars : LIMITS.voiceShortChars;
  const chars = [...framing.voiceShort].length;
  if (chars > most) report('.voiceShort', `has ${chars} characters`, `${most} at the most${isRecord ? ', since " · record" follows' : ''}`);
  if (isRecord && !framing.reading)
    report('.reading', 'is missing: a framing from the record says how it was read', 'add "reading": { "how": … }');
  if (framing.date) checkDating(framing.date, '.date', report);
  checkClause(framing.reading?.clause, report);
  checkParagraphs(framing.paragraphs, source, report);
}

function checkWords(text: string, most: number, path: string, report: Report): void {
  const words = text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
  if (words > most) report(path, `has ${words} words`, `${most} at the most`);
}

function checkClause(clause: string | undefined, report: Report): void {
  if (clause !== undefined) checkWords(clause, LIMITS.clauseWords, '.reading.clause', report);
}

function checkLeadingRecord(record: readonly string[], passages: ReadonlyMap<string, Passage>, report: Report): void {
  const leading = passages.get(record[0] ?? '');
  const chars = [...(leading?.text ?? '')].length;
  if (chars > LIMITS.leadingRecordChars) {
    report(
      '.record[0]',
      `is a leading record line of ${chars} characters`,
      `${LIMITS.leadingRecordChars} at the most: shorten "${record[0]}", or let a shorter line lead`,
    );
  }
}

function checkParagraphs(paragraphs: readonly number[], source: Source | undefined, report: Report): void {
  const beyond = paragraphs.find((paragraph) => source?.paragraphs !== undefined && paragraph > source.paragraphs);
  if (beyond !== undefined)
    report('', `names paragraph ${beyond} of "${source?.id}", which has ${source?.paragraphs}`, 'correct the paragraph');
}
