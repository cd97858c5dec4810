import { useId, useState } from 'preact/hooks';
import type { LanguageTag, PartialDay } from '../engine/corpus.ts';
import type { RecordLineView } from '../engine/views.ts';
import { corpusText } from './corpus-text.ts';
import { dayWords } from './date-words.ts';
import { Icon } from './Icon.tsx';
import { SourceLine } from './SourceLine.tsx';
import { readingWords } from './source-words.ts';
import { useTexts } from './texts.tsx';

/** Lines in view while the record is folded: the leading one. */
const FOLDED_LINES = 1;

export interface RecordLinesProps {
  lines: readonly RecordLineView[];
  asOf: PartialDay;
  /** Language of the pack. */
  language: LanguageTag;
  /** All lines from the start; there is nothing to fold then. */
  whole?: boolean;
}

/** What stands on record, under the double rule: the leading line, and all of them once the head is pressed. Nothing without lines. */
export function RecordLines({ lines, asOf, language, whole = false }: RecordLinesProps) {
  const id = useId();
  const texts = useTexts();
  const [open, setOpen] = useState(whole);
  if (lines.length === 0) return null;
  const folds = !whole && lines.length > FOLDED_LINES;
  const shown = open ? lines : lines.slice(0, FOLDED_LINES);
  const count = open
    ? texts.text('view_record_lines', { count: lines.length })
    : texts.text('view_record_some', { shown: shown.length, count: lines.length });
  const head = (
    <>
      <span>
        <strong>{texts.text('view_record')}</strong>
        {lines.length > FOLDED_LINES && `, ${count}`}
      </span>
      <span class="record-as-of">{texts.text('view_as_of', { date: dayWords(asOf, texts) })}</span>
    </>
  );
  return (
    <section class="record" aria-labelledby={id}>
      <h3 class="record-heading" id={id}>
        {folds ? (
          <button type="button" class="record-head" aria-expanded={open} onClick={() => setOpen(!open)}>
            {head}
            <Icon name={open ? 'chevron-up' : 'chevron-down'} />
          </button>
        ) : (
          <span class="record-head">{head}</span>
        )}
      </h3>
      <ul class="record-lines">
        {shown.map((line, at) => (
          <RecordLine
            key={line.id}
            line={line}
            language={language}
            withSource={open || !folds}
            isSameSource={shown[at - 1]?.source.citation === line.source.citation}
          />
        ))}
      </ul>
    </section>
  );
}

interface RecordLineProps {
  line: RecordLineView;
  language: LanguageTag;
  withSource: boolean;
  /** Its source is that of the line before and is not written out again. */
  isSameSource: boolean;
}

function RecordLine({ line, language, withSource, isSameSource }: RecordLineProps) {
  const texts = useTexts();
  const day = line.asOf
    ? texts.text('view_as_of', { date: dayWords(line.asOf, texts, 'short') })
    : line.date && yearWords(line.date, texts);
  return (
    <li class="record-line">
      <p class="record-text" {...corpusText(language)}>
        {line.text}
      </p>
      {withSource &&
        (isSameSource ? (
          <p class="source-line">{texts.text('view_same_source')}</p>
        ) : (
          <SourceLine source={line.source} language={language} />
        ))}
      <p class="record-read">
        <em>{readingWords(line.reading, texts)}</em>
        <span class="record-year">{day}</span>
      </p>
    </li>
  );
}

function yearWords(day: PartialDay, texts: Parameters<typeof dayWords>[1]): string {
  return dayWords(day.slice(0, 4), texts);
}
