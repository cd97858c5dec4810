/** What a page shows of itself, read in a world of its own so that nothing a page has patched takes part. */

/** The four things that must be the same with and without the extension. */
export interface Snapshot {
  /** The serialised document, its open shadow roots and its same-origin frames. */
  readonly dom: string;
  /** A line for each element: name and box. */
  readonly geometry: string;
  /** The page's messages, in alphabetical order: failed loads end in another order each time. */
  readonly console: string;
  /** The text of select-all. */
  readonly selection: string;
}

export interface PageReading {
  readonly dom: string;
  readonly geometry: string;
  readonly selection: string;
  /** Words of the painted marks in reading order, the top document first. */
  readonly painted: readonly string[];
}

/** Runs in the page; selects and deselects all at its end. */
export function readPage(): PageReading {
  const isElement = (node: Node): node is Element => node.nodeType === 1;

  /** The document, then its open shadow roots and frames as they come. */
  const trees = (top: Document): (Document | ShadowRoot)[] => {
    const found: (Document | ShadowRoot)[] = [top];
    for (let at = 0; at < found.length; at += 1) {
      for (const element of found[at]?.querySelectorAll('*') ?? []) {
        if (element.shadowRoot) found.push(element.shadowRoot);
        const inner = (element as HTMLIFrameElement).contentDocument;
        if (inner && typeof inner.querySelectorAll === 'function') found.push(inner);
      }
    }
    return found;
  };

  const serialise = (tree: Document | ShadowRoot): string =>
    [...tree.childNodes].map((node) => (isElement(node) ? node.outerHTML : `<!${node.nodeName} ${node.nodeValue ?? ''}>`)).join('\n');

  const boxes = (tree: Document | ShadowRoot): string[] =>
    [...tree.querySelectorAll('*')].map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return `${element.localName} ${x} ${y} ${width} ${height}`;
    });

  const paintedIn = (view: Window & typeof globalThis): string[] => {
    const ranges: Range[] = [];
    view.CSS.highlights.forEach((highlight, name) => {
      if (name.startsWith('crosslight')) for (const range of highlight as unknown as Iterable<Range>) ranges.push(range);
    });
    const follows = (a: Range, b: Range) => (a.startContainer.compareDocumentPosition(b.startContainer) & 4) !== 0;
    ranges.sort((a, b) => (a.startContainer === b.startContainer ? a.startOffset - b.startOffset : follows(a, b) ? -1 : 1));
    return ranges.filter((range) => !range.collapsed).map((range) => range.toString());
  };

  const all = trees(document);
  const views = all.flatMap((tree) => ('defaultView' in tree && tree.defaultView ? [tree.defaultView] : []));
  const dom = all.map(serialise).join('\n');
  const geometry = all.flatMap(boxes).join('\n');
  const painted = views.flatMap(paintedIn);
  document.execCommand('selectAll');
  const selection = String(getSelection());
  getSelection()?.removeAllRanges();
  return { dom, geometry, selection, painted };
}

export type Aspect = keyof Snapshot;
export const ASPECTS: readonly Aspect[] = ['dom', 'geometry', 'console', 'selection'];

/** The aspects in which two snapshots are the same. */
export function compareSnapshots(a: Snapshot, b: Snapshot): Record<Aspect, boolean> {
  return {
    dom: a.dom === b.dom,
    geometry: a.geometry === b.geometry,
    console: a.console === b.console,
    selection: a.selection === b.selection,
  };
}

/** True when all aspects are the same. */
export const areSame = (same: Record<Aspect, boolean>): boolean => ASPECTS.every((aspect) => same[aspect]);

const EXCERPT = 160;

/** Where two texts part, for a person to read: the words around the first difference on either side. */
export function firstDifference(a: string, b: string): string {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  const from = Math.max(0, at - EXCERPT / 2);
  const cut = (text: string) => JSON.stringify(text.slice(from, at + EXCERPT));
  return `at ${at} of ${a.length} and ${b.length}: ${cut(a)} against ${cut(b)}`;
}
