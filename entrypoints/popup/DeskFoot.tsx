import { useTexts } from '../../components/texts.tsx';
import type { PopupServices } from './popup-services.ts';

interface DeskFootProps {
  services: PopupServices;
  /** The state's own button is the way to check a text already. */
  panelOnly: boolean;
}

/** The ways out of the popup to where there is room. */
export function DeskFoot({ services, panelOnly }: DeskFootProps) {
  const { text } = useTexts();
  return (
    <nav class="foot-line foot-choice foot-ways" aria-label={text('popup_ways')}>
      <button type="button" class="text-button" onClick={() => void services.openDesk()}>
        {text('popup_open_panel')}
      </button>
      {!panelOnly && (
        <button type="button" class="text-button" onClick={() => void services.openDesk({ kind: 'check', claim: '' })}>
          {text('popup_check')}
        </button>
      )}
    </nav>
  );
}
