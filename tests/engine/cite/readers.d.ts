/** What the tests use of readers that come without types. */
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-csl';
declare module 'papaparse' {
  const papa: {
    parse(
      text: string,
      options: { header: true; skipEmptyLines: true },
    ): { data: Record<string, string>[]; errors: readonly { message: string }[] };
  };
  export default papa;
}
