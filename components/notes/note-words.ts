import type { Texts } from '../../common/texts.ts';
import type { ChangedText, CitedItem, CitedPiece, ReadingPlace, Subject } from '../../engine/desk.ts';
import { dayWords } from '../date-words.ts';
import { joinWords, paragraphWords, passageKindWords, readingWords, sentence } from '../source-words.ts';

/** The piece that stands for a note: the passage itself, or the pack's own words on a term or a question. */
export function leadOf({ main }: CitedItem): CitedPiece | undefined {
  return main[0];
}

/** "Author of the essay. Opinion piece, December 2025, paragraph 4." For a record line how it was read stands apart, in its own face. */
export function sourceOfNote(item: CitedItem, texts: Texts): string {
  const lead = leadOf(item);
  if (!lead || lead.kind === 'entry') {
    return texts.text('notes_entry_of', { pack: item.packName, version: item.packVersion, date: dayWords(item.asOf, texts) });
  }
  const where = sentence(joinWords([lead.source.shortName, paragraphWords(lead.paragraphs, texts)]), item.language);
  if (lead.kind === 'record') return `${texts.text('notes_record')} ${where}`;
  return [lead.voice && sentence(lead.voice, item.language), where].filter(Boolean).join(' ');
}

/** "Copy read, in part." of a record line. */
export function readingOfNote(item: CitedItem, texts: Texts): string | undefined {
  const reading = leadOf(item)?.reading;
  return reading && sentence(readingWords(reading, texts), texts.language);
}

/** "Kept with the question and all 4 framings.", and which of them a switch hid when it was kept. */
export function keptWithWords({ subject, question }: CitedItem, { text }: Texts): string[] {
  if (!question) return [];
  const count = question.framings.length;
  const kind = question.oneView ? 'view' : subject.kind === 'question' ? 'framings' : 'question';
  const hidden = question.hidden.map((source) => text('notes_hidden', { count: source.count, source: source.shortName }));
  const all = question.hidden.length > 0 ? text(`notes_with_${kind}_some`, { count }) : text(`notes_with_${kind}`, { count });
  return [all, ...hidden];
}

/** "harbourpost.example" of an address; the address itself where it has no host. */
export function siteOf({ address }: ReadingPlace): string {
  return URL.parse(address)?.host.replace(/^www\./, '') || address;
}

/** The day of a moment where the reader is, as notes are dated. */
export function localDay(iso: string): string {
  const day = new Date(iso);
  return [day.getFullYear(), day.getMonth() + 1, day.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}

/** Addresses that may be opened: a note can come from a backup, and an address may be anything. */
export function webAddress({ address }: ReadingPlace): string | undefined {
  return /^https?:$/.test(URL.parse(address)?.protocol ?? '') ? address : undefined;
}

/** What stands for a note in the corpus: its term or its question; undefined for a passage that the pack shows nowhere. */
export function entryOf({ subject, shownIn }: CitedItem): Exclude<Subject, { kind: 'passage' }> | undefined {
  return subject.kind === 'passage' ? shownIn : subject;
}

/** What a changed text is: "Framing B, Aid keeps the bay safe", "Record", "Question". */
export function changedWhat({ kind, letter, label }: ChangedText, texts: Texts): string {
  if (kind === 'framing') return texts.text('notes_changed_framing', { letter: letter ?? '', label: label ?? '' });
  if (kind === 'entry' || kind === 'heading' || kind === 'question') return texts.text(`notes_changed_${kind}`);
  return passageKindWords(kind, texts);
}
