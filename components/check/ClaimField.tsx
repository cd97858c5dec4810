import type { RefObject } from 'preact';
import { useId } from 'preact/hooks';
import type { ReadingPlace } from '../../engine/desk.ts';
import { GrowingField } from '../GrowingField.tsx';
import { siteOf } from '../notes/note-words.ts';
import { useTexts } from '../texts.tsx';

export interface ClaimFieldProps {
  claim: string;
  /** The page that the claim comes from. */
  place: ReadingPlace | undefined;
  /** What stands in the way of an answer, or that one is on its way: said under the field. */
  said: string;
  /** It is said only when it takes longer than a blink. */
  isLate: boolean;
  /** The claim is only a part of its sentence on the page. */
  hasMore: boolean;
  field: RefObject<HTMLTextAreaElement | null>;
  onWrite: (claim: string) => void;
  onCheck: () => void;
  onSelection: () => void;
  onWholeSentence: () => void;
}

/** The sentence to check: Enter checks, with Shift it breaks the line. The field is as high as its text. */
export function ClaimField(props: ClaimFieldProps) {
  const { claim, place, said, isLate, hasMore, field, onWrite, onCheck, onSelection, onWholeSentence } = props;
  const { text } = useTexts();
  const id = useId();
  const onKeyDown = (event: KeyboardEvent) => {
    // While letters are still being put together, Enter belongs to the input method.
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    onCheck();
  };
  return (
    <div class="claim">
      <h2 class="claim-label">
        <label for={id}>{text('check_sentence')}</label>
      </h2>
      <GrowingField
        id={id}
        field={field}
        rows={2}
        spellcheck={false}
        value={claim}
        aria-describedby={`${id}-how`}
        onWrite={onWrite}
        onKeyDown={onKeyDown}
      />
      {place && <ClaimPlace place={place} />}
      <div class="claim-actions">
        <button type="button" class="claim-check" onClick={onCheck}>
          {text('check_check')}
        </button>
        <button type="button" class="text-button" onClick={onSelection}>
          {text('check_selection')}
        </button>
        {hasMore && (
          <button type="button" class="text-button" onClick={onWholeSentence}>
            {text('check_whole_sentence')}
          </button>
        )}
      </div>
      <p class="check-small" id={`${id}-how`} hidden={claim.trim() !== ''}>
        {text('check_how')}
      </p>
      <p class={isLate ? 'claim-said is-late' : 'claim-said'} role="status">
        {said}
      </p>
    </div>
  );
}

function ClaimPlace({ place }: { place: ReadingPlace }) {
  const { text } = useTexts();
  return (
    <p class="claim-place">
      {text('check_from')} <bdi>{siteOf(place)}</bdi>
      {place.title && (
        <>
          , <bdi>{text('notes_title', { title: place.title })}</bdi>
        </>
      )}
    </p>
  );
}
