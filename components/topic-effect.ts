import type { Texts } from '../common/texts.ts';

/** What is known of a topic on the page at hand. */
export interface TopicCount {
  readonly isOn: boolean;
  /** Its own marks now, and those of all topics. */
  readonly own: number;
  readonly all: number;
  /** Marks of all topics if this one were switched; absent where the page does not say. */
  readonly ifSwitched?: number;
  /** Of these its own, where it is off. */
  readonly ownIfOn?: number;
}

/**
 * What pressing would do to the page: "1 mark fewer, 3 stay". Other topics' terms may take the places that become free, so the
 * marks that go are told apart from those that come. Undefined where the page does not say.
 */
export function effectWords({ isOn, own, all, ifSwitched, ownIfOn = 0 }: TopicCount, { text }: Texts): string | undefined {
  if (ifSwitched === undefined) return undefined;
  if (!isOn) {
    const more = ifSwitched - all;
    if (ownIfOn > more) return text('view_effect_others', { count: ownIfOn - more, come: ownIfOn });
    return more > 0 ? text('view_effect_more', { count: more, all: ifSwitched }) : text('view_effect_none');
  }
  if (own === 0) return text('view_effect_none');
  const stay = all - own;
  const come = ifSwitched - stay;
  return come > 0 ? text('view_effect_others', { count: own, come }) : text('view_effect_fewer', { count: own, stay });
}
