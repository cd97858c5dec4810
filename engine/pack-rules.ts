/** What the parts of a pack owe each other and their readers. All faults of a pack are found in one run. */
import type { PackDraft } from './pack-draft.ts';
import type { RuleFault } from './pack-faults.ts';
import { checkPassages } from './pack-passages.ts';
import { checkNotices, checkQuestions } from './pack-questions.ts';
import { findReferenceFaults } from './pack-references.ts';
import { checkSources } from './pack-sources.ts';
import { checkTerms } from './pack-terms.ts';
import { checkTimes } from './pack-times.ts';

/** All faults against the rules of content and of references. */
export function findRuleFaults(draft: PackDraft): RuleFault[] {
  const faults = findReferenceFaults(draft);
  checkSources(draft, faults);
  checkTerms(draft, faults);
  checkPassages(draft, faults);
  checkQuestions(draft, faults);
  checkNotices(draft, faults);
  checkTimes(draft, faults);
  return faults;
}
