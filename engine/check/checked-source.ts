/** A line of a pack as it is shown beside a figure or a quotation. */
import type { CheckedSource } from '../checked.ts';
import type { Passage, Source } from '../corpus.ts';

/** `id` is null for a line that no passage holds; without a source its name is empty. */
export function sourceOf(
  { id, text, paragraph, reading }: Pick<Passage, 'text' | 'paragraph' | 'reading'> & { id: string | null },
  source: Source | undefined,
): CheckedSource {
  return {
    id,
    text,
    sourceName: source?.shortName ?? '',
    paragraph,
    ...(source?.address === undefined ? {} : { address: source.address }),
    ...(reading ? { reading } : {}),
  };
}
