import type { ComponentChildren } from 'preact';
import type { TermView } from '../engine/views.ts';
import { corpusText } from './corpus-text.ts';
import { dayWords } from './date-words.ts';
import { sentence } from './source-words.ts';
import { useTexts } from './texts.tsx';

/** Everything of an entry that its question, record and passages leave out: what stands written in serif, what is held in sans. */
export function FullEntry({ view }: { view: TermView }) {
  const texts = useTexts();
  const { text } = texts;
  const own = corpusText(view.language);
  return (
    <div class="full-entry">
      <p class="entry-gloss" {...own}>
        {view.gloss}
      </p>
      {view.firstFact && (
        <p class="entry-lead" {...own}>
          {view.firstFact}
        </p>
      )}
      <Part title={text('view_what')}>
        <p class="record-text" {...own}>
          {view.what}
        </p>
      </Part>
      <Part title={text('view_when')}>
        <p class="record-text" {...own}>
          {view.when}
        </p>
      </Part>
      {view.notThis && (
        <Part title={text('view_not_this')}>
          <p class="statement" {...own}>
            {view.notThis}
          </p>
        </Part>
      )}
      {view.question && (
        <>
          <Part title={text('view_not_disputed')}>
            <p class="record-text" {...own}>
              {view.question.notDisputed}
            </p>
          </Part>
          <Part title={text('view_disputed')}>
            <p class="statement" {...own}>
              {sentence(view.question.disputed, view.language)}
            </p>
          </Part>
        </>
      )}
      <p class="provenance">
        {text('view_entry_from', { pack: view.pack.name, date: dayWords(view.asOf, texts), topic: view.topic.name })}
      </p>
    </div>
  );
}

function Part({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <section>
      <h4 class="entry-part">{title}</h4>
      {children}
    </section>
  );
}
