/** What a quotation changes in the words on record, with the places of both. */
import type { QuotationChange } from '../../checked.ts';
import type { Span } from '../../views.ts';
import type { Step } from './align-words.ts';
import type { QuotedWord } from './quoted-words.ts';

export interface QuotedText {
  readonly text: string;
  readonly words: readonly QuotedWord[];
}

/** Steps that follow one another without a word in common are one change. */
export function changesBetween(claimed: QuotedText, recorded: QuotedText, steps: readonly Step[]): QuotationChange[] {
  const changes: QuotationChange[] = [];
  let run: Step[] = [];
  const close = () => {
    if (run.length > 0) changes.push(changeOf(claimed, recorded, run));
    run = [];
  };
  for (const step of steps) {
    if (step.kind === 'same' || step.kind === 'outside') close();
    else run.push(step);
  }
  close();
  return changes;
}

function changeOf(claimed: QuotedText, recorded: QuotedText, run: readonly Step[]): QuotationChange {
  const own = run.filter(({ kind }) => kind !== 'missing').map(({ a }) => a);
  const theirs = run.filter(({ kind }) => kind !== 'added').map(({ b }) => b);
  const kind = own.length === 0 ? 'missing' : theirs.length === 0 ? 'added' : 'changed';
  const claimedSpan = spanOf(claimed, own, { next: run[0]?.a ?? 0, whole: kind === 'changed' });
  const recordedSpan = spanOf(recorded, theirs, { next: run[0]?.b ?? 0, whole: kind === 'changed' });
  return { kind, claimed: claimed.text.slice(...claimedSpan), recorded: recorded.text.slice(...recordedSpan), claimedSpan, recordedSpan };
}

/** From the first word to the last, `whole` with the parts that hyphens join to them; an empty span stands behind the word before. */
function spanOf({ words }: QuotedText, indexes: readonly number[], { next, whole }: { next: number; whole: boolean }): Span {
  let [first, last] = [indexes[0], indexes.at(-1)];
  if (first === undefined || last === undefined) {
    const place = next > 0 ? (words[next - 1]?.end ?? 0) : (words[0]?.start ?? 0);
    return [place, place];
  }
  if (whole) {
    while (words[first]?.isJoined && first > 0) first -= 1;
    while (words[last + 1]?.isJoined) last += 1;
  }
  return [words[first]?.start ?? 0, words[last]?.end ?? 0];
}
