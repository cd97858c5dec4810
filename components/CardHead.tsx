import type { TermView } from '../engine/views.ts';
import { corpusText, isSameLanguage } from './corpus-text.ts';
import { isLater } from './date-words.ts';
import { Icon } from './Icon.tsx';
import { useTexts } from './texts.tsx';

interface CardHeadProps {
  titleId: string;
  name: string;
  /** Absent until the entry has come. */
  view?: TermView;
  pageDate?: string;
  pageLanguage: string;
  pinned: boolean;
  scrolled: boolean;
  onPin: (pinned: boolean) => void;
  onClose: () => void;
}

/** Name and gloss, pin and close; it stays while the rest scrolls. */
export function CardHead({ titleId, name, view, pageDate, pageLanguage, pinned, scrolled, onPin, onClose }: CardHeadProps) {
  const { text } = useTexts();
  return (
    <div class={`card-head ${scrolled ? 'scrolled' : ''}`}>
      <h2 class="card-title" id={titleId}>
        <bdi {...(view ? corpusText(view.language) : {})}>{name}</bdi>
      </h2>
      <div class="card-icons">
        <button type="button" class="icon-button pin" aria-label={text('card_pin')} aria-pressed={pinned} onClick={() => onPin(!pinned)}>
          <Icon name="pin" />
        </button>
        <button type="button" class="icon-button" aria-label={text('card_close')} onClick={onClose}>
          <Icon name="x" />
        </button>
      </div>
      {view && <Gloss view={view} pageLanguage={pageLanguage} {...(pageDate === undefined ? {} : { pageDate })} />}
    </div>
  );
}

function Gloss({ view, pageDate, pageLanguage }: { view: TermView; pageDate?: string; pageLanguage: string }) {
  const { language, text } = useTexts();
  const isForeign = ![pageLanguage, language].every((one) => isSameLanguage(one, view.language));
  const name = isForeign ? new Intl.DisplayNames([language], { type: 'language' }).of(view.language) : undefined;
  const isLaterThanPage = pageDate !== undefined && view.begins !== undefined && isLater(view.begins, pageDate);
  return (
    <>
      <p class="card-gloss">
        <bdi {...corpusText(view.language)}>{view.gloss}</bdi>
        {name && ` · ${text('card_in_language', { language: name })}`}
      </p>
      {isLaterThanPage && <p class="card-later">{text('card_later')}</p>}
    </>
  );
}
