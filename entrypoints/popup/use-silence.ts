import { useCallback, useState } from 'preact/hooks';
import type { Silence } from '../../common/card.ts';
import type { TermKey, TopicKey } from '../../engine/corpus.ts';
import type { PopupServices } from './popup-services.ts';

/** What the reader silenced last, and can still take back. */
export interface Silencing {
  readonly way: Silence;
  readonly term: TermKey;
  readonly name: string;
  readonly topic: TopicKey;
  readonly topicName: string;
  readonly host: string;
}

/** Makes it quieter in one of the four ways; `last` is what Undo would take back. */
export function useSilence(services: PopupServices, onFailed: () => void) {
  const [last, setLast] = useState<Silencing>();
  const silence = useCallback(
    (what: Silencing) => void apply(services, what, true).then(() => setLast(what), onFailed),
    [services, onFailed],
  );
  const undo = useCallback(
    (what: Silencing) => void apply(services, what, false).then(() => setLast(undefined), onFailed),
    [services, onFailed],
  );
  return { last, silence, undo };
}

function apply(services: PopupServices, { way, term, topic, host }: Silencing, silenced: boolean): Promise<void> {
  switch (way) {
    case 'term in this tab':
      return services.hideTerm(term, silenced);
    case 'term for good':
      return services.changeSettings({ kind: 'term', term, hidden: silenced });
    case 'topic':
      return services.changeSettings({ kind: 'topic', topic, on: !silenced });
    case 'site':
      return services.changeSettings({ kind: 'site', host, on: !silenced });
  }
}
