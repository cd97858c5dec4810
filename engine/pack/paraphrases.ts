/** Paraphrases: of passages that are there, each in one place. */
import type { PackDraft } from './draft.ts';
import { type RuleFault, reporterOf } from './faults.ts';
import { nearestOf } from './nearest.ts';

/** A paraphrase's passage, and that it says something. */
export function checkParaphrases(draft: PackDraft, faults: RuleFault[]): void {
  const passages = draft.given('passages')?.map(({ id }) => id);
  const seen = new Set<string>();
  for (const { index, item } of draft.paraphrases) {
    const report = reporterOf(faults, 'paraphrases', index, item.passage);
    if (item.texts.length === 0) report('.texts', 'is empty', 'write how else it is said, or take the paraphrases out');
    if (seen.has(item.passage)) report('.passage', 'is a duplicate: this passage has paraphrases already', 'put them together');
    seen.add(item.passage);
    if (!passages || passages.includes(item.passage)) continue;
    const near = nearestOf(item.passage, passages);
    const remedy =
      near === undefined ? 'add the passage, or correct the reference' : `write "${near}" if that is meant, or add the passage`;
    report('.passage', `refers to the passage "${item.passage}", which is not there`, remedy);
  }
}
