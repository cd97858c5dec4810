import { useTexts } from '../texts.tsx';

export const VIEWS = ['page', 'term', 'events', 'check', 'notes'] as const;
export type View = (typeof VIEWS)[number];

/** The views of the desk as words that wrap; the current one is said and underlined. */
export function ViewTabs({ current, onView }: { current: View; onView: (view: View) => void }) {
  const { text } = useTexts();
  return (
    <nav class="views" aria-label={text('panel_views')}>
      <ul>
        {VIEWS.map((view) => (
          <li key={view}>
            <button type="button" class="view-name" aria-current={view === current ? 'page' : undefined} onClick={() => onView(view)}>
              {text(`panel_view_${view}`)}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
