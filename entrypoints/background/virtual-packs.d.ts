declare module 'virtual:packs' {
  /** The bundled packs, validated when the extension was built. */
  export const packs: readonly import('../../engine/corpus.ts').Pack[];
  /** Their tables, compiled then too. */
  export const tables: import('../../engine/stored-corpus.ts').StoredCorpus;
}
