/** Marks the buttons of framing rows, by letter. */
export const FRAMING_ROW = 'data-framing';

/**
 * Keys over the framing rows under `root`: Up, Down, Home and End move between rows while one has focus; a letter goes to its
 * framing from wherever the focus is and unfolds it. Returns whether the key was used, and then prevents its default.
 */
export function handleFramingKey(root: Element, event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || isTyping(event)) return false;
  const rows = [...root.querySelectorAll<HTMLElement>(`[${FRAMING_ROW}]`)];
  const row = rows[nextRow(rows, event)] ?? rowOfLetter(rows, event.key);
  if (!row) return false;
  event.preventDefault();
  row.focus();
  if (event.key.length === 1 && row.getAttribute('aria-expanded') === 'false') row.click();
  return true;
}

function nextRow(rows: readonly HTMLElement[], { key, target }: KeyboardEvent): number {
  const at = rows.indexOf(target as HTMLElement);
  if (at < 0) return -1;
  switch (key) {
    case 'ArrowDown':
      return Math.min(at + 1, rows.length - 1);
    case 'ArrowUp':
      return Math.max(at - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return rows.length - 1;
    default:
      return -1;
  }
}

function rowOfLetter(rows: readonly HTMLElement[], key: string): HTMLElement | undefined {
  return key.length === 1 ? rows.find((row) => row.getAttribute(FRAMING_ROW) === key.toUpperCase()) : undefined;
}

function isTyping({ target }: KeyboardEvent): boolean {
  return target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null;
}
