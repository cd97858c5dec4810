import { coversAddress } from './match-pattern.ts';

/** What the tab's address tells: whether extensions can read such a page at all, and whether the browser lets us. */
export interface Place {
  /** `withheld`: on our list, and the browser does not let us. */
  readonly access: 'permitted' | 'withheld' | 'not permitted' | 'unreadable';
  /** Absent where the browser does not tell us the address. */
  readonly host?: string;
  /** Match patterns by which the reader added this site; absent on listed sites, and where nothing was added. */
  readonly added?: readonly string[];
}

/** What the browser says besides the address. */
export interface Leave {
  /** The browser lets us run on this address. */
  readonly permitted: boolean;
  /** The address is of a site on the list. */
  readonly listed: boolean;
  /** What the reader granted beyond the list, as match patterns. */
  readonly granted: readonly string[];
  /** The reader has allowed the extension to read files. */
  readonly files: boolean;
}

/** Pages on which every browser keeps extensions out, although they are web pages. */
const STORES: readonly { readonly host: string; readonly path: string }[] = [
  { host: 'chromewebstore.google.com', path: '/' },
  { host: 'chrome.google.com', path: '/webstore' },
  { host: 'microsoftedge.microsoft.com', path: '/addons' },
  { host: 'addons.mozilla.org', path: '/' },
];

/**
 * Judges an address. The click that opens the popup lets us see it on every page that extensions may read: where the browser
 * hides it all the same, extensions can't read the page.
 */
export function placeOf(address: string | undefined, leave: Leave): Place {
  if (!address) return { access: 'unreadable' };
  const url = URL.parse(address);
  if (!url) return { access: 'unreadable' };
  if (url.protocol === 'file:') return { access: leave.files && !isPdf(url) ? 'not permitted' : 'unreadable' };
  const isWeb = url.protocol === 'http:' || url.protocol === 'https:';
  if (!isWeb || isStore(url) || isPdf(url)) return { access: 'unreadable' };
  if (!leave.permitted) return { access: leave.listed ? 'withheld' : 'not permitted', host: url.host };
  const added = leave.listed ? [] : leave.granted.filter((pattern) => !isEverySite(pattern) && coversAddress(pattern, address));
  return { access: 'permitted', host: url.host, ...(added.length > 0 ? { added } : {}) };
}

/** The match pattern that asks for an address's whole origin, as `permissions.contains` takes it; ports have no place in it. */
export function originPattern(address: string | undefined): string | undefined {
  const url = address ? URL.parse(address) : null;
  return url && /^https?:$/.test(url.protocol) ? `${url.protocol}//${url.hostname}/*` : undefined;
}

/** The match pattern that asks for a site, whether it comes over http or https. */
export function sitePattern(host: string): string {
  return `*://${host.replace(/:\d+$/, '')}/*`;
}

/** Every site is another switch than one site: giving it back here would do more than the button says. */
const isEverySite = (pattern: string) => pattern === '<all_urls>' || /^[^:]+:\/\/\*\//.test(pattern);

function isStore({ hostname, pathname }: URL): boolean {
  return STORES.some(({ host, path }) => hostname === host && pathname.startsWith(path));
}

/** Only the name can be seen: the browser's PDF viewer is itself a page that extensions can't read. */
function isPdf({ pathname }: URL): boolean {
  return pathname.toLowerCase().endsWith('.pdf');
}
