import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { LanguageTag } from '../engine/corpus.ts';
import type { FramingView } from '../engine/views.ts';
import { corpusText } from './corpus-text.ts';
import { longDate, shortDate } from './date-words.ts';
import { FRAMING_ROW } from './framing-keys.ts';
import { Icon } from './Icon.tsx';
import { Notice } from './Notice.tsx';
import { joinWords, paragraphWords, readingWords, sentence } from './source-words.ts';
import { useTexts } from './texts.tsx';

export interface FramingRowProps {
  framing: FramingView;
  language: LanguageTag;
  open: boolean;
  /** Letter and label only while folded: more than five framings. */
  labelOnly: boolean;
  /** What stands under the statement is a fold, so that the record stays in view. */
  foldSource: boolean;
  onToggle: () => void;
}

/** One framing: a button of two lines, and under it, once pressed, the statement with its voice, provenance and notices. */
export function FramingRow({ framing, language, open, labelOnly, foldSource, onToggle }: FramingRowProps) {
  const id = useId();
  const texts = useTexts();
  const own = corpusText(language);
  const source = (
    <>
      <Provenance framing={framing} language={language} />
      {framing.notices.length > 0 && (
        <div class="framing-notices">
          {framing.notices.map((notice) => (
            <Notice key={notice.id} notice={notice} language={language} />
          ))}
        </div>
      )}
    </>
  );
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
        </span>{' '}
        <span class="framing-label">
          <bdi {...own}>{framing.label}</bdi>
          <Pause />
        </span>{' '}
        <span class="chevron">
          <Icon name={open ? 'chevron-up' : 'chevron-down'} />
        </span>
        {!(labelOnly && !open) && (
          <>
            <span class="framing-voice">
              <bdi {...own}>{framing.voiceShort}</bdi>
              {framing.fromRecord && ` · ${texts.text('view_from_record_short')}`}
              <Pause />
            </span>{' '}
            <span class="framing-date">{shortDate(framing.date, texts)}</span>
          </>
        )}
      </button>
      {open && (
        <div class="framing-body" id={id}>
          <p class="statement" {...own}>
            {framing.statement}
          </p>
          {foldSource ? <FoldedSource notices={framing.notices.length}>{source}</FoldedSource> : source}
        </div>
      )}
    </li>
  );
}

/** A stop between the parts of a row's name, for those who hear it; inline, so that no space comes before it. */
function Pause() {
  return <span class="pause">.</span>;
}

function FoldedSource({ notices, children }: { notices: number; children: ComponentChildren }) {
  const { text } = useTexts();
  const [open, setOpen] = useState(false);
  return (
    <div class="source-fold">
      <button type="button" class="source-fold-row" aria-expanded={open} onClick={() => setOpen(!open)}>
        <strong>{notices === 0 ? text('view_source') : text('view_source_notices', { count: notices })}</strong>
        <Icon name={open ? 'chevron-up' : 'chevron-down'} />
      </button>
      {open && children}
    </div>
  );
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
