import { useCallback, useState } from 'preact/hooks';
import type { Silence } from '../../common/card.ts';
import type { TabServices } from '../../common/tab-services.ts';
import type { TermKey, TopicKey } from '../../engine/corpus.ts';

/** What the reader silenced last, and can still take back. */
export interface Silencing {
  readonly way: Silence;
  readonly term: TermKey;
  readonly name: string;
  readonly topic: TopicKey;
  readonly topicName: string;
  readonly host: string;
}

/** What exactly was silenced: the term's or topic's key, or the host. */
export const subjectOf = ({ way, term, topic, host }: Silencing): string => (way === 'topic' ? topic : way === 'site' ? host : term);

/** Makes it quieter in one of the four ways; `last` is what Undo would take back. */
export function useSilence(services: TabServices, onFailed: () => void) {
  const [last, setLast] = useState<Silencing>();
  const silence = useCallback(
    (what: Silencing) =>
      void setSilence(services, { way: what.way, subject: subjectOf(what), silenced: true }).then(() => setLast(what), onFailed),
    [services, onFailed],
  );
  const undo = useCallback(
    (what: Silencing) =>
      void setSilence(services, { way: what.way, subject: subjectOf(what), silenced: false }).then(() => setLast(undefined), onFailed),
    [services, onFailed],
  );
  return { last, silence, undo };
}

/** Silences one thing, or takes it back. */
export function setSilence(services: TabServices, to: { way: Silence; subject: string; silenced: boolean }): Promise<void> {
  const { way, subject, silenced } = to;
  switch (way) {
    case 'term in this tab':
      return services.hideTerm(subject as TermKey, silenced);
    case 'term for good':
      return services.changeSettings({ kind: 'term', term: subject as TermKey, hidden: silenced });
    case 'topic':
      return services.changeSettings({ kind: 'topic', topic: subject as TopicKey, on: !silenced });
    case 'site':
      return services.changeSettings({ kind: 'site', host: subject, on: !silenced });
  }
}
