import type { Reason } from '../engine/page.ts';
import type { TermView } from '../engine/views.ts';
import { corpusText } from './corpus-text.ts';
import { Fold } from './Fold.tsx';
import { useTexts } from './texts.tsx';

/** No more cues than a reader takes in at a glance. */
const CUES_SHOWN = 4;

/** Which sense of the words this is, the cues that decided it, and what else they may name. Nothing where there is nothing to say. */
export function WhyThisReading({ view, why }: { view: TermView; why: readonly Reason[] }) {
  const { text } = useTexts();
  const confirms = why.filter(({ sign }) => sign === 'confirms');
  if (!view.sense && !view.notThis && confirms.length === 0) return null;
  const own = corpusText(view.language);
  const reach = confirms[0]?.reach;
  const cues = shownCues(confirms).join(', ');
  return (
    <Fold title={text('card_why')}>
      {view.sense && (
        <p {...own}>
          {reach ? text(`card_why_read_${reach}`, { sense: view.sense, cues }) : text('card_why_sense', { sense: view.sense })}
        </p>
      )}
      {!view.sense && reach && <p>{text(`card_why_${reach}`, { cues })}</p>}
      {!reach && <p>{text('card_why_none')}</p>}
      {view.notThis && <p {...own}>{text('card_not_this', { others: view.notThis })}</p>}
    </Fold>
  );
}

/** Cues as they may be read, one where another begins like it; those right beside the mention first. */
function shownCues(reasons: readonly Reason[]): string[] {
  const nearestFirst = [...reasons.filter(({ beside }) => beside), ...reasons.filter(({ beside }) => !beside)];
  const cues = nearestFirst.map(({ cue }) => cue.replace(/’s$/, ''));
  const stem = (cue: string) => cue.replaceAll('*', '').toLowerCase();
  const shown = cues.filter((cue, i) => !cues.some((other, j) => j !== i && covers(stem(other), stem(cue), j < i)));
  return shown.slice(0, CUES_SHOWN).map((cue) => cue.replaceAll('*', '…'));
}

/** The longer of two that begin alike says nothing more; of two alike the first stands. */
function covers(other: string, cue: string, isBefore: boolean): boolean {
  return other === cue ? isBefore : cue.startsWith(other);
}
