import type { Texts } from '../common/texts.ts';
import type { NoticeKind, PassageKind, Reading } from '../engine/corpus.ts';
import { wordsLocale } from './date-words.ts';

/** "Original read", "Copy read, in part": how a text of the record was read. */
export function readingWords({ how, clause }: Reading, texts: Texts): string {
  const read = texts.text(`view_read_${how}`);
  return clause ? texts.text('view_read_clause', { read, clause }) : read;
}

/** "paragraph 19", "paragraphs 4, 6 and 8"; empty without paragraphs. */
export function paragraphWords(paragraphs: readonly number[], texts: Texts): string {
  if (paragraphs.length === 0) return '';
  const list = new Intl.ListFormat(wordsLocale(texts), { type: 'conjunction' }).format(paragraphs.map(String));
  return texts.text('view_paragraphs', { count: paragraphs.length, list });
}

/** "Differs, paragraph 19". */
export function noticeWords({ kind, paragraphs }: { kind: NoticeKind; paragraphs: readonly number[] }, texts: Texts): string {
  return joinWords([texts.text(`view_notice_${kind}`), paragraphWords(paragraphs, texts)]);
}

/** "Claim", "Account", "Record" … */
export function passageKindWords(kind: PassageKind, texts: Texts): string {
  return texts.text(`view_kind_${kind}`);
}

/** Parts that exist, with commas. */
export function joinWords(parts: readonly string[]): string {
  return parts.filter(Boolean).join(', ');
}

/** One sentence: first letter upper case, a full stop unless it ends with one. */
export function sentence(words: string, language: string): string {
  const trimmed = words.trim();
  if (trimmed === '') return '';
  const [first = ''] = trimmed;
  return first.toLocaleUpperCase(language) + trimmed.slice(first.length) + (/[.!?…]["'”’»]?$/.test(trimmed) ? '' : '.');
}
