import { CheckSection } from '../../components/check/CheckSection.tsx';
import { WordingList } from '../../components/check/WordingList.tsx';
import { useTexts } from '../../components/texts.tsx';
import type { ReadWordings } from './check-services.ts';
import type { PageReading } from './use-page-wordings.ts';

/**
 * Wordings of the page beside the desk, once the reader asks for them. Not by itself: the list is about the whole page, not about
 * the sentence that was checked, and a list of what an article does not say must not stand under every answer unasked.
 */
export function PageWordingsPart({ wordings: { reading, read } }: { wordings: PageReading }) {
  const { text } = useTexts();
  const page = reading.kind === 'read' ? reading.page : undefined;
  return (
    <CheckSection title={text('check_wordings')}>
      {page && (
        <p class="claim-place">
          {text('check_on_page')} <bdi>{page.title}</bdi>
        </p>
      )}
      <p class="check-small">{text('check_wordings_mean')}</p>
      <button type="button" class="text-button" onClick={read}>
        {text(page ? 'check_look_again' : 'check_look')}
      </button>
      <p class={reading.kind === 'reading' ? 'claim-said is-late' : 'claim-said'} role="status">
        {reading.kind === 'reading' && text('check_reading_page')}
        {reading.kind === 'failed' && text('check_page_unread')}
        {page && <Outcome page={page} />}
      </p>
      {page && <WordingList wordings={page.wordings} onReveal={page.reveal} />}
    </CheckSection>
  );
}

function Outcome({ page: { wordings } }: { page: ReadWordings }) {
  const { text } = useTexts();
  if (wordings.questions.length === 0) return text('check_no_question');
  const framings = wordings.questions.reduce((sum, { found }) => sum + found.length, 0);
  return framings === 0 ? text('check_no_wording') : text('check_wordings_found', { count: framings });
}
