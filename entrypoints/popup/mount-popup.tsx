import { render } from 'preact';
import type { Texts } from '../../common/texts.ts';
import { TextsContext } from '../../components/texts.tsx';
import { keepInWindow } from './keep-in-window.ts';
import { PopupApp } from './PopupApp.tsx';
import type { PopupServices } from './popup-services.ts';

/** Draws the popup into an element of its page. Returns how to take it away. */
export function mountPopup(root: HTMLElement, services: PopupServices, texts: Texts): () => void {
  const page = root.ownerDocument.documentElement;
  page.lang = texts.language;
  page.dir = texts.direction;
  root.ownerDocument.title = texts.text('popup_title');
  render(
    <TextsContext.Provider value={texts}>
      <PopupApp services={services} />
    </TextsContext.Provider>,
    root,
  );
  const release = keepInWindow(root);
  return () => {
    release();
    render(null, root);
  };
}
