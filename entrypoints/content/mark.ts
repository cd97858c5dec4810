import type { TermKey } from '../../engine/corpus.ts';
import type { Mention } from '../../engine/page.ts';
import { fold, textOf } from './locate-matches.ts';

/** A mention that is painted on the page. */
export interface Mark {
  readonly mention: Mention;
  readonly term: TermKey;
  /** The words as they were read. */
  readonly surface: string;
  /** Live: they follow the text, and collapse when it goes. */
  readonly ranges: readonly Range[];
  /** The element around the first of the words. */
  readonly element: Element;
  readonly inLink: boolean;
}

/** Words of the page, marked or not. */
export type Words = Pick<Mark, 'ranges' | 'element'>;

export const keyOf = ({ pack, term }: Pick<Mention, 'pack' | 'term'>): TermKey => `${pack}/${term}`;

/** A mark for a mention whose words were found; undefined when they are not in the page any more. */
export function createMark(mention: Mention, surface: string, ranges: readonly Range[]): Mark | undefined {
  const element = elementOf(ranges);
  if (!element) return undefined;
  return { mention, term: keyOf(mention), surface, ranges, element, inLink: element.closest('a[href], [role=link]') !== null };
}

/** The element around the first of some words. */
export function elementOf([first]: readonly Range[]): Element | undefined {
  return first?.startContainer.parentElement ?? (first?.startContainer.getRootNode() as Partial<ShadowRoot>)?.host;
}

/** Whether a mark still stands on the words that it was made for. */
export function isStanding(mark: Mark): boolean {
  return mark.element.isConnected && textOf(mark.ranges) === fold(mark.surface);
}

/** Boxes of a mark's lines in the viewport. */
export function rectsOf(mark: Words): DOMRect[] {
  return mark.ranges.flatMap((range) => [...range.getClientRects()]).filter(({ width, height }) => width > 0 && height > 0);
}
