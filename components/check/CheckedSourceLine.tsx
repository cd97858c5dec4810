import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { CheckedSource } from '../../engine/checked.ts';
import type { LanguageTag } from '../../engine/corpus.ts';
import { corpusText } from '../corpus-text.ts';
import { Icon } from '../Icon.tsx';
import { joinWords, paragraphWords, readingWords, sentence } from '../source-words.ts';
import { useTexts } from '../texts.tsx';

export interface CheckedSourceLineProps {
  source: CheckedSource;
  language: LanguageTag;
  /** Words of the button that shows the line; without it the line stands open. */
  button?: string;
}

/** Where a figure or a quotation stands: source, paragraph and how it was read; and its whole line, at once or once asked for. */
export function CheckedSourceLine({ source, language, button }: CheckedSourceLineProps) {
  const id = useId();
  const texts = useTexts();
  const [asked, setAsked] = useState(false);
  const open = asked || button === undefined;
  const where = joinWords([source.sourceName, paragraphWords(source.paragraph === null ? [] : [source.paragraph], texts)]);
  const name = <bdi {...corpusText(language)}>{sentence(where, language)}</bdi>;
  return (
    <>
      {open && (
        <p class="record-text checked-line" id={id} {...corpusText(language)}>
          {source.text}
        </p>
      )}
      <p class="check-small">
        {source.address ? <SourceLink address={source.address}>{name}</SourceLink> : name}
        {source.reading && (
          <>
            {' '}
            <em class="how-read">{sentence(readingWords(source.reading, texts), texts.language)}</em>
          </>
        )}
        {button !== undefined && (
          <>
            {' '}
            <button
              type="button"
              class="text-button"
              aria-expanded={open}
              aria-controls={open ? id : undefined}
              onClick={() => setAsked(!asked)}
            >
              {button}
            </button>
          </>
        )}
      </p>
    </>
  );
}

function SourceLink({ address, children }: { address: string; children: ComponentChildren }) {
  const { text } = useTexts();
  return (
    <>
      <a class="text-button" href={address} target="_blank" rel="noopener noreferrer">
        {children}
        <span class="only-heard"> {text('view_new_tab')}</span>
      </a>{' '}
      <Icon name="external-link" size={14} />
    </>
  );
}
