/** Marks the buttons between which the arrow keys move. */
export const LIST_ROW = 'data-list-row';

/**
 * Up, Down, Home and End between the rows under `root`, while one of them has the focus; Up from the first goes back to the
 * element that `before` finds. A used key does nothing else.
 */
export function handleRowKey(root: Element, event: KeyboardEvent, before?: () => HTMLElement | null): void {
  if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return;
  const rows = [...root.querySelectorAll<HTMLElement>(`[${LIST_ROW}]`)];
  const at = rows.indexOf(event.target as HTMLElement);
  if (at < 0) return;
  const next = target(event.key, at, rows) ?? (event.key === 'ArrowUp' && at === 0 ? before?.() : undefined);
  if (!next) return;
  event.preventDefault();
  next.focus();
}

function target(key: string, at: number, rows: readonly HTMLElement[]): HTMLElement | undefined {
  switch (key) {
    case 'ArrowDown':
      return rows[at + 1];
    case 'ArrowUp':
      return rows[at - 1];
    case 'Home':
      return rows[0];
    case 'End':
      return rows.at(-1);
    default:
      return undefined;
  }
}
