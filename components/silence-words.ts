import type { Silence } from '../common/card.ts';

/** What a silencing is about. */
export interface Silenced {
  readonly topic: string;
  /** Empty where a frame can't know the site that it is in. */
  readonly host: string;
}

/** How each way is named in the catalogue. */
export const SILENCE_KEYS: Record<Silence, 'tab' | 'good' | 'topic' | 'site'> = {
  'term in this tab': 'tab',
  'term for good': 'good',
  topic: 'topic',
  site: 'site',
};

/** The ways that there are, the smallest first. */
export function waysToSilence({ host }: Silenced): readonly Silence[] {
  const ways = Object.keys(SILENCE_KEYS) as Silence[];
  return host === '' ? ways.filter((way) => way !== 'site') : ways;
}
