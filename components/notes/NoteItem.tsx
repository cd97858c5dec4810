import { useEffect, useId, useRef } from 'preact/hooks';
import type { Kept } from '../../common/messages.ts';
import type { CitedItem, ListedNote, Subject } from '../../engine/desk.ts';
import { corpusText } from '../corpus-text.ts';
import { dayWords } from '../date-words.ts';
import { Icon } from '../Icon.tsx';
import { useTexts } from '../texts.tsx';
import { NoteChange } from './NoteChange.tsx';
import { NoteWords } from './NoteWords.tsx';
import { entryOf, keptWithWords, leadOf, localDay, readingOfNote, siteOf, sourceOfNote, webAddress } from './note-words.ts';

export interface NoteItemProps {
  note: ListedNote;
  isChosen: boolean;
  /** A private window: what is typed would be kept. */
  readOnly: boolean;
  maxLength: number;
  /** It came back: what was pressed for it is gone. */
  takesFocus?: boolean;
  onChoose: (chosen: boolean) => void;
  onSave: (words: string) => Promise<Kept>;
  onOpen: (entry: Exclude<Subject, { kind: 'passage' }>) => void;
  onRemove: () => void;
}

/** A kept passage: its words, where they stand, where it was kept, what a pack update changed, and the reader's own words. */
export function NoteItem({ note, isChosen, readOnly, maxLength, takesFocus = false, onChoose, onSave, onOpen, onRemove }: NoteItemProps) {
  const { text } = useTexts();
  const { item, change } = note;
  const id = useId();
  const entry = entryOf(item);
  const remove = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (takesFocus) remove.current?.focus({ preventScroll: true });
  }, []);
  return (
    <article class="note" aria-labelledby={id}>
      <NoteText item={item} id={id} />
      <Provenance item={item} />
      <Place item={item} keptAt={note.keptAt} />
      <NoteChange change={change} language={item.language} />
      <NoteWords words={note.note} readOnly={readOnly} maxLength={maxLength} onSave={onSave} />
      <div class="note-actions">
        <label class="note-choose">
          <input type="checkbox" checked={isChosen} aria-describedby={id} onChange={(event) => onChoose(event.currentTarget.checked)} />
          <span class="topic-tick">
            <Icon name="check" />
          </span>
          {text('notes_choose')}
        </label>
        {entry && change.kind !== 'gone' && (
          <button type="button" class="text-button" aria-describedby={id} onClick={() => onOpen(entry)}>
            {text(`view_open_its_${entry.kind}`)}
          </button>
        )}
        <button type="button" class="text-button" aria-describedby={id} ref={remove} onClick={onRemove}>
          {text('notes_remove')}
        </button>
      </div>
    </article>
  );
}

/** The passage in the face of its kind; a term or a question by its name, the pack's words under it. */
function NoteText({ item, id }: { item: CitedItem; id: string }) {
  const own = corpusText(item.language);
  const lead = leadOf(item);
  if (item.subject.kind === 'passage') {
    return (
      <h3 class={lead?.kind === 'record' ? 'record-text' : 'statement'} id={id} {...own}>
        {item.heading}
      </h3>
    );
  }
  return (
    <>
      <h3 class={item.subject.kind === 'term' ? 'note-term' : 'question-title'} id={id} {...own}>
        {item.heading}
      </h3>
      {lead && (
        <p class="record-text" {...own}>
          {lead.text}
        </p>
      )}
    </>
  );
}

function Provenance({ item }: { item: CitedItem }) {
  const texts = useTexts();
  const reading = readingOfNote(item, texts);
  return (
    <p class="note-small">
      <bdi {...corpusText(item.language)}>{sourceOfNote(item, texts)}</bdi>
      {reading && (
        <>
          {' '}
          <em class="how-read">{reading}</em>
        </>
      )}{' '}
      {keptWithWords(item, texts).join(' ')}
    </p>
  );
}

/** Where it was read; of a claim that was written or pasted its words; at least the day on which it was kept. */
function Place({ item: { place, readOn }, keptAt }: { item: CitedItem; keptAt: string }) {
  const texts = useTexts();
  if (!place || !siteOf(place)) {
    return (
      <>
        <p class="note-small">{texts.text('notes_kept_on', { date: dayWords(localDay(keptAt), texts) })}</p>
        {place?.sentence && <Beside words={texts.text('notes_checked', { sentence: place.sentence })} />}
      </>
    );
  }
  const address = webAddress(place);
  const title = <bdi>{texts.text('notes_title', { title: place.title || place.address })}</bdi>;
  return (
    <>
      <p class="note-small">
        <bdi>{siteOf(place)}</bdi>,{' '}
        {address ? (
          <a class="note-page" href={address} target="_blank" rel="noopener noreferrer">
            {title}
            <span class="only-heard"> {texts.text('view_new_tab')}</span>
          </a>
        ) : (
          title
        )}
        . {readOn && texts.text('notes_read_on', { date: dayWords(readOn, texts) })}
      </p>
      {place.sentence && <Beside words={texts.text('notes_beside', { sentence: place.sentence })} />}
    </>
  );
}

function Beside({ words }: { words: string }) {
  return (
    <p class="note-small">
      <bdi dir="auto">{words}</bdi>
    </p>
  );
}
