import { Icon } from './Icon.tsx';
import { useTexts } from './texts.tsx';

/** The sign at the end of a list's row: whether its entry is open below, or that it opens in another place. */
export function RowChevron({ open, opensElsewhere }: { open: boolean; opensElsewhere: boolean }) {
  const { direction } = useTexts();
  if (opensElsewhere) return <Icon name={direction === 'rtl' ? 'chevron-left' : 'chevron-right'} />;
  return <Icon name={open ? 'chevron-up' : 'chevron-down'} />;
}

/** What a row's button says of its entry: nothing where it opens in another place. */
export const expanded = (open: boolean, opensElsewhere: boolean) => (opensElsewhere ? {} : { 'aria-expanded': open });
