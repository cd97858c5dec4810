/** Has the background look at blocks, those that are new or changed only, in messages of bounded size. */
import { MESSAGE_CHARS } from '../../common/limits.ts';
import { askBackground } from '../../common/messaging.ts';
import type { BlockScan, TextBlock } from '../../engine/page.ts';
import { yieldToPage } from './pace.ts';

/** Many tiny blocks cost more than their text. */
const MESSAGE_BLOCKS = 4000;
/** The background changed its corpus while it was asked: so often it is asked again from the start. */
const TRIES = 3;

export interface Scanned {
  readonly corpus: string;
  readonly scans: readonly BlockScan[];
}

export interface Scanner {
  /** Scans of all blocks, in their order. */
  scan(blocks: readonly TextBlock[], language: string): Promise<Scanned>;
  /** Forgets what is known: the corpus is another one. */
  forget(): void;
}

interface Known {
  readonly text: string;
  readonly place: TextBlock['place'];
  readonly scan: BlockScan;
}

export function createScanner(ask: typeof askBackground = askBackground, pause: () => Promise<void> = yieldToPage): Scanner {
  let known = new Map<number, Known>();
  let corpus = '';
  let knownLanguage = '';

  const forget = () => {
    known = new Map();
    corpus = '';
  };

  /** False when the corpus changed on the way: what was known before it is forgotten. */
  const scanMissing = async (blocks: readonly TextBlock[], language: string): Promise<boolean> => {
    const missing = blocks.filter(({ id, text, place }) => known.get(id)?.text !== text || known.get(id)?.place !== place);
    for (const [i, chunk] of chunksOf(missing).entries()) {
      if (i > 0) await pause();
      const reply = await ask('scanBlocks', {
        blocks: sendable(chunk),
        language,
      });
      const isOther = corpus !== '' && reply.corpus !== corpus;
      if (isOther) forget();
      corpus = reply.corpus;
      chunk.forEach(({ id, text, place }, index) => {
        const scan = reply.scans[index];
        if (scan) known.set(id, { text, place, scan });
      });
      if (isOther) return false;
    }
    return true;
  };

  return {
    forget,
    async scan(blocks, language) {
      if (language !== knownLanguage) forget();
      knownLanguage = language;
      // With nothing to read the background is still asked once, for the version of its corpus.
      if (corpus === '' && blocks.length === 0) corpus = (await ask('scanBlocks', { blocks: [], language })).corpus;
      for (let tries = 0; tries < TRIES; tries += 1) if (await scanMissing(blocks, language)) break;
      const present = new Set(blocks.map(({ id }) => id));
      for (const id of known.keys()) if (!present.has(id)) known.delete(id);
      return { corpus, scans: blocks.flatMap(({ id }) => known.get(id)?.scan ?? []) };
    },
  };
}

/** Blocks in portions of one message each. */
export function chunksOf(blocks: readonly TextBlock[]): TextBlock[][] {
  const chunks: TextBlock[][] = [];
  let chars = 0;
  for (const block of blocks) {
    const length = Math.min(block.text.length, MESSAGE_CHARS);
    const last = chunks.at(-1);
    if (!last || chars + length > MESSAGE_CHARS || last.length >= MESSAGE_BLOCKS) {
      chunks.push([block]);
      chars = length;
    } else {
      last.push(block);
      chars += length;
    }
  }
  return chunks;
}

/** A portion as it is sent: what the background need not know is left out, and a block that is longer than a message is cut. */
export const sendable = (chunk: readonly TextBlock[]): TextBlock[] =>
  chunk.map(({ id, text, place }) => ({ id, text: text.slice(0, MESSAGE_CHARS), place }));

/** Neighbours in which nothing was seen become one: a page of 100,000 short blocks stays a small message. */
export function compactScans(scans: readonly BlockScan[]): BlockScan[] {
  const compact: BlockScan[] = [];
  for (const scan of scans) {
    const last = compact.at(-1);
    if (last && isBare(last) && isBare(scan) && last.place === scan.place) {
      compact[compact.length - 1] = { ...last, words: last.words + scan.words };
    } else compact.push(scan);
  }
  return compact;
}

const isBare = ({ hits, cues }: BlockScan) => hits.length === 0 && cues.length === 0;
