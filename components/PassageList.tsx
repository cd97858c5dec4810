import type { LanguageTag } from '../engine/corpus.ts';
import type { PassageView } from '../engine/views.ts';
import { corpusText } from './corpus-text.ts';
import { Notice } from './Notice.tsx';
import { joinWords, paragraphWords, passageKindWords, sentence } from './source-words.ts';
import { useTexts } from './texts.tsx';

/** Passages of the corpus, each with who says it, what kind it is and where it stands; record passages in the face of the record. */
export function PassageList({ passages, language }: { passages: readonly PassageView[]; language: LanguageTag }) {
  return (
    <ul class="passages">
      {passages.map((passage) => (
        <Passage key={passage.id} passage={passage} language={language} />
      ))}
    </ul>
  );
}

function Passage({ passage, language }: { passage: PassageView; language: LanguageTag }) {
  const texts = useTexts();
  const paragraphs = passage.paragraph === null ? [] : [passage.paragraph];
  const where = joinWords([passage.source.shortName, paragraphWords(paragraphs, texts)]);
  return (
    <li class="passage">
      <p class={passage.kind === 'record' ? 'record-text' : 'statement'} {...corpusText(language)}>
        {passage.text}
      </p>
      <p class="provenance">
        {passage.voice && <bdi {...corpusText(language)}>{sentence(passage.voice, language)} </bdi>}
        {sentence(passageKindWords(passage.kind, texts), texts.language)} {sentence(where, language)}
      </p>
      {passage.notices.map((notice) => (
        <Notice key={notice.id} notice={notice} language={language} />
      ))}
    </li>
  );
}
