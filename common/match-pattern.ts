/**
 * True when a match pattern of the browser covers an address: `*://*.example.org/*`, `https://example.org/*`, `<all_urls>`.
 * Paths and ports are left out of account: ours never name any. Broken patterns and addresses cover nothing.
 */
export function coversAddress(pattern: string, address: string): boolean {
  const url = URL.parse(address);
  if (!url || !/^https?:$/.test(url.protocol)) return false;
  if (pattern === '<all_urls>') return true;
  const [, scheme, host = ''] = /^(\*|https?):\/\/(\*|(?:\*\.)?[^/*:]+)\/.*$/.exec(pattern) ?? [];
  if (scheme !== '*' && `${scheme}:` !== url.protocol) return false;
  if (host === '*') return true;
  const bare = host.replace(/^\*\./, '');
  return url.hostname === bare || (host !== bare && url.hostname.endsWith(`.${bare}`));
}
