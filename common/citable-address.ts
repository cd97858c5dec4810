/** An address as it may be kept and cited: without a name and password in it, and without the place in the page. */
export function citableAddress(address: string): string {
  const url = new URL(address);
  url.username = '';
  url.password = '';
  url.hash = '';
  return url.href;
}
