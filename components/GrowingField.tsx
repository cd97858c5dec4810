import type { RefObject, TextareaHTMLAttributes } from 'preact';

interface GrowingFieldProps extends Omit<TextareaHTMLAttributes, 'class' | 'dir' | 'onInput' | 'ref' | 'value'> {
  value: string;
  field: RefObject<HTMLTextAreaElement | null>;
  onWrite: (value: string) => void;
}

/** A field of several lines that is as high as its text: the same text behind it makes its row so high, and the field fills the row. */
export function GrowingField({ value, field, onWrite, ...rest }: GrowingFieldProps) {
  return (
    <div class="growing" data-text={value}>
      <textarea {...rest} ref={field} dir="auto" value={value} onInput={(event) => onWrite(event.currentTarget.value)} />
    </div>
  );
}
