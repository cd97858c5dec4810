import { useId } from 'preact/hooks';

/** One action of a state, as wide as the surface; the note says what it does and keeps. */
export function BigButton({ label, note, onPress }: { label: string; note?: string; onPress: () => void }) {
  const id = useId();
  return (
    <div class="big-action">
      <button type="button" class="big-button" aria-describedby={note ? id : undefined} onClick={onPress}>
        {label}
      </button>
      {note && (
        <p class="big-note" id={id}>
          {note}
        </p>
      )}
    </div>
  );
}
