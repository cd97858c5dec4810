import type { LanguageTag } from '../engine/corpus.ts';
import type { NoticeView } from '../engine/views.ts';
import { corpusText } from './corpus-text.ts';
import { noticeWords } from './source-words.ts';
import { useTexts } from './texts.tsx';

/** Where a source and the record part: kind and paragraph, then the pack's sentences. */
export function Notice({ notice, language }: { notice: NoticeView; language: LanguageTag }) {
  const texts = useTexts();
  return (
    <p class="notice">
      <strong>{noticeWords(notice, texts)}.</strong> <bdi {...corpusText(language)}>{notice.text}</bdi>
    </p>
  );
}
