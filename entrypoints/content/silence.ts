/** Makes it quieter from the card, in one of four ways, and takes that back. */
import type { Silence } from '../../common/card.ts';
import { askBackground } from '../../common/messaging.ts';
import type { SettingsChange } from '../../common/settings.ts';
import type { Mention } from '../../engine/page.ts';
import { keyOf } from './mark.ts';

interface Silencing {
  readonly what: Silence;
  /** False takes it back. */
  readonly silenced: boolean;
  readonly mention: Pick<Mention, 'pack' | 'term' | 'topic'>;
  /** The site in the address bar, where the frame can know it. */
  readonly host: string | undefined;
}

/** Asks the background for it; rejects when it could not be done. */
export async function silence(silencing: Silencing): Promise<void> {
  if (silencing.what === 'term in this tab') {
    await askBackground('hideTerm', { term: keyOf(silencing.mention), hidden: silencing.silenced });
    return;
  }
  await askBackground('changeSettings', { id: createId(), change: changeOf(silencing) });
}

function changeOf({ what, silenced, mention, host }: Silencing): SettingsChange {
  if (what === 'term for good') return { kind: 'term', term: keyOf(mention), hidden: silenced };
  if (what === 'topic') return { kind: 'topic', topic: `${mention.pack}/${mention.topic}`, on: !silenced };
  if (host === undefined) throw new Error('the site of this frame is not known');
  return { kind: 'site', host, on: !silenced };
}

/** Names one write. Pages without a secure address have no `crypto.randomUUID`. */
export function createId(): string {
  return [...crypto.getRandomValues(new Uint32Array(4))].map((part) => part.toString(16)).join('-');
}
