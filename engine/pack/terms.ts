/** Terms: patterns that can match, cues that can decide, and no person among them. */
import type { Term } from '../corpus.ts';
import { parsePattern, variantsOf } from '../pattern.ts';
import type { PackDraft } from './draft.ts';
import { type Report, type RuleFault, reporterOf } from './faults.ts';
import { checkCueSets, checkCues, checkPattern } from './patterns.ts';
import { checkLeadingRecord, shelvesOf } from './questions.ts';
import { checkOrder } from './times.ts';

export function checkTerms(draft: PackDraft, faults: RuleFault[]): void {
  const { passages } = shelvesOf(draft);
  const persons = personsIn(draft);
  const sets = checkCueSets(draft, faults);
  for (const { index, item } of draft.terms) {
    const report = reporterOf(faults, 'terms', index, item.id);
    checkLeadingRecord(item.record, passages, report);
    checkOrder(item.begins, item.ends, { path: '.ends', first: 'begins', last: 'ends' }, report);
    checkAliases(item, report);
    checkCues(item, sets, report);
    checkNoPerson(item, persons, report);
    const record = item.passages.findIndex((id) => passages.get(id)?.kind === 'record');
    if (record >= 0) report(`.passages[${record}]`, `names "${item.passages[record]}", a record line`, 'name it under "record"');
  }
}

function checkAliases({ aliases, cues = [] }: Term, report: Report): void {
  const isConfirmed = cues.some(({ sign }) => sign === 'confirms');
  if (aliases.length === 0) report('.aliases', 'is empty, so that nothing is ever marked', 'add the name as it stands in the news');
  for (const [i, alias] of aliases.entries()) {
    checkPattern(alias.text, `.aliases[${i}].text`, report);
    if (alias.needsCue && !isConfirmed)
      report(
        `.aliases[${i}].needsCue`,
        'needs a cue, and the term has none that confirms',
        'add a cue with "sign": "confirms", or take "needsCue" out',
      );
  }
}

/** Names of persons who speak in the pack, and their last names, with the voice that has them. */
function personsIn(draft: PackDraft): ReadonlyMap<string, string> {
  const bodies = new Set((draft.masthead?.bodies ?? []).map(folded));
  const voices = [
    ...draft.passages.map(({ item }) => item.voice),
    ...draft.questions.flatMap(({ item }) => item.framings.map(({ voice }) => voice)),
  ];
  const persons = new Map<string, string>();
  for (const voice of voices) {
    const name = voice === undefined ? undefined : FULL_NAME.exec(voice)?.[1];
    if (name === undefined || /['’]s(?:\s|$)/.test(name) || bodies.has(folded(name))) continue;
    persons.set(folded(name), name);
    persons.set(folded(name.split(/\s/).at(-1) ?? name), name);
  }
  return persons;
}

/** Two to four capitalised words, then the end, a role or a circumstance: "Ada Lovelace, mathematician". */
const FULL_NAME = /^((?:\p{Lu}[\p{L}\p{M}.’'-]*)(?:\s+(?:(?:de|van|von|der|den|da|al|bin)\s+)*\p{Lu}[\p{L}\p{M}.’'-]*){1,3})(?=$|[,;(])/u;

function checkNoPerson({ name, aliases }: Term, persons: ReadonlyMap<string, string>, report: Report): void {
  const spellings = aliases.flatMap(({ text }, i) => variantsOf(text).map((variant) => ({ text: variant, path: `.aliases[${i}].text` })));
  const named = [{ text: name, path: '.name' }, ...spellings];
  for (const { text, path } of named) {
    const person = persons.get(folded(text));
    if (person === undefined) continue;
    const remedy = `take it out; if the voice "${person}" is no person, name it in "bodies" of the masthead`;
    report(path, `is a person, who speaks in this pack as "${person}": persons are no terms`, remedy);
  }
}

function folded(text: string): string {
  const { words } = parsePattern(text);
  return words.map((word) => word.folded).join(' ');
}
