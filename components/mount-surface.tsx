import { type ComponentChild, render } from 'preact';
import type { Texts } from '../common/texts.ts';
import { TextsContext } from './texts.tsx';

export interface Surface {
  readonly texts: Texts;
  readonly title: string;
  readonly content: ComponentChild;
}

/** Draws one of our own pages into an element of its document, in the language and direction of its texts. Returns how to take it away. */
export function mountSurface(root: HTMLElement, { texts, title, content }: Surface): () => void {
  const page = root.ownerDocument.documentElement;
  page.lang = texts.language;
  page.dir = texts.direction;
  root.ownerDocument.title = title;
  render(<TextsContext.Provider value={texts}>{content}</TextsContext.Provider>, root);
  return () => render(null, root);
}
