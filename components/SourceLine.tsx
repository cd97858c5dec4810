import type { LanguageTag } from '../engine/corpus.ts';
import type { SourceLine as Source } from '../engine/views.ts';
import { corpusText } from './corpus-text.ts';
import { Icon } from './Icon.tsx';
import { sentence } from './source-words.ts';
import { useTexts } from './texts.tsx';

/** The full citation of a source; a link where the issuer's own page may be linked. */
export function SourceLine({ source, language }: { source: Source; language: LanguageTag }) {
  const { text } = useTexts();
  const citation = <bdi {...corpusText(language)}>{sentence(source.citation, language)}</bdi>;
  if (!source.address) return <p class="source-line">{citation}</p>;
  return (
    <p class="source-line">
      <a class="text-button" href={source.address} target="_blank" rel="noopener noreferrer">
        {citation}
        <span class="only-heard"> {text('view_new_tab')}</span>
      </a>{' '}
      <Icon name="external-link" size={14} />
    </p>
  );
}
