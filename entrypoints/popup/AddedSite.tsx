import { useState } from 'preact/hooks';
import type { TabServices } from '../../common/tab-services.ts';
import type { Added } from '../../components/tab/tab-state.ts';
import { useTexts } from '../../components/texts.tsx';

/** Says that the reader added this site, with the way to give it back. */
export function AddedSite({ added, services }: { added: Added; services: TabServices }) {
  const { text } = useTexts();
  const [isKept, setKept] = useState(false);
  const give = () =>
    void services.giveBack(added.patterns).then(
      (isGiven) => setKept(!isGiven),
      () => setKept(true),
    );
  return (
    <div class="foot-line foot-choice">
      <p role="status">{isKept ? text('popup_give_back_failed') : text('popup_added', { host: added.host })}</p>
      <button type="button" class="text-button" onClick={give}>
        {text('popup_give_back')}
      </button>
    </div>
  );
}
