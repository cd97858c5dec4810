import { useState } from 'preact/hooks';
import type { TabServices } from '../../common/tab-services.ts';
import { BigButton } from '../BigButton.tsx';
import { useTexts } from '../texts.tsx';
import type { Remedy as Kind } from './state-words.ts';

const LABELS: Record<Kind, string> = {
  'mark anyway': 'popup_mark_anyway',
  'look again': 'popup_look_again',
  'show marks': 'popup_show_marks',
  run: 'popup_run',
  always: 'popup_always',
  allow: 'popup_allow',
  reload: 'popup_reload',
  'try again': 'popup_again',
};

/** Why nothing came of it: the browser's words, or that it did not allow the site. */
type Refusal = { readonly reason: string } | 'not allowed';

interface RemedyProps {
  kind: Kind;
  /** The site that is asked for. */
  host: string;
  services: TabServices;
  onDone: () => void;
}

/** The button of a state; where the browser refuses, its words stand below, or where in the browser it can be allowed. */
export function Remedy({ kind, host, services, onDone }: RemedyProps) {
  const { text } = useTexts();
  const [refused, setRefused] = useState<Refusal>();
  const press = async () => {
    const refusal = await apply(kind, host, services).catch(
      (error: unknown): Refusal => (isAsking(kind) ? 'not allowed' : { reason: error instanceof Error ? error.message : String(error) }),
    );
    setRefused(refusal);
    // A page that loads anew, or is allowed, is asked when it is there.
    if (refusal === undefined && kind !== 'reload' && !isAsking(kind)) onDone();
  };
  const note = kind === 'run' ? { note: text('popup_run_note') } : kind === 'always' ? { note: text('popup_always_note') } : {};
  return (
    <div class="remedy">
      <BigButton label={text(LABELS[kind], { host })} onPress={() => void press()} {...note} />
      <p class="refused" role="status">
        {refused === 'not allowed' && text('popup_not_allowed')}
        {/* A site that is not listed can be asked for again, and the browser has no place of its own for it. */}
        {refused === 'not allowed' && kind === 'allow' && ` ${text(`popup_allow_where_${services.browserKind}`, { host })}`}
        {refused && refused !== 'not allowed' && text('popup_run_refused', { reason: refused.reason })}
      </p>
    </div>
  );
}

const isAsking = (kind: Kind) => kind === 'always' || kind === 'allow';

/** Does what the button says; the answer is why not. The browser is asked before anything is awaited: it wants the click itself. */
async function apply(kind: Kind, host: string, services: TabServices): Promise<Refusal | undefined> {
  switch (kind) {
    case 'mark anyway':
      await services.markAnyway();
      return undefined;
    case 'look again':
      await services.readAgain();
      return undefined;
    case 'show marks':
      await services.toggleMarks();
      return undefined;
    case 'reload':
      await services.reload();
      return undefined;
    case 'always':
    case 'allow':
      return (await services.allow(host)) ? undefined : 'not allowed';
    case 'run': {
      const outcome = await services.runOnce();
      return outcome.ok ? undefined : { reason: outcome.reason };
    }
    case 'try again':
      // Where no script answers there is nothing to read again; asking anew is then the whole remedy.
      await services.readAgain().catch(() => undefined);
      return undefined;
  }
}
