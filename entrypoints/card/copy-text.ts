/** Puts text on the clipboard; rejects on pages where that is refused, those without a secure address among them. */
export async function copyText(text: string): Promise<void> {
  await navigator.clipboard.writeText(text); // without a secure address there is no `clipboard`, and this throws
}
