/** Wordings: of framings that are there, in patterns that can match. */
import { partsOf } from '../check/wording/compile-wordings.ts';
import type { Wording } from '../corpus.ts';
import { setNameOf } from '../cue-sets.ts';
import { givenIn, type PackDraft } from './draft.ts';
import { type Report, type RuleFault, reporterOf } from './faults.ts';
import { nearestOf } from './nearest.ts';
import { checkCueSets, checkPattern, checkSetName } from './patterns.ts';

/** A wording's framings, its patterns, and the sets that it names. */
export function checkWordings(draft: PackDraft, faults: RuleFault[]): void {
  const ownSets = checkCueSets(draft, faults, 'wordingSets');
  const sets = new Set([...draft.cueSets.map(({ item }) => item.id), ...ownSets]);
  for (const { index, item } of draft.wordingSets) {
    const taken = draft.cueSets.some((other) => other.item.id === item.id);
    const report = reporterOf(faults, 'wordingSets', index, item.id);
    if (taken) report('.id', `is a duplicate: there is a set "${item.id}" in "cueSets"`, 'name that one, or rename it');
  }
  const framings = framingsIn(draft);
  for (const { index, item } of draft.wordings) {
    const report = reporterOf(faults, 'wordings', index, item.framing);
    if (framings) checkFraming(item, framings, report);
    if (item.says.length === 0) report('.says', 'is empty', 'write how the framing is put, or take the wording out');
    for (const list of ['says', 'with', 'also', 'without', 'unless', 'about'] as const) {
      for (const [i, text] of (item[list] ?? []).entries())
        checkParts(text, `.${list}[${i}]`, list !== 'unless' && list !== 'about', sets, report);
    }
  }
}

/** Identifiers of all framings; undefined where the questions could not be read. */
function framingsIn(draft: PackDraft): ReadonlySet<string> | undefined {
  const ids = draft.given('questions')?.flatMap(({ raw }) => (givenIn(raw.framings) ?? []).map(({ id }) => id));
  return ids && new Set(ids);
}

function checkFraming({ framing, sharedWith = [] }: Wording, known: ReadonlySet<string>, report: Report): void {
  for (const [path, id] of [['.framing', framing], ...sharedWith.map((id, i) => [`.sharedWith[${i}]`, id])] as const) {
    if (id === undefined || path === undefined || known.has(id)) continue;
    const near = nearestOf(id, known);
    const remedy =
      near === undefined ? 'add the framing, or correct the reference' : `write "${near}" if that is meant, or add the framing`;
    report(path, `refers to the framing "${id}", which is not there`, remedy);
  }
}

/** What turns a sentence round, and what a page is about, has no parts with other words between. */
function checkParts(text: string, path: string, mayHaveParts: boolean, sets: ReadonlySet<string>, report: Report): void {
  const parts = partsOf(text);
  if (parts.length > 1 && !mayHaveParts) report(path, 'has a …', 'leave words open only in "says", "with", "also" and "without"');
  for (const part of parts) {
    const set = setNameOf(part);
    if (set === undefined) checkPattern(part, path, report);
    else checkSetName(set, path, sets, report);
  }
}
