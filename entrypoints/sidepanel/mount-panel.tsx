import type { Texts } from '../../common/texts.ts';
import { mountSurface } from '../../components/mount-surface.tsx';
import { PanelApp } from './PanelApp.tsx';
import type { PanelServices } from './panel-services.ts';

/** Draws the desk into an element of its page. Returns how to take it away. */
export function mountPanel(root: HTMLElement, services: PanelServices, texts: Texts): () => void {
  return mountSurface(root, { texts, title: texts.text('panel_title'), content: <PanelApp services={services} /> });
}
