import { useEffect, useState } from 'preact/hooks';
import type { PackSummary } from '../../common/messages.ts';
import type { TabServices } from '../../common/tab-services.ts';
import { dayWords } from '../../components/date-words.ts';
import { useTexts } from '../../components/texts.tsx';

/** A pack older than this says so. */
const OLD_DAYS = 90;
const DAY_MS = 86_400_000;

/** Says of which day the newest pack is when that is long ago, until the reader has taken note: once for each pack's day. */
export function PackAge({ packs, services }: { packs: readonly PackSummary[]; services: TabServices }) {
  const texts = useTexts();
  const [told, setTold] = useState<{ readonly asOf: string | undefined }>();
  useEffect(() => void services.packAgeTold().then((asOf) => setTold({ asOf })), [services]);
  const newest = packs
    .map(({ asOf }) => asOf)
    .sort()
    .at(-1);
  if (newest === undefined || told === undefined || told.asOf === newest || !isOld(newest, services.now())) return null;
  const note = () => {
    setTold({ asOf: newest });
    void services.tellPackAge(newest);
  };
  return (
    <div class="foot-line foot-choice">
      <p>{texts.text('popup_pack_age', { date: dayWords(newest, texts) })}</p>
      <button type="button" class="text-button" onClick={note}>
        {texts.text('popup_pack_age_got')}
      </button>
    </div>
  );
}

/** Counted in whole days of universal time; a day known in part counts from its beginning. */
function isOld(asOf: string, now: Date): boolean {
  const [year = Number.NaN, month = 1, day = 1] = asOf.split('-').map(Number);
  return now.getTime() - Date.UTC(year, month - 1, day) >= OLD_DAYS * DAY_MS;
}
