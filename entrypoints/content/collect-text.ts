/**
 * The text of a document as blocks: what stands between block-level boundaries, joined across inline elements. Takes a DOM and
 * no browser API, and asks for no layout, so that the terminal reads a page as the extension does.
 */
import { PAGE_CHARS } from '../../common/limits.ts';
import type { Place, TextBlock } from '../../engine/page.ts';
import { isBoundary, isLandmark, placeInside, skipElement } from './element-roles.ts';
import { type ArticleText, findArticle, type Holder } from './find-article.ts';
import { createDomReader, type DomReader } from './read-dom.ts';

/** The part of a block's text that one text node gave. */
export interface Piece {
  readonly node: Text;
  /** The node's text when it was read. */
  readonly data: string;
  /** Where in the node the piece begins: after white space that the block has already, or doesn't need. */
  readonly lead: number;
  /** Offset of the piece in the block's text; its white space is folded as the block's is. */
  readonly start: number;
}

export interface CollectedBlock extends TextBlock {
  readonly id: number;
  readonly text: string;
  readonly place: Place;
  /** What the block is, wherever it stands. */
  readonly part: RawBlock['part'];
  /** The element whose block this is; its text may go on after a block inside it. */
  readonly element: Element;
  readonly pieces: readonly Piece[];
}

export interface Collected extends ArticleText {
  /** Numbered from 0 in document order. */
  readonly blocks: readonly CollectedBlock[];
  /** The page is longer than `PAGE_CHARS`; what comes after was not read. */
  readonly tooLong: boolean;
  /** Open shadow roots seen, in page order. */
  readonly shadowRoots: readonly ShadowRoot[];
}

/** A block while it is being read, before it is known where the article is. */
export interface RawBlock {
  text: string;
  readonly part: 'headline' | 'heading' | 'caption' | 'table' | 'text';
  readonly element: Element;
  readonly pieces: Piece[];
  linkChars: number;
}

/** An element on the way down: what is still to be read in it, and what its text inherits. */
interface Level {
  readonly element: Element;
  next: Node | null;
  readonly list: readonly Node[] | undefined;
  at: number;
  readonly boundary: boolean;
  readonly landmark: boolean;
  readonly owner: Element;
  readonly part: RawBlock['part'];
  readonly inLink: boolean;
  readonly firstBlock: number;
}

/** Reads the whole document in one iterative walk over what is shown: shadow roots in place of their hosts' children. */
export function collectText(document: Document, maxChars: number = PAGE_CHARS): Collected {
  const walk = new Walk(createDomReader(document), maxChars);
  walk.run();
  const article = findArticle(walk.blocks, walk.holders);
  const blocks = walk.blocks.map((block, id): CollectedBlock => {
    const inside = id >= article.firstBlock && id < article.endBlock;
    return { id, text: block.text, place: placeOf(block.part, inside), part: block.part, element: block.element, pieces: block.pieces };
  });
  return { blocks, tooLong: walk.tooLong, shadowRoots: walk.shadowRoots, ...article };
}

/** Blocks of a page that is no article, as if all of it were one: for the reader who asks for marks all the same. */
export function asArticle(blocks: readonly CollectedBlock[]): CollectedBlock[] {
  return blocks.map((block) => ({ ...block, place: placeOf(block.part === 'heading' ? 'text' : block.part, true) }));
}

function placeOf(part: RawBlock['part'], inside: boolean): Place {
  if (part === 'headline') return part;
  if (!inside) return 'outside';
  return part === 'text' ? 'article' : part;
}

class Walk {
  readonly blocks: RawBlock[] = [];
  readonly holders: Holder[] = [];
  readonly shadowRoots: ShadowRoot[] = [];
  tooLong = false;
  readonly #read: DomReader;
  readonly #maxChars: number;
  readonly #levels: Level[] = [];
  #open: RawBlock | undefined;
  #chars = 0;
  #headline: Element | undefined;

  constructor(read: DomReader, maxChars: number) {
    this.#read = read;
    this.#maxChars = maxChars;
  }

