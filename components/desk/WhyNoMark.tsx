import type { Ref } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Unmarked, UnmarkedReason } from '../../common/messages.ts';
import type { Texts } from '../../common/texts.ts';
import { useTexts } from '../texts.tsx';

/** So many are listed before the rest is asked for: a page full of names must not push the sources out of reach. */
const FIRST_SHOWN = 6;

export interface WhyNoMarkProps {
  unmarked: readonly Unmarked[];
  /** Shows the place on the page; false when its words are gone. */
  onShow: (place: Unmarked) => Promise<boolean>;
}

/** What was recognised and has no mark, each with the reason in one sentence. */
export function WhyNoMark({ unmarked, onShow }: WhyNoMarkProps) {
  const { text } = useTexts();
  const [all, setAll] = useState(false);
  const next = useRef<HTMLLIElement>(null);
  useLayoutEffect(() => {
    if (all) next.current?.focus({ preventScroll: true }); // the pressed button goes
  }, [all]);
  const shown = all ? unmarked : unmarked.slice(0, FIRST_SHOWN);
  return (
    <section class="desk-part" aria-labelledby="why-no-mark">
      <div class="list-head">
        <h2 id="why-no-mark" tabIndex={-1}>
          {text('panel_why')}
        </h2>
        <p>{text('panel_why_count', { count: unmarked.length })}</p>
      </div>
      <ul class="seen">
        {shown.map((one, at) => (
          <Seen
            key={`${one.term} ${one.frameId} ${one.block} ${one.start}`}
            seen={one}
            onShow={() => onShow(one)}
            {...(at === FIRST_SHOWN ? { row: next } : {})}
          />
        ))}
      </ul>
      {unmarked.length > shown.length && (
        <button type="button" class="text-button" onClick={() => setAll(true)}>
          {text('panel_why_all', { count: unmarked.length })}
        </button>
      )}
      <p class="desk-note">{text('panel_why_unknown')}</p>
    </section>
  );
}

function Seen({ seen, onShow, row }: { seen: Unmarked; onShow: () => Promise<boolean>; row?: Ref<HTMLLIElement> }) {
  const texts = useTexts();
  const [isGone, setGone] = useState(false);
  const show = () =>
    void onShow().then(
      (found) => setGone(!found),
      () => setGone(true),
    );
  return (
    <li class="seen-row" {...(row ? { ref: row, tabIndex: -1 } : {})}>
      <div class="seen-head">
        <bdi class="seen-word">{seen.surface}</bdi>
        <button type="button" class="text-button" onClick={show}>
          {texts.text('view_show_on_page')}
          <span class="only-heard">: {seen.surface}</span>
        </button>
      </div>
      <p class="seen-reason">{reasonWords(seen.reason, seen.name, texts)}</p>
      <p class="seen-reason" role="status">
        {isGone && texts.text('view_gone_from_page')}
      </p>
    </li>
  );
}

/** The reason in one sentence. */
export function reasonWords(reason: UnmarkedReason, name: string, { text }: Pick<Texts, 'text'>): string {
  switch (reason.kind) {
    case 'undecided':
      return text('panel_why_undecided', { name });
    case 'excluded':
      return text('panel_why_excluded', { name, cue: reason.cue });
    case 'marked elsewhere':
      return text('panel_why_marked_elsewhere', { name });
    case 'place':
      return text(`panel_why_place_${reason.place}`);
    case 'unpainted':
      return text(`panel_why_${reason.why.replaceAll(' ', '_')}`, { name });
  }
}
