/** One answer from those of several packs. */
import type { Span } from '../views.ts';

/** Lists that each have an order of their own, merged by the value of what comes next in each; the first list comes first where they tie. */
export function bestFirst<T>(lists: readonly (readonly T[])[], worthOf: (one: T) => number): T[] {
  const left = lists.map((list) => [...list]);
  const merged: T[] = [];
  for (;;) {
    let best: T[] | undefined;
    for (const list of left) {
      const [head] = list;
      const known = best?.[0];
      if (head !== undefined && (known === undefined || worthOf(head) > worthOf(known))) best = list;
    }
    const head = best?.shift();
    if (head === undefined) return merged;
    merged.push(head);
  }
}

/** Of what several packs say of the same words, that with the verdict that says most; in the order of the text. */
export function bestOfEach<T extends { readonly span: Span; readonly verdict: string }>(
  found: readonly T[],
  verdicts: readonly T['verdict'][],
): T[] {
  const rank = ({ verdict }: T) => verdicts.indexOf(verdict);
  const bySpan = Map.groupBy(found, ({ span: [start, end] }) => `${start} ${end}`);
  const best = [...bySpan.values()].flatMap((group) => {
    const first = Math.min(...group.map(rank));
    const pack = group.find((one) => rank(one) === first);
    return pack ? [pack] : [];
  });
  return best.sort((a, b) => a.span[0] - b.span[0]);
}
