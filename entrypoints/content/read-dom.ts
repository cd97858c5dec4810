/**
 * Reads nodes through the getters of their prototypes: a form's controls and a document's named elements stand before the
 * DOM's own properties (`<input name="firstChild">`), in our world too, and would lead a plain `node.firstChild` astray.
 */
export interface DomReader {
  readonly root: Element | null;
  readonly type: (node: Node) => number;
  readonly first: (node: Node) => Node | null;
  readonly next: (node: Node) => Node | null;
  readonly parent: (node: Node) => Node | null;
  readonly name: (element: Element) => string;
  readonly namespace: (element: Element) => string | null;
  readonly shadow: (element: Element) => ShadowRoot | null;
  /** Whether an element has any attribute: many have none. */
  readonly hasAny: (element: Element) => boolean;
  readonly matches: (element: Element, selector: string) => boolean;
  readonly attribute: (element: Element, name: string) => string | null;
  readonly find: (element: Element, selector: string) => Element | null;
}

type Property = PropertyDescriptor & { get?: () => unknown; value?: unknown };

/** A reader for the nodes of one document, whichever window or library it comes from. */
export function createDomReader(document: Document): DomReader {
  const root = getter<Document, Element | null>(document, 'documentElement')(document);
  const element: Element | Document = root ?? document;
  return {
    root,
    type: getter(document, 'nodeType'),
    first: getter(document, 'firstChild'),
    next: getter(document, 'nextSibling'),
    parent: getter(document, 'parentNode'),
    name: getter(element, 'localName'),
    namespace: getter(element, 'namespaceURI'),
    shadow: getter(element, 'shadowRoot'),
    hasAny: method<Element, boolean>(element, 'hasAttributes'),
    matches: method<Element, boolean>(element, 'matches'),
    attribute: method<Element, string | null>(element, 'getAttribute'),
    find: method<Element, Element | null>(element, 'querySelector'),
  };
}

/** The document's title as text, whatever the page has named `title`. */
export function readTitle(document: Document): string {
  const title = getter<Document, unknown>(document, 'title')(document);
  return typeof title === 'string' ? title.replace(/\s+/g, ' ').trim() : '';
}

function getter<N extends Node, V>(sample: Node, name: string): (node: N) => V {
  const get = property(sample, name)?.get;
  return get ? (node) => get.call(node) as V : () => null as V;
}

function method<N extends Node, V>(sample: Node, name: string): (node: N, argument?: string) => V {
  const value = property(sample, name)?.value as ((argument?: string) => V) | undefined;
  return value ? (node, argument) => value.call(node, argument) : () => null as V;
}

/** The property as the nearest prototype defines it; the node's own named elements are left out. */
function property(sample: Node, name: string): Property | undefined {
  for (let at: object | null = Object.getPrototypeOf(sample); at; at = Object.getPrototypeOf(at)) {
    const found = Object.getOwnPropertyDescriptor(at, name);
    if (found) return found as Property;
  }
  return undefined;
}
