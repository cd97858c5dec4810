/**
 * What the content script and the desk's script in a page agree on: both run in the page's isolated world and share its globals.
 * The script is asked for when the desk first wants to know of the page: most pages never load it.
 */
import type { PartialDay } from '../engine/corpus.ts';
import type { ReadingPlace } from '../engine/desk.ts';

/** A block of the page's text, with the text nodes that gave it. */
export interface DeskBlock {
  readonly text: string;
  readonly pieces: readonly { readonly node: Text; readonly data: string; readonly lead: number; readonly start: number }[];
}

export interface Selected {
  readonly text: string;
  readonly sentence: string;
}

export interface PageDesk {
  /** Words that are selected in the frame, in open shadow roots too, with the sentences around them; undefined when none are, or in a field. */
  selectedText(from: {
    readonly blocks: readonly DeskBlock[];
    readonly shadowRoots: readonly ShadowRoot[];
    /** Where in a block's text a place in one of its nodes is. */
    readonly offsetIn: (block: DeskBlock, node: Node, offset: number) => number | undefined;
    readonly language: string;
  }): Selected | undefined;
  /** The page for a note or a citation; `words` are a term's mark in its block. */
  readingPlace(from: {
    readonly title: string;
    readonly language: string;
    readonly date?: PartialDay;
    readonly words?: { readonly text: string; readonly start: number; readonly end: number };
  }): ReadingPlace;
}

declare global {
  /** Set by the desk's script in the isolated world; pages can't see it. */
  var __crosslightDesk: PageDesk | undefined;
}
