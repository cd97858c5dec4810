/** What an element is to a reader of text, decided from its name and attributes: no class names, no layout. */
import type { DomReader } from './read-dom.ts';

/** `gone`: not part of the text, as if absent. `gap`: seen by the reader and not read, so that the words around it don't join. */
export type Skipped = 'gone' | 'gap';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const GONE = words(
  'script style noscript template head title meta link base param source track area map datalist noembed noframes frameset rt rp',
);
const GAP = words(
  'code pre nav footer aside search menu input textarea select option optgroup button label fieldset legend output progress meter ' +
    'iframe frame object embed applet canvas video audio img picture svg math xmp plaintext listing',
);
const GAP_ROLES = words(
  'navigation complementary contentinfo search form menu menubar menuitem toolbar tablist tab listbox tree grid textbox searchbox combobox ' +
    'button checkbox radio switch slider spinbutton img image math code comment feed log marquee timer tooltip alert alertdialog status banner',
);
const GONE_STYLE = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse))/i;

const BLOCKS = words(
  'html body address article aside blockquote center dd details dialog dir div dl dt figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr ' +
    'li main menu nav ol p pre search section summary table caption thead tbody tfoot tr td th colgroup col ul fieldset legend',
);

/** Identifiers and attributes that comment systems give the element around their comments, as a whole and never in part. */
const COMMENT_NAME =
  /^(?:(?:div-)?comments?-?\d*|(?:the|article|post|page|user|reader|story|view|all|js|fb|facebook)[-_]?comments?|comments?[-_]?(?:section|area|list|container|wrapper|wrap|thread|block|box|module|widget|form|content|embed|app|root|feed|template|anchor)|commentlist|disqus(?:[-_]thread)?|respond|livefyre(?:[-_]comments)?|coral(?:[-_](?:talk|thread|comments?))[-_\w]*|viafoura[-_\w]*|spotim[-_\w]*|hyvor-talk[-_\w]*|remark42|isso-thread|cusdis_thread|vuukle-comments|openweb-conversations|conversation-container)$/i;
const COMMENT_TYPE = /schema\.org\/(?:User)?Comments?$/i;
const COMMENT_TAG = /^[a-z]+-(?:[a-z0-9]+-)*comments?(?:-(?:section|list|thread|tree|app|root))?$|^(?:comments|fb:comments)$/;
const COMMENT_ATTRIBUTES = ['id', 'data-component', 'data-testid', 'data-test-id', 'data-module', 'data-area'];

/** Whether, and how, an element and all that is in it stay unread. */
export function skipElement(read: DomReader, element: Element, name: string): Skipped | undefined {
  if (read.namespace(element) !== 'http://www.w3.org/1999/xhtml') return 'gap';
  const isPlain = !read.hasAny(element);
  if (GONE.has(name) || (isPlain ? name === 'dialog' : isHidden(read, element, name))) return 'gone';
  if (GAP.has(name) || COMMENT_TAG.test(name)) return 'gap';
  if (name === 'form' && !holdsArticle(read, element)) return 'gap';
  return isPlain ? undefined : skipByAttributes(read, element, name);
}

function skipByAttributes(read: DomReader, element: Element, name: string): Skipped | undefined {
  if (isEditable(read.attribute(element, 'contenteditable'))) return 'gap';
  const role = read.attribute(element, 'role');
  if (role && GAP_ROLES.has(role.trim().toLowerCase())) return holdsArticle(read, element) ? undefined : 'gap';
  return isComments(read, element, name) ? 'gap' : undefined;
}

function isHidden(read: DomReader, element: Element, name: string): boolean {
  if (read.attribute(element, 'hidden') !== null) return true;
  if (read.attribute(element, 'aria-hidden')?.trim().toLowerCase() === 'true') return true;
  if (name === 'dialog' && read.attribute(element, 'open') === null) return true;
  return isHidingStyle(read.attribute(element, 'style'));
}

/** A `style` attribute that takes its element off the screen. */
export function isHidingStyle(style: string | null): boolean {
  return style !== null && GONE_STYLE.test(style);
}

function isEditable(value: string | null): boolean {
  return value !== null && value.trim().toLowerCase() !== 'false';
}

/** Some sites wrap the whole page in one form (ASP.NET does) or give its frame a role: then it is no form. */
function holdsArticle(read: DomReader, element: Element): boolean {
  return read.find(element, 'article, main, [role=main], [itemprop~=articleBody], h1') !== null;
}

/** Comment sections by schema.org type or by the identifier that comment systems use. */
function isComments(read: DomReader, element: Element, name: string): boolean {
  if (name === 'body' || name === 'main' || name === 'html') return false;
  if (COMMENT_TYPE.test(read.attribute(element, 'itemtype') ?? '')) return true;
  if (read.attribute(element, 'itemprop') === 'comment') return true;
  return COMMENT_ATTRIBUTES.some((attribute) => COMMENT_NAME.test(read.attribute(element, attribute) ?? ''));
}

/** Text before, in and after such an element never makes one block. */
export function isBoundary(name: string): boolean {
  return BLOCKS.has(name);
}

/** The elements that may hold an article by their meaning. */
export function isLandmark(read: DomReader, element: Element, name: string): boolean {
  if (name === 'article' || name === 'main') return true;
  if (read.attribute(element, 'role')?.trim().toLowerCase() === 'main') return true;
  return read.attribute(element, 'itemprop')?.split(/\s+/).includes('articleBody') ?? false;
}

/** Where text inside an element stands, so far as the element decides it. */
export function placeInside(read: DomReader, element: Element, name: string): 'heading' | 'caption' | 'table' | undefined {
  if (/^h[1-6]$/.test(name) || read.attribute(element, 'role') === 'heading') return 'heading';
  if (name === 'figure' || name === 'figcaption' || name === 'caption') return 'caption';
  return name === 'table' && isDataTable(read, element) ? 'table' : undefined;
}

/** False for a table that only arranges the page: its text is running text. */
function isDataTable(read: DomReader, table: Element): boolean {
  const role = read.attribute(table, 'role');
  if (role === 'presentation' || role === 'none') return false;
  if (read.find(table, 'table, article, main, [role=main], [itemprop~=articleBody], h1')) return false;
  return read.find(table, 'caption, th, thead, colgroup, [scope], [headers]') !== null || read.find(table, 'p') === null;
}
