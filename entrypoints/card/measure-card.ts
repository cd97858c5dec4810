import type { CardHost } from './host.ts';

/** Regular, tight, and tighter for faces that run wider than those of the stack, as where a machine has one family only. */
const TYPES = ['', 'tight', 'tighter'];

/**
 * How high a card opens: as high as its first view needs, or all of it where that fits; laid out regular, and tight where
 * regular is too high. Decided once; a card never changes its type while it is open.
 */
export function measureCard(host: CardHost, card: HTMLElement, greatest: number): number {
  const heightOf = (what: 'first' | 'all') => {
    card.dataset.measure = what;
    return Math.ceil(card.getBoundingClientRect().height);
  };
  host.set({ 'max-height': 100_000 }); // no bound while measuring
  try {
    const all = heightOf('all');
    if (all <= greatest) return all;
    for (const type of TYPES) {
      if (type) card.dataset.tight = type;
      const first = heightOf('first');
      if (first <= greatest) return first;
    }
    return greatest;
  } finally {
    delete card.dataset.measure;
  }
}
