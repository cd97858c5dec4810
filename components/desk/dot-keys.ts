import type { PlacedDot } from './plot-measures.ts';

/** Left and right go from poll to poll and keep to their answer where it was asked; up and down go through the answers of one poll. */
export function nextDot(key: string, at: number, dots: readonly PlacedDot[], isRtl: boolean): number | undefined {
  const from = dots[at];
  if (!from) return undefined;
  switch (key) {
    case 'ArrowRight':
      return besidePoll(from, isRtl ? -1 : 1, dots);
    case 'ArrowLeft':
      return besidePoll(from, isRtl ? 1 : -1, dots);
    case 'ArrowUp':
      return above(from, 1, dots);
    case 'ArrowDown':
      return above(from, -1, dots);
    case 'Home':
      return 0;
    case 'End':
      return dots.length - 1;
    default:
      return undefined;
  }
}

function besidePoll({ poll, answer }: PlacedDot, by: 1 | -1, dots: readonly PlacedDot[]): number | undefined {
  const polls = [...new Set(dots.map((dot) => dot.poll))];
  const next = polls[polls.indexOf(poll) + by];
  const same = dots.findIndex((dot) => dot.poll === next && dot.answer === answer);
  const found = same < 0 ? dots.findIndex((dot) => dot.poll === next) : same;
  return found < 0 ? undefined : found;
}

function above({ poll, answer }: PlacedDot, by: 1 | -1, dots: readonly PlacedDot[]): number | undefined {
  const own = dots.filter((dot) => dot.poll === poll).sort((one, other) => other.y - one.y); // the same value: in the order of the answers
  const next = own[own.findIndex((dot) => dot.answer === answer) + by];
  return next && dots.indexOf(next);
}
