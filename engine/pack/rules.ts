/** What the parts of a pack owe each other and their readers. All faults of a pack are found in one run. */
import type { PackDraft } from './draft.ts';
import type { RuleFault } from './faults.ts';
import { checkOtherWords } from './other-words.ts';
import { checkPassages } from './passages.ts';
import { checkNotices, checkQuestions } from './questions.ts';
import { findReferenceFaults } from './references.ts';
import { checkSources } from './sources.ts';
import { checkTerms } from './terms.ts';
import { checkTimes } from './times.ts';
import { checkWordings } from './wordings.ts';

/** All faults against the rules of content and of references. */
export function findRuleFaults(draft: PackDraft): RuleFault[] {
  const faults = findReferenceFaults(draft);
  checkSources(draft, faults);
  checkTerms(draft, faults);
  checkPassages(draft, faults);
  checkQuestions(draft, faults);
  checkNotices(draft, faults);
  checkTimes(draft, faults);
  checkOtherWords(draft, faults);
  checkWordings(draft, faults);
  return faults;
}
