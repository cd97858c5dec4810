import type { Texts } from '../../common/texts.ts';
import { mountSurface } from '../../components/mount-surface.tsx';
import { keepInWindow } from './keep-in-window.ts';
import { PopupApp } from './PopupApp.tsx';
import type { PopupServices } from './popup-services.ts';

/** Draws the popup into an element of its page. Returns how to take it away. */
export function mountPopup(root: HTMLElement, services: PopupServices, texts: Texts): () => void {
  const remove = mountSurface(root, { texts, title: texts.text('popup_title'), content: <PopupApp services={services} /> });
  const release = keepInWindow(root);
  return () => {
    release();
    remove();
  };
}
