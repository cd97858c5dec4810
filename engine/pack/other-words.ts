/** Other words: of passages that are there, each in one place. */
import type { PackDraft } from './draft.ts';
import { type RuleFault, reporterOf } from './faults.ts';
import { nearestOf } from './nearest.ts';

/** The passage of other words, and that there are some. */
export function checkOtherWords(draft: PackDraft, faults: RuleFault[]): void {
  const passages = draft.given('passages')?.map(({ id }) => id);
  const seen = new Set<string>();
  for (const { index, item } of draft.otherWords) {
    const report = reporterOf(faults, 'otherWords', index, item.passage);
    if (item.words.length === 0) report('.words', 'is empty', 'write in which words it is also said, or take the entry out');
    if (seen.has(item.passage)) report('.passage', 'is a duplicate: this passage has other words already', 'put them together');
    seen.add(item.passage);
    if (!passages || passages.includes(item.passage)) continue;
    const near = nearestOf(item.passage, passages);
    const remedy =
      near === undefined ? 'add the passage, or correct the reference' : `write "${near}" if that is meant, or add the passage`;
    report('.passage', `refers to the passage "${item.passage}", which is not there`, remedy);
  }
}
