import type { PackSummary, PageState } from '../../common/messages.ts';
import type { Settings } from '../../common/settings.ts';
import type { TopicLine } from '../../components/TopicFilters.tsx';
import type { TopicKey } from '../../engine/corpus.ts';
import type { PageTerm } from '../../engine/page.ts';

/** Terms that the list shows: what the reader has switched off or hidden is not in it. */
export function listedTerms(page: PageState): readonly PageTerm[] {
  return page.terms.filter(({ unpainted }) => unpainted !== 'topic off' && unpainted !== 'hidden until the tab closes');
}

/** Words seen and not marked, each once. */
export function undecidedWords(page: PageState): readonly string[] {
  return [...new Set(page.undecided.map(({ surface }) => surface))];
}

/** Every topic of every pack with its switch and its marks on the page. */
export function topicLines(packs: readonly PackSummary[], page: PageState, settings: Settings): readonly TopicLine[] {
  return packs.flatMap((pack) =>
    pack.topics.map(({ id, name }) => {
      const key: TopicKey = `${pack.id}/${id}`;
      const own = page.terms.filter((term) => term.mark !== undefined && term.pack === pack.id && term.topic === id).length;
      const ifSwitched = page.ifTopicSwitched?.[key];
      return {
        key,
        name,
        isOn: !settings.display.topicsOff.includes(key),
        own,
        all: page.marks,
        ...(ifSwitched === undefined ? {} : { ifSwitched }),
      };
    }),
  );
}
