import type { PageState } from '../../common/messages.ts';
import { useTexts } from '../texts.tsx';

/** A page that was read and has no term to list; what was seen and not marked stands with its reason. */
export function NothingFound({ page, onLookAgain }: { page: PageState; onLookAgain: () => void }) {
  const { text } = useTexts();
  const seen = new Map(page.undecided.map(({ surface, name }) => [surface, name]));
  return (
    <section class="nothing-found">
      <p class="lead">{text(page.terms.length > 0 ? 'popup_all_off' : 'popup_nothing_found')}</p>
      {page.terms.length === 0 && <p class="small">{text('popup_nothing_found_note')}</p>}
      {seen.size > 0 && (
        <>
          <h2>{text('popup_seen')}</h2>
          <ul>
            {[...seen].map(([surface, name]) => (
              <li key={surface} class="statement">
                <bdi class="hidden-name">
                  <strong>{surface}</strong>
                </bdi>
                {text('popup_seen_why', { name })}
              </li>
            ))}
          </ul>
        </>
      )}
      <p>
        <button type="button" class="text-button" onClick={onLookAgain}>
          {text('popup_look_again')}
        </button>
      </p>
    </section>
  );
}
