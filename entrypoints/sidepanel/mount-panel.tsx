import { render } from 'preact';
import type { Texts } from '../../common/texts.ts';
import { TextsContext } from '../../components/texts.tsx';
import { PanelApp } from './PanelApp.tsx';
import type { PanelServices } from './panel-services.ts';

/** Draws the desk into an element of its page. Returns how to take it away. */
export function mountPanel(root: HTMLElement, services: PanelServices, texts: Texts): () => void {
  const page = root.ownerDocument.documentElement;
  page.lang = texts.language;
  page.dir = texts.direction;
  root.ownerDocument.title = texts.text('panel_title');
  render(
    <TextsContext.Provider value={texts}>
      <PanelApp services={services} />
    </TextsContext.Provider>,
    root,
  );
  return () => render(null, root);
}
