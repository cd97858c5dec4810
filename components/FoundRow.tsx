import type { ComponentChildren } from 'preact';
import type { LanguageTag } from '../engine/corpus.ts';
import type { FoundPassage, FoundQuestion } from '../engine/views.ts';
import { corpusText } from './corpus-text.ts';
import { expanded, RowChevron } from './RowChevron.tsx';
import { LIST_ROW } from './row-keys.ts';
import { paragraphWords, passageKindWords, readingWords, sentence } from './source-words.ts';
import { useTexts } from './texts.tsx';
import { Underlined } from './Underlined.tsx';

interface RowProps {
  open: boolean;
  /** Pressing shows it in another place: nothing unfolds here. */
  opensElsewhere?: boolean;
  onToggle: () => void;
  /** The entry, while open. */
  children?: ComponentChildren;
}

/** A question that was found: its title, its letters and, where only a framing's label matched, that label. */
export function QuestionRow({ found, open, opensElsewhere = false, onToggle, children }: RowProps & { found: FoundQuestion }) {
  const { text } = useTexts();
  const own = corpusText(found.language);
  const [first, last] = found.letters;
  return (
    <li class={open ? 'found is-open' : 'found'}>
      <h3 class="term-heading">
        <button type="button" class="term-row found-row" {...expanded(open, opensElsewhere)} {...{ [LIST_ROW]: '' }} onClick={onToggle}>
          <span class="found-question">
            <bdi {...own}>
              <Underlined text={found.title} spans={found.titleSpans} />
            </bdi>
          </span>
          <span class="term-aside">
            {first === last ? first : text('view_letters', { first, last })}
            <RowChevron open={open} opensElsewhere={opensElsewhere} />
          </span>
          {found.label && (
            <span class="found-label">
              <span class="framing-letter">{found.label.letter}</span>{' '}
              <bdi {...own}>
                <Underlined text={found.label.text} spans={found.label.spans} />
              </bdi>
            </span>
          )}
        </button>
      </h3>
      {open && <div class="term-body titled-entry">{children}</div>}
    </li>
  );
}

/** A passage that was found; one of the record looks as it does there. A passage that nothing uses is no button. */
export function PassageRow({ found, open, opensElsewhere = false, onToggle, children }: RowProps & { found: FoundPassage }) {
  const isUsed = found.question !== undefined || found.term !== undefined;
  return (
    <li class={open ? 'found is-open' : 'found'}>
      {isUsed ? (
        <h3 class="term-heading">
          <button type="button" class="term-row found-row" {...expanded(open, opensElsewhere)} {...{ [LIST_ROW]: '' }} onClick={onToggle}>
            <PassageText found={found} />
            <span class="term-aside">
              <RowChevron open={open} opensElsewhere={opensElsewhere} />
            </span>
            <PassageSource found={found} />
          </button>
        </h3>
      ) : (
        <div class="found-row">
          <PassageText found={found} />
          <PassageSource found={found} />
        </div>
      )}
      {open && <div class="term-body">{children}</div>}
    </li>
  );
}

function PassageText({ found: { kind, text, textSpans, language } }: { found: FoundPassage }) {
  return (
    <span class={kind === 'record' ? 'found-record record-text' : 'statement'} {...corpusText(language)}>
      <Underlined text={text} spans={textSpans} />{' '}
    </span>
  );
}

/** How a line of the record was read, and its year; else who says it, of what kind it is and where it stands. */
function PassageSource({ found }: { found: FoundPassage }) {
  const texts = useTexts();
  const { language, reading, date } = found;
  const source = (
    <bdi {...corpusText(language)}>
      <Underlined text={capital(found.sourceName, language)} spans={found.sourceSpans} />
    </bdi>
  );
  if (found.kind === 'record') {
    return (
      <span class="found-source record-read">
        <em>
          {sentence(readingWords(reading ?? { how: 'unchecked' }, texts), texts.language)} {source}
        </em>
        <span class="record-year">{date?.slice(0, 4)}</span>
      </span>
    );
  }
  const paragraph = paragraphWords(found.paragraph === null ? [] : [found.paragraph], texts);
  return (
    <span class="found-source provenance">
      {found.voice && (
        <>
          <bdi {...corpusText(language)}>
            <Underlined text={capital(found.voice, language)} spans={found.voiceSpans} />
          </bdi>
          .{' '}
        </>
      )}
      {sentence(passageKindWords(found.kind, texts), texts.language)} {source}
      {paragraph && `, ${paragraph}`}.
    </span>
  );
}

/** The text as a sentence begins; letter for letter, so that spans stay true. */
function capital(text: string, language: LanguageTag): string {
  const [first = ''] = text;
  const upper = first.toLocaleUpperCase(language);
  return upper.length === first.length ? upper + text.slice(first.length) : text;
}