  run(): void {
    const { root } = this.#read;
    if (root) this.#enter(root);
    for (let level = this.#levels.at(-1); level; level = this.#levels.at(-1)) {
      const node = this.tooLong ? null : this.#takeNext(level);
      if (node) this.#visit(node, level);
      else this.#leave(level);
    }
  }

  #takeNext(level: Level): Node | null {
    if (level.list) return level.list[level.at++] ?? null;
    const node = level.next;
    if (node) level.next = this.#read.next(node);
    return node;
  }

  #visit(node: Node, level: Level): void {
    const type = this.#read.type(node);
    if (type === 3 || type === 4) this.#addText(node as Text, level);
    else if (type === 1) this.#enter(node as Element);
  }

  #enter(element: Element): void {
    const name = this.#read.name(element);
    if (name === 'br' || name === 'wbr') {
      if (name === 'br') this.#addGap();
      return;
    }
    const skipped = skipElement(this.#read, element, name);
    if (skipped) {
      if (skipped === 'gap') this.#part(name);
      return;
    }
    this.#descend(element, name);
  }

  #descend(element: Element, name: string): void {
    const above = this.#levels.at(-1);
    const landmark = isLandmark(this.#read, element, name);
    const boundary = landmark || isBoundary(name);
    if (boundary) this.#close();
    const shadow = this.#read.shadow(element);
    if (shadow) this.shadowRoots.push(shadow);
    const list = name === 'slot' ? assigned(element as HTMLSlotElement) : undefined;
    this.#levels.push({
      element,
      next: this.#read.first(shadow ?? element),
      list,
      at: 0,
      boundary,
      landmark,
      owner: boundary || !above ? element : above.owner,
      part: this.#partOf(element, name, above?.part ?? 'text'),
      inLink: name === 'a' || (above?.inLink ?? false),
      firstBlock: this.blocks.length,
    });
  }

  #partOf(element: Element, name: string, above: RawBlock['part']): RawBlock['part'] {
    if (above === 'headline') return above;
    if (name === 'h1' && !this.#headline) {
      this.#headline = element;
      return 'headline';
    }
    return placeInside(this.#read, element, name) ?? above;
  }

  #leave(level: Level): void {
    if (level.boundary) this.#close();
    this.#levels.pop();
    const { element, firstBlock, landmark } = level;
    if (this.blocks.length > firstBlock) this.holders.push({ element, firstBlock, endBlock: this.blocks.length, landmark });
    // A first h1 that holds no text (a logo) leaves the place to the next one.
    else if (element === this.#headline) this.#headline = undefined;
  }

  #addText(node: Text, level: Level): void {
    const { data } = node;
    let text = data.replace(/\s+/g, ' ');
    const isLed = text.startsWith(' ') && (!this.#open || this.#open.text.endsWith(' '));
    if (isLed) text = text.slice(1);
    if (text === '') return;
    const lead = isLed ? data.search(/\S/) : 0;
    this.#open ??= { text: '', part: level.part, element: level.owner, pieces: [], linkChars: 0 };
    this.#open.pieces.push({ node, data, lead, start: this.#open.text.length });
    this.#open.text += text;
    if (level.inLink) this.#open.linkChars += text.length;
    this.#chars += text.length;
    if (this.#chars > this.#maxChars) this.tooLong = true;
  }

  /** Something stands here that is not read: the text on either side does not join. */
  #part(name: string): void {
    if (isBoundary(name)) this.#close();
    else this.#addGap();
  }

  #addGap(): void {
    if (this.#open && !this.#open.text.endsWith(' ')) this.#open.text += ' ';
  }

  #close(): void {
    const block = this.#open;
    this.#open = undefined;
    if (!block) return;
    block.text = block.text.trimEnd();
    if (block.text !== '') this.blocks.push(block);
  }
}

/** What a slot shows; undefined where it shows its own children. */
function assigned(slot: HTMLSlotElement): readonly Node[] | undefined {
  const nodes = slot.assignedNodes?.() ?? [];
  return nodes.length > 0 ? nodes : undefined;
}
