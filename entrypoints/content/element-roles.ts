/**
 * What an element is to a reader of text, decided from its name and attributes: no class names, no layout. Most is in the name, which
 * is looked at once; of attributes an element is asked only where it has one that may say something.
 */
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

/** Inline elements of HTML: one that is neither here nor above may be of another vocabulary. */
const INLINE = words(
  'a abbr b bdi bdo big cite data del dfn em font i ins kbd mark q s samp slot small span strike strong sub sup time tt u var',
);

/** The elements of HTML that take a shadow root; all others that do have a hyphen in their names. */
const SHADOW_HOSTS = words('article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span');

/** Identifiers and attributes that comment systems give the element around their comments, as a whole and never in part. */
const COMMENT_NAME =
  /^(?:(?:div-)?comments?-?\d*|(?:the|article|post|page|user|reader|story|view|all|js|fb|facebook)[-_]?comments?|comments?[-_]?(?:section|area|list|container|wrapper|wrap|thread|block|box|module|widget|form|content|embed|app|root|feed|template|anchor)|commentlist|disqus(?:[-_]thread)?|respond|livefyre(?:[-_]comments)?|coral(?:[-_](?:talk|thread|comments?))[-_\w]*|viafoura[-_\w]*|spotim[-_\w]*|hyvor-talk[-_\w]*|remark42|isso-thread|cusdis_thread|vuukle-comments|openweb-conversations|conversation-container)$/i;
/** In all of them; it is made in a tenth of the time. */
const MAY_BE_COMMENTS = /comment|disqus|respond|livefyre|coral|viafoura|spotim|hyvor|remark42|isso|cusdis|conversation/i;
const COMMENT_TYPE = /schema\.org\/(?:User)?Comments?$/i;
const COMMENT_TAG = /^[a-z]+-(?:[a-z0-9]+-)*comments?(?:-(?:section|list|thread|tree|app|root))?$|^(?:comments|fb:comments)$/;
const COMMENT_ATTRIBUTES = ['id', 'data-component', 'data-testid', 'data-test-id', 'data-module', 'data-area'];

/** The attributes that anything below asks for. */
const SPEAKING = ['hidden', 'aria-hidden', 'style', 'contenteditable', 'role', 'itemtype', 'itemprop', ...COMMENT_ATTRIBUTES]
  .map((attribute) => `[${attribute}]`)
  .join();

/** What the name alone says. */
export interface NameRole {
  readonly name: string;
  readonly skipped: Skipped | undefined;
  /** Text before, in and after such an element never makes one block. */
  readonly isBoundary: boolean;
  /** It may hold an article by its meaning. */
  readonly isLandmark: boolean;
  readonly part: 'heading' | 'caption' | undefined;
  /** A name that HTML doesn't have. */
  readonly isStrange: boolean;
  /** Others can't have a shadow root of a page's making. */
  readonly mayHoldShadow: boolean;
}

const roles = new Map<string, NameRole>();
/** A page may invent names without end. */
const MOST_ROLES = 1000;

export function roleOf(name: string): NameRole {
  const known = roles.get(name);
  if (known) return known;
  const isGap = GAP.has(name) || COMMENT_TAG.test(name);
  const isBoundary = BLOCKS.has(name);
  const isCaption = name === 'figure' || name === 'figcaption' || name === 'caption';
  const role: NameRole = {
    name,
    skipped: GONE.has(name) ? 'gone' : isGap ? 'gap' : undefined,
    isBoundary,
    isLandmark: name === 'article' || name === 'main',
    part: /^h[1-6]$/.test(name) ? 'heading' : isCaption ? 'caption' : undefined,
    isStrange: !isBoundary && !INLINE.has(name),
    mayHoldShadow: name.includes('-') || SHADOW_HOSTS.has(name),
  };
  if (roles.size < MOST_ROLES) roles.set(name, role);
  return role;
}

/** Whether an element's attributes may say anything of it. */
export function isSpeaking(read: DomReader, element: Element): boolean {
  return read.hasAny(element) && read.matches(element, SPEAKING);
}

/** Whether, and how, an element and all that is in it stay unread. */
export function skipElement(read: DomReader, element: Element, role: NameRole, speaks: boolean): Skipped | undefined {
  const { name, skipped } = role;
  if (role.isStrange && read.namespace(element) !== HTML) return 'gap';
  if (skipped === 'gone' || (speaks && isHidden(read, element))) return 'gone';
  if (name === 'dialog' && read.attribute(element, 'open') === null) return 'gone';
  if (skipped) return skipped;
  if (name === 'form' && !holdsArticle(read, element)) return 'gap';
  return speaks ? skipByAttributes(read, element, name) : undefined;
}

/** The namespace of HTML. */
export const HTML = 'http://www.w3.org/1999/xhtml';

function skipByAttributes(read: DomReader, element: Element, name: string): Skipped | undefined {
  if (isEditable(read.attribute(element, 'contenteditable'))) return 'gap';
  const role = read.attribute(element, 'role');
  if (role && GAP_ROLES.has(role.trim().toLowerCase())) return holdsArticle(read, element) ? undefined : 'gap';
  return isComments(read, element, name) ? 'gap' : undefined;
}

function isHidden(read: DomReader, element: Element): boolean {
  if (read.attribute(element, 'hidden') !== null) return true;
  if (read.attribute(element, 'aria-hidden')?.trim().toLowerCase() === 'true') return true;
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
  const type = read.attribute(element, 'itemtype');
  if (type && COMMENT_TYPE.test(type)) return true;
  if (read.attribute(element, 'itemprop') === 'comment') return true;
  return COMMENT_ATTRIBUTES.some((attribute) => {
    const value = read.attribute(element, attribute);
    return value !== null && MAY_BE_COMMENTS.test(value) && COMMENT_NAME.test(value);
  });
}

/** The elements that may hold an article by their meaning. */
export function isLandmark(read: DomReader, element: Element, role: NameRole, speaks: boolean): boolean {
  if (role.isLandmark || !speaks) return role.isLandmark;
  if (read.attribute(element, 'role')?.trim().toLowerCase() === 'main') return true;
  return read.attribute(element, 'itemprop')?.split(/\s+/).includes('articleBody') ?? false;
}

/** Where text inside an element stands, so far as the element decides it. */
export function placeInside(
  read: DomReader,
  element: Element,
  role: NameRole,
  speaks: boolean,
): 'heading' | 'caption' | 'table' | undefined {
  if (role.part === 'heading' || (speaks && read.attribute(element, 'role') === 'heading')) return 'heading';
  return role.part ?? (role.name === 'table' && isDataTable(read, element) ? 'table' : undefined);
}

/** False for a table that only arranges the page: its text is running text. */
function isDataTable(read: DomReader, table: Element): boolean {
  const role = read.attribute(table, 'role');
  if (role === 'presentation' || role === 'none') return false;
  if (read.find(table, 'table, article, main, [role=main], [itemprop~=articleBody], h1')) return false;
  return read.find(table, 'caption, th, thead, colgroup, [scope], [headers]') !== null || read.find(table, 'p') === null;
}
