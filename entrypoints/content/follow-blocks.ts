/** Keeps the number of a block while the block stays in the page, from one reading to the next. */
import type { CollectedBlock } from './collect-text.ts';

export interface BlockFollower {
  /** The blocks with lasting numbers: a block is the same if its first text node is, else if its text is. */
  follow(blocks: readonly CollectedBlock[]): CollectedBlock[];
  /** Forgets everything: another page begins. */
  forget(): void;
}

export function createBlockFollower(): BlockFollower {
  let byNode = new WeakMap<Text, number>();
  let byText = new Map<string, number[]>();
  let nextId = 0;

  const follow = (blocks: readonly CollectedBlock[]): CollectedBlock[] => {
    const ids: (number | undefined)[] = [];
    const used = new Set<number>();
    const keep = (index: number, id: number | undefined) => {
      if (id === undefined || used.has(id)) return;
      used.add(id);
      ids[index] = id;
    };
    blocks.forEach((block, index) => {
      const node = block.pieces[0]?.node;
      if (node) keep(index, byNode.get(node));
    });
    // Applications often make their nodes anew around the same words.
    blocks.forEach((block, index) => {
      if (ids[index] === undefined)
        keep(
          index,
          byText.get(block.text)?.find((id) => !used.has(id)),
        );
    });
    const followed = blocks.map((block, index) => {
      const id = ids[index] ?? nextId++;
      return id === block.id ? block : { ...block, id };
    });
    remember(followed);
    return followed;
  };

  const remember = (blocks: readonly CollectedBlock[]) => {
    byText = new Map();
    for (const { id, text, pieces } of blocks) {
      if (pieces[0]) byNode.set(pieces[0].node, id);
      const same = byText.get(text);
      if (same) same.push(id);
      else byText.set(text, [id]);
    }
  };

  return {
    follow,
    forget() {
      byNode = new WeakMap();
      byText = new Map();
      nextId = 0;
    },
  };
}
