import { useState } from 'preact/hooks';
import type { LanguageTag } from '../engine/corpus.ts';
import type { NoticeView } from '../engine/views.ts';
import { corpusText } from './corpus-text.ts';
import { Icon } from './Icon.tsx';
import { noticeWords } from './source-words.ts';
import { useTexts } from './texts.tsx';

interface NoticeProps {
  notice: NoticeView;
  language: LanguageTag;
}

/** Where a source and the record part: kind and paragraph, then the pack's sentences. */
export function Notice({ notice, language }: NoticeProps) {
  const texts = useTexts();
  return (
    <p class="notice">
      <strong>{noticeWords(notice, texts)}.</strong> <bdi {...corpusText(language)}>{notice.text}</bdi>
    </p>
  );
}

/** The same behind a button, where the record line must stay in view. */
export function FoldedNotice({ notice, language }: NoticeProps) {
  const texts = useTexts();
  const [open, setOpen] = useState(false);
  return (
    <div class="notice">
      <button type="button" class="notice-fold" aria-expanded={open} onClick={() => setOpen(!open)}>
        <strong>{noticeWords(notice, texts, true)}</strong>
        <Icon name={open ? 'chevron-up' : 'chevron-down'} />
      </button>
      {open && <p {...corpusText(language)}>{notice.text}</p>}
    </div>
  );
}
