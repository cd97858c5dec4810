import { useState } from 'preact/hooks';
import { BigButton } from '../../components/BigButton.tsx';
import { useTexts } from '../../components/texts.tsx';
import type { PopupServices } from './popup-services.ts';
import type { Remedy as Kind } from './state-words.ts';

const LABELS: Record<Kind, string> = {
  'mark anyway': 'popup_mark_anyway',
  'look again': 'popup_look_again',
  'show marks': 'popup_show_marks',
  run: 'popup_run',
  reload: 'popup_reload',
  'try again': 'popup_again',
};

/** The button of a state; where the browser refuses, its words stand below. */
export function Remedy({ kind, services, onDone }: { kind: Kind; services: PopupServices; onDone: () => void }) {
  const { text } = useTexts();
  const [refused, setRefused] = useState<string>();
  const press = async () => {
    const reason = await apply(kind, services).catch((error: unknown) => (error instanceof Error ? error.message : String(error)));
    setRefused(reason);
    // A page that loads anew is asked when it has loaded.
    if (reason === undefined && kind !== 'reload') onDone();
  };
  const note = kind === 'run' ? { note: text('popup_run_note') } : {};
  return (
    <div class="remedy">
      <BigButton label={text(LABELS[kind])} onPress={() => void press()} {...note} />
      <p class="refused" role="status">
        {refused && text('popup_run_refused', { reason: refused })}
      </p>
    </div>
  );
}

/** Does what the button says; the answer is why not. */
async function apply(kind: Kind, services: PopupServices): Promise<string | undefined> {
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
    case 'run': {
      const outcome = await services.runOnce();
      return outcome.ok ? undefined : outcome.reason;
    }
    case 'try again':
      // Where no script answers there is nothing to read again; asking anew is then the whole remedy.
      await services.readAgain().catch(() => undefined);
      return undefined;
  }
}
