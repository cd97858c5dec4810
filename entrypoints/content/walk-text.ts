/** The walk that gathers a document's text: what stands between block-level boundaries, joined across inline elements. */
import { HTML, isLandmark, isSpeaking, placeInside, roleOf, skipElement } from './element-roles.ts';
import type { Holder } from './find-article.ts';
import type { DomReader } from './read-dom.ts';

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
  /** Whose children are read: the element, or its shadow root. */
  readonly inside: Node;
  next: Node | null;
  /** What is read instead of children, and where. */
  readonly list: readonly Node[] | undefined;
  at: number;
  readonly boundary: boolean;
  readonly landmark: boolean;
  readonly owner: Element;
  readonly part: RawBlock['part'];
  readonly inLink: boolean;
  readonly firstBlock: number;
}

/** White space that one space stands for: all but a single space. */
const FOLDED = /[^\S ]\s*| \s+/g;
/** The clock is asked once in so many nodes. */
const NODES_PER_LOOK = 32;

/** One iterative walk over what is shown, shadow roots in place of their hosts' children; it can be left and taken up again. */
export class TextWalk {
  readonly blocks: RawBlock[] = [];
  readonly holders: Holder[] = [];
  readonly shadowRoots: ShadowRoot[] = [];
  tooLong = false;
  readonly #read: DomReader;
  readonly #maxChars: number;
  readonly #levels: Level[] = [];
  #open: RawBlock | undefined;
  /** The open block's text ends in a space. */
  #isSpaced = false;
  #chars = 0;
  #headline: Element | undefined;

  constructor(read: DomReader, maxChars: number) {
    this.#read = read;
    this.#maxChars = maxChars;
    if (read.root && read.namespace(read.root) === HTML) this.#enter(read.root);
  }

  /** Goes on until the end, or until it is told that this is long enough; whether it came to the end. */
  run(isLong: () => boolean = () => false): boolean {
    let nodes = 0;
    for (let level = this.#levels.at(-1); level; level = this.#levels.at(-1)) {
      nodes += 1;
      if (nodes % NODES_PER_LOOK === 0 && isLong()) return false;
      const node = this.tooLong ? null : this.#takeNext(level);
      if (node) this.#visit(node, level);
      else this.#leave(level);
    }
    return true;
  }

  /** Whether the way down to the place where the walk was left, and on from there, is still in the page. */
  isIntact(): boolean {
    const { parent } = this.#read;
    return this.#levels.every(({ element, inside, next, list, at }, depth) => {
      const above = this.#levels[depth - 1];
      const isHeld = above?.list ? above.list[above.at - 1] === element : parent(element) === (above?.inside ?? element.ownerDocument);
      if (list) return isHeld && assigned(element as HTMLSlotElement)?.[at] === list[at];
      return isHeld && (next === null || parent(next) === inside);
    });
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
    const read = this.#read;
    const role = roleOf(read.name(element));
    if (role.name === 'wbr') return;
    if (role.name === 'br') {
      this.#addGap();
      return;
    }
    const speaks = isSpeaking(read, element);
    const skipped = skipElement(read, element, role, speaks);
    if (skipped === 'gap') {
      // Something stands here that is not read: the text on either side does not join.
      if (role.isBoundary) this.#close();
      else this.#addGap();
    }
    if (skipped) return;
    const landmark = isLandmark(read, element, role, speaks);
    const boundary = landmark || role.isBoundary;
    if (boundary) this.#close();
    const above = this.#levels.at(-1);
    const shadow = role.mayHoldShadow ? read.shadow(element) : null;
    if (shadow) this.shadowRoots.push(shadow);
    const inside = shadow ?? element;
    this.#levels.push({
      element,
      inside,
      next: read.first(inside),
      list: role.name === 'slot' ? assigned(element as HTMLSlotElement) : undefined,
      at: 0,
      boundary,
      landmark,
      owner: boundary || !above ? element : above.owner,
      part: this.#partOf(element, role.name, placeInside(read, element, role, speaks), above?.part ?? 'text'),
      inLink: role.name === 'a' || (above?.inLink ?? false),
      firstBlock: this.blocks.length,
    });
  }

  #partOf(element: Element, name: string, own: RawBlock['part'] | undefined, above: RawBlock['part']): RawBlock['part'] {
    if (above === 'headline') return above;
    if (name === 'h1' && !this.#headline) {
      this.#headline = element;
      return 'headline';
    }
    return own ?? above;
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
    let text = data.replace(FOLDED, ' ');
    const isLed = text.startsWith(' ') && (this.#isSpaced || !this.#open);
    if (isLed) text = text.slice(1);
    if (text === '') return;
    const lead = isLed ? data.search(/\S/) : 0;
    this.#open ??= { text: '', part: level.part, element: level.owner, pieces: [], linkChars: 0 };
    this.#open.pieces.push({ node, data, lead, start: this.#open.text.length });
    this.#open.text += text;
    this.#isSpaced = text.endsWith(' ');
    if (level.inLink) this.#open.linkChars += text.length;
    this.#chars += text.length;
    if (this.#chars > this.#maxChars) this.tooLong = true;
  }

  #addGap(): void {
    if (!this.#open || this.#isSpaced) return;
    this.#open.text += ' ';
    this.#isSpaced = true;
  }

  #close(): void {
    const block = this.#open;
    this.#open = undefined;
    this.#isSpaced = false;
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
