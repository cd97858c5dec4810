import { useId, useState } from 'preact/hooks';
import type { LanguageTag } from '../../engine/corpus.ts';
import type { ChangedText, ListedNote } from '../../engine/desk.ts';
import { corpusText } from '../corpus-text.ts';
import { dayWords } from '../date-words.ts';
import { useTexts } from '../texts.tsx';
import { changedWhat } from './note-words.ts';

/** "Its entry changed on DATE. What changed", which unfolds to each text before and now. What was kept stays as it was. */
export function NoteChange({ change, language }: { change: ListedNote['change']; language: LanguageTag }) {
  const texts = useTexts();
  const id = useId();
  const [open, setOpen] = useState(false);
  if (change.kind === 'none') return null;
  if (change.kind === 'gone') return <p class="note-small">{texts.text('notes_entry_gone')}</p>;
  return (
    <>
      <p class="note-small">
        {texts.text('notes_changed', { date: dayWords(change.asOf, texts) })}{' '}
        <button type="button" class="text-button" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
          {texts.text('notes_what_changed')}
        </button>
      </p>
      <ul class="note-changes" id={id} hidden={!open}>
        {open &&
          change.texts.map((one) => <Changed key={`${one.kind} ${one.before ?? ''} ${one.now ?? ''}`} changed={one} language={language} />)}
      </ul>
    </>
  );
}

function Changed({ changed, language }: { changed: ChangedText; language: LanguageTag }) {
  const texts = useTexts();
  const row = (name: string, words: string | undefined) => (
    <div>
      <dt>{texts.text(name)}</dt>
      <dd>{words === undefined ? texts.text('notes_not_there') : <bdi {...corpusText(language)}>{words}</bdi>}</dd>
    </div>
  );
  return (
    <li>
      <p class="note-changed-what">
        <bdi {...corpusText(language)}>{changedWhat(changed, texts)}</bdi>
      </p>
      <dl>
        {row('notes_before', changed.before)}
        {row('notes_now', changed.now)}
      </dl>
    </li>
  );
}
