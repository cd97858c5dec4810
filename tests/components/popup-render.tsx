/** Draws the popup over fakes, in English as the catalogue words it. */
import { readFileSync } from 'node:fs';
import { render } from '@testing-library/preact';
import { createTexts } from '../../common/texts.ts';
import { TextsContext } from '../../components/texts.tsx';
import { PopupApp } from '../../entrypoints/popup/PopupApp.tsx';
import './effects.ts';
import type { FakeBrowser } from './popup-fakes.ts';
import { createFakeServices } from './popup-fakes.ts';

const catalogue: Record<string, { message: string }> = JSON.parse(readFileSync('public/_locales/en/messages.json', 'utf8'));

export const ENGLISH = createTexts({
  language: 'en',
  direction: 'ltr',
  message: (key) => catalogue[key]?.message,
});

/** The popup of a browser that the test describes, drawn once its page has answered. */
export async function renderPopup(given?: FakeBrowser) {
  const fake = createFakeServices(given);
  const view = render(
    <TextsContext.Provider value={ENGLISH}>
      <PopupApp services={fake.services} />
    </TextsContext.Provider>,
  );
  await view.findByRole('heading', { level: 1 });
  return { ...fake, ...view };
}
