import type { PageState } from '../../common/messages.ts';
import { reasonWords } from '../desk/WhyNoMark.tsx';
import { useTexts } from '../texts.tsx';
import { unmarkedWords } from './page-facts.ts';

interface NothingFoundProps {
  page: PageState;
  onLookAgain: () => void;
  /** Ways to the desk; absent where this is the desk, or where it has nothing more to say. */
  onCheck?: () => void;
  onWhy?: () => void;
}

/** A page that was read and has no term to list; what was seen and not marked stands with its reason. */
export function NothingFound({ page, onLookAgain, onCheck, onWhy }: NothingFoundProps) {
  const texts = useTexts();
  const { text } = texts;
  const seen = unmarkedWords(page);
  return (
    <section class="nothing-found">
      <p class="lead">{text(page.terms.length > 0 ? 'popup_all_off' : 'popup_nothing_found')}</p>
      {page.terms.length === 0 && <p class="small">{text('popup_nothing_found_note')}</p>}
      {seen.length > 0 && (
        <>
          <h2>{text('popup_seen')}</h2>
          <ul>
            {seen.map(({ surface, name, reason }) => (
              <li key={surface} class="statement">
                <bdi class="hidden-name">
                  <strong>{surface}</strong>
                </bdi>{' '}
                <p class="small">{reasonWords(reason, name, texts)}</p>
              </li>
            ))}
          </ul>
        </>
      )}
      <p class="nothing-ways">
        <button type="button" class="text-button" onClick={onLookAgain}>
          {text('popup_look_again')}
        </button>
        {onCheck && (
          <button type="button" class="text-button" onClick={onCheck}>
            {text('popup_check')}
          </button>
        )}
        {onWhy && (
          <button type="button" class="text-button" onClick={onWhy}>
            {text('panel_why')}
          </button>
        )}
      </p>
    </section>
  );
}
