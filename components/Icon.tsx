import { ICONS, type IconName } from './icons.ts';

/** One icon in the colour of the text beside it; the control that holds it has the words. */
export function Icon({ name, size = 16 }: { name: IconName; size?: 14 | 16 }) {
  return (
    <svg class={`icon icon-${size}`} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={ICONS[name]} />
    </svg>
  );
}
