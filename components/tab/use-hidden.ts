import { useCallback, useEffect, useState } from 'preact/hooks';
import type { HiddenTerm, PackSummary } from '../../common/messages.ts';
import type { Settings } from '../../common/settings.ts';
import type { TabServices } from '../../common/tab-services.ts';
import type { Hidden } from '../HiddenList.tsx';
import { setSilence } from './use-silence.ts';

interface Known {
  readonly packs: readonly PackSummary[];
  readonly settings: Settings | undefined;
  /** Terms are read again when one of these differs: the page's card may have hidden one. */
  readonly causes: readonly unknown[];
}

/** All that the reader silenced, in the order in which the foot lists it, and how to bring one back. */
export function useHidden(services: TabServices, { packs, settings, causes }: Known) {
  const [terms, setTerms] = useState<readonly HiddenTerm[]>([]);
  const read = useCallback(() => services.hiddenTerms().then(setTerms, () => setTerms([])), [services]);
  useEffect(() => void read(), [read, settings, ...causes]);
  const bring = useCallback(
    async ({ kind, id }: Hidden) => {
      await setSilence(services, { way: kind, subject: id, silenced: false });
      await read();
    },
    [services, read],
  );
  return { hidden: [...terms.map(hiddenTerm), ...(settings ? [...topicsOff(settings, packs), ...sitesOff(settings)] : [])], bring };
}

function hiddenTerm({ term, name, until }: HiddenTerm): Hidden {
  return { kind: until === 'the tab closes' ? 'term in this tab' : 'term for good', id: term, name };
}

function topicsOff({ display }: Settings, packs: readonly PackSummary[]): Hidden[] {
  const names = new Map(packs.flatMap(({ id, topics }) => topics.map((topic) => [`${id}/${topic.id}`, topic.name] as const)));
  return display.topicsOff.map((topic) => ({ kind: 'topic', id: topic, name: names.get(topic) ?? topic }));
}

function sitesOff({ sites }: Settings): Hidden[] {
  return sites.off.map((host) => ({ kind: 'site', id: host, name: host }));
}
