import type { Reason } from '../engine/page.ts';
import type { TermView } from '../engine/views.ts';
import { corpusText } from './corpus-text.ts';
import { Fold } from './Fold.tsx';
import { useTexts } from './texts.tsx';

/** Which sense of the words this is, the cues that decided it, and what else they may name. Nothing where there is nothing to say. */
export function WhyThisReading({ view, why }: { view: TermView; why: readonly Reason[] }) {
  const { text } = useTexts();
  const cues = why.filter(({ sign }) => sign === 'confirms');
  if (!view.sense && !view.notThis && cues.length === 0) return null;
  const own = corpusText(view.language);
  return (
    <Fold title={text('card_why')}>
      {view.sense && <p {...own}>{text('card_why_sense', { sense: view.sense })}</p>}
      {cues.length === 0 && <p>{text('card_why_none')}</p>}
      {cues.map(({ cue, reach }) => (
        <p key={`${reach} ${cue}`}>{text(`card_why_${reach}`, { cue })}</p>
      ))}
      {view.notThis && <p {...own}>{text('card_not_this', { others: view.notThis })}</p>}
    </Fold>
  );
}
