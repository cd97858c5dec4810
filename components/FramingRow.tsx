import { useId } from 'preact/hooks';
import type { LanguageTag } from '../engine/corpus.ts';
import type { FramingView } from '../engine/views.ts';
import { corpusText } from './corpus-text.ts';
import { longDate, shortDate } from './date-words.ts';
import { FRAMING_ROW } from './framing-keys.ts';
import { Icon } from './Icon.tsx';
import { FoldedNotice, Notice } from './Notice.tsx';
import { joinWords, paragraphWords, readingWords, sentence } from './source-words.ts';
import { useTexts } from './texts.tsx';

export interface FramingRowProps {
  framing: FramingView;
  language: LanguageTag;
  open: boolean;
  /** Letter and label only while folded: more than five framings. */
  labelOnly: boolean;
  foldNotices: boolean;
  onToggle: () => void;
}

/** One framing: a button of two lines, and under it, once pressed, the statement with its voice, provenance and notices. */
export function FramingRow({ framing, language, open, labelOnly, foldNotices, onToggle }: FramingRowProps) {
  const id = useId();
  const texts = useTexts();
  const own = corpusText(language);
  return (
    <li class="framing">
      <button
        type="button"
        class="framing-row"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        {...{ [FRAMING_ROW]: framing.letter }}
        onClick={onToggle}
      >
        <span class="framing-letter">
          {framing.letter}
          <Pause />
        </span>
        <span class="framing-label">
          <bdi {...own}>{framing.label}</bdi>
          <Pause />
        </span>
        <span class="chevron">
          <Icon name={open ? 'chevron-up' : 'chevron-down'} />
        </span>
        {!(labelOnly && !open) && (
          <>
            <span class="framing-voice">
              <bdi {...own}>{framing.voiceShort}</bdi>
              {framing.fromRecord && ` · ${texts.text('view_from_record_short')}`}
              <Pause />
            </span>
            <span class="framing-date">{shortDate(framing.date, texts)}</span>
          </>
        )}
      </button>
      {open && (
        <div class="framing-body" id={id}>
          <p class="statement" {...own}>
            {framing.statement}
          </p>
          <Provenance framing={framing} language={language} />
          {framing.notices.map((notice) => {
            const props = { notice, language };
            return foldNotices ? <FoldedNotice key={notice.id} {...props} /> : <Notice key={notice.id} {...props} />;
          })}
        </div>
      )}
    </li>
  );
}

/** A stop between the parts of a row's name, for those who hear it. */
function Pause() {
  return <span class="only-heard">. </span>;
}

function Provenance({ framing, language }: { framing: FramingView; language: LanguageTag }) {
  const texts = useTexts();
  const where = joinWords([framing.source.shortName, paragraphWords(framing.paragraphs, texts)]);
  return (
    <p class="provenance">
      <bdi class="full-voice" {...corpusText(language)}>
        {sentence(framing.voice, language)}
      </bdi>{' '}
      {sentence(where, language)} {sentence(longDate(framing.date, texts), texts.language)}
      {framing.fromRecord && ` ${sentence(texts.text('view_from_record'), texts.language)}`}
      {framing.reading && ` ${sentence(readingWords(framing.reading, texts), texts.language)}`}
    </p>
  );
}
