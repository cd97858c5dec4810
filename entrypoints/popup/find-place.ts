/** What the tab's address tells: whether extensions can read such a page at all, and whether the browser lets us. */
export interface Place {
  readonly access: 'permitted' | 'not permitted' | 'unreadable';
  /** Absent where the browser does not tell us the address. */
  readonly host?: string;
}

/** What the browser says besides the address. */
export interface Leave {
  /** The browser lets us run on this address. */
  readonly permitted: boolean;
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
  return { access: leave.permitted ? 'permitted' : 'not permitted', host: url.host };
}

/** The match pattern that asks for an address's whole origin, as `permissions.contains` takes it; ports have no place in it. */
export function originPattern(address: string | undefined): string | undefined {
  const url = address ? URL.parse(address) : null;
  return url && /^https?:$/.test(url.protocol) ? `${url.protocol}//${url.hostname}/*` : undefined;
}

function isStore({ hostname, pathname }: URL): boolean {
  return STORES.some(({ host, path }) => hostname === host && pathname.startsWith(path));
}

/** Only the name can be seen: the browser's PDF viewer is itself a page that extensions can't read. */
function isPdf({ pathname }: URL): boolean {
  return pathname.toLowerCase().endsWith('.pdf');
}
