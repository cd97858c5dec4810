import type { PackSummary, PageState, Unmarked } from '../../common/messages.ts';
import type { Settings } from '../../common/settings.ts';
import type { TopicKey } from '../../engine/corpus.ts';
import type { PageTerm } from '../../engine/page.ts';
import type { TopicLine } from '../TopicFilters.tsx';

const SWITCHED_OFF: ReadonlySet<string> = new Set(['topic off', 'hidden until the tab closes', 'hidden for good']);

/** Terms that the list shows: what the reader has switched off or hidden is not in it. */
export function listedTerms(page: PageState): readonly PageTerm[] {
  return page.terms.filter(({ unpainted }) => unpainted === undefined || !SWITCHED_OFF.has(unpainted));
}

/** Words whose sense was not decided, or is another one, each once; a word of a term that the list has anyway is not told again. */
export function unmarkedWords(page: PageState): readonly Unmarked[] {
  const listed = new Set(page.terms.map(({ name }) => name));
  const unsure = page.unmarked.filter(({ reason }) => reason.kind === 'undecided' || reason.kind === 'excluded');
  return [...new Map(unsure.filter(({ name }) => !listed.has(name)).map((one) => [one.surface, one])).values()];
}

/** Every topic of every pack with its switch and its marks on the page. */
export function topicLines(packs: readonly PackSummary[], page: PageState, settings: Settings): readonly TopicLine[] {
  return packs.flatMap((pack) =>
    pack.topics.map(({ id, name }) => {
      const key: TopicKey = `${pack.id}/${id}`;
      const own = page.terms.filter((term) => term.mark !== undefined && term.pack === pack.id && term.topic === id).length;
      const ifSwitched = page.ifTopicSwitched?.[key];
      const ownIfOn = page.ownIfTopicOn?.[key];
      return {
        key,
        name,
        isOn: !settings.display.topicsOff.includes(key),
        own,
        all: page.marks,
        ...(ifSwitched === undefined ? {} : { ifSwitched }),
        ...(ownIfOn === undefined ? {} : { ownIfOn }),
      };
    }),
  );
}
