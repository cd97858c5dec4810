import { describe, expect, it } from 'vitest';
import { MESSAGE_CHARS } from '../../common/limits.ts';
import type { askBackground } from '../../common/messaging.ts';
import type { BlockScan, TextBlock } from '../../engine/page.ts';
import { compactScans, createScanner } from '../../entrypoints/content/scan-blocks.ts';

const block = (id: number, text: string): TextBlock => ({ id, text, place: 'article' });
const scanOf = ({ id, text, place }: TextBlock): BlockScan => ({ id, place, words: text.length, hits: [], cues: [] });

/** A background that notes the texts of each message; `corpora` are its versions, one a message, the last one staying. */
function fakeBackground(corpora: string[] = ['v1']) {
  const asked: string[][] = [];
  const ask = (async (_name: string, { blocks }: { blocks: TextBlock[] }) => {
    asked.push(blocks.map(({ text }) => text.slice(0, 8)));
    return { corpus: corpora[Math.min(asked.length, corpora.length) - 1], scans: blocks.map(scanOf) };
  }) as unknown as typeof askBackground;
  return { asked, scanner: createScanner(ask, async () => {}) };
}

describe('createScanner', () => {
  it('asks for new and changed blocks only', async () => {
    const { asked, scanner } = fakeBackground();
    await scanner.scan([block(0, 'one'), block(1, 'two')], 'en');
    const { scans } = await scanner.scan([block(0, 'one'), block(1, 'two more'), block(2, 'three')], 'en');
    expect(asked).toEqual([
      ['one', 'two'],
      ['two more', 'three'],
    ]);
    expect(scans.map(({ id, words }) => [id, words])).toEqual([
      [0, 3],
      [1, 8],
      [2, 5],
    ]);
  });

  it('keeps each message below its limit, also where one block is above it', async () => {
    const half = 'x'.repeat(MESSAGE_CHARS * 0.6);
    const { asked, scanner } = fakeBackground();
    const { scans } = await scanner.scan([block(0, half), block(1, half), block(2, half.repeat(3)), block(3, 'end')], 'en');
    expect(asked.map((message) => message.length)).toEqual([1, 1, 1, 1]);
    expect(scans[2]?.words).toBe(MESSAGE_CHARS);
  });

  it('asks for everything again when the corpus or the language is another one', async () => {
    const { asked, scanner } = fakeBackground(['v1', 'v2']);
    await scanner.scan([block(0, 'one')], 'en');
    expect((await scanner.scan([block(0, 'one'), block(1, 'two')], 'en')).corpus).toBe('v2');
    expect(asked).toEqual([['one'], ['two'], ['one']]);
    await scanner.scan([block(0, 'one'), block(1, 'two')], 'uk');
    expect(asked.at(-1)).toEqual(['one', 'two']);
  });

  it('asks for the version of the corpus on a page without text', async () => {
    const { asked, scanner } = fakeBackground();
    expect(await scanner.scan([], 'en')).toEqual({ corpus: 'v1', scans: [] });
    expect(asked).toEqual([[]]);
  });
});

describe('compactScans', () => {
  it('joins neighbours in which nothing was seen', () => {
    const seen: BlockScan = { id: 2, place: 'article', words: 5, hits: [], cues: [7] };
    const bare = (id: number, place: BlockScan['place']): BlockScan => ({ id, place, words: 10, hits: [], cues: [] });
    expect(compactScans([bare(0, 'article'), bare(1, 'article'), seen, bare(3, 'article'), bare(4, 'outside')])).toEqual([
      { ...bare(0, 'article'), words: 20 },
      seen,
      bare(3, 'article'),
      bare(4, 'outside'),
    ]);
  });
});
