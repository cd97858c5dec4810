/** Identifiers: each given once, each reference to one that is there. Items whose shape is wrong count as there. */
import { nearestOf } from './nearest.ts';
import { type Given, isObject, type ListPart, type PackDraft } from './pack-draft.ts';
import { type Report, type RuleFault, reporterOf } from './pack-faults.ts';

/** Duplicate identifiers, repeated and dangling references, and references to the wrong kind of passage. */
export function findReferenceFaults(draft: PackDraft): RuleFault[] {
  const faults: RuleFault[] = [];
  findDuplicates(draft, faults);
  findDangling(draft, faults);
  return faults;
}

const LISTS: readonly ListPart[] = ['sources', 'topics', 'terms', 'passages', 'questions', 'notices', 'events', 'polls'];

function findDuplicates(draft: PackDraft, faults: RuleFault[]): void {
  for (const part of LISTS) {
    const check = onceOnly();
    for (const { id, index } of draft.given(part) ?? []) check(id, `${part}[${index}]`, reporterOf(faults, part, index, id), '.id');
  }
  const checkFraming = onceOnly();
  for (const { index, raw } of draft.given('questions') ?? []) {
    for (const { id, index: i } of framingsOf(raw))
      checkFraming(id, `questions[${index}].framings[${i}]`, reporterOf(faults, 'questions', index, id), `.framings[${i}].id`);
  }
  for (const { index, item } of draft.terms) {
    const checkAlias = onceOnly();
    const report = reporterOf(faults, 'terms', index, item.id);
    for (const [i, { text, lang, case: letters = 'any' }] of item.aliases.entries())
      checkAlias(text, `terms[${index}].aliases[${i}]`, report, `.aliases[${i}].text`, `${text}|${lang}|${letters}`);
  }
}

function onceOnly() {
  const seen = new Map<string, string>();
  return (shown: string, place: string, report: Report, path: string, key = shown): void => {
    const first = seen.get(key);
    if (first === undefined) seen.set(key, place);
    else report(path, `is a duplicate: "${shown}" was given before, at ${first}`, 'take one of the two out, or give it another identifier');
  };
}

function framingsOf({ framings }: Given['raw']): { readonly index: number; readonly id: string }[] {
  if (!Array.isArray(framings)) return [];
  return framings.flatMap((framing: unknown, index) =>
    isObject(framing) && typeof framing.id === 'string' ? [{ index, id: framing.id }] : [],
  );
}

type Known = ReadonlySet<string> | undefined;

/** What can be referred to; undefined where it could not be read. */
function knownIn(draft: PackDraft) {
  const ids = (given: readonly { readonly id: string }[] | undefined): Known => given && new Set(given.map(({ id }) => id));
  return {
    topic: ids(draft.given('topics')),
    term: ids(draft.given('terms')),
    source: ids(draft.given('sources')),
    passage: ids(draft.given('passages')),
    record: ids(draft.given('passages')?.filter(({ raw }) => raw.kind === 'record')),
    question: ids(draft.given('questions')),
    framing: ids(draft.given('questions')?.flatMap(({ raw }) => framingsOf(raw))),
  };
}

function findDangling(draft: PackDraft, faults: RuleFault[]): void {
  const known = knownIn(draft);
  const checker = (part: ListPart, { index, item }: { readonly index: number; readonly item: { readonly id: string } }) => {
    const report = reporterOf(faults, part, index, item.id);
    return (path: string, what: keyof typeof known, wanted: string | readonly string[] | undefined) => {
      const references = typeof wanted === 'string' ? [wanted] : (wanted ?? []);
      for (const [i, reference] of references.entries()) {
        const at = typeof wanted === 'string' ? path : `${path}[${i}]`;
        const among = known[what];
        if (among && !among.has(reference)) reportDangling(at, reference, { what, among, passages: known.passage }, report);
        else if (references.indexOf(reference) < i) report(at, `refers to "${reference}" twice`, 'name it once');
      }
    };
  };
  for (const placed of draft.terms) {
    const check = checker('terms', placed);
    const { topic, question, related, record, passages } = placed.item;
    check('.topic', 'topic', topic);
    check('.question', 'question', question);
    check('.related', 'question', related);
    check('.record', 'record', record);
    check('.passages', 'passage', passages);
  }
  for (const placed of draft.passages) checker('passages', placed)('.source', 'source', placed.item.source);
  for (const placed of draft.questions) {
    const check = checker('questions', placed);
    check('.topic', 'topic', placed.item.topic);
    check('.record', 'record', placed.item.record);
    for (const [f, { id, source, passages }] of placed.item.framings.entries()) {
      const checkFraming = checker('questions', { index: placed.index, item: { id } });
      checkFraming(`.framings[${f}].source`, 'source', source);
      checkFraming(`.framings[${f}].passages`, 'passage', passages);
    }
  }
  for (const placed of draft.notices) {
    const check = checker('notices', placed);
    check('.source', 'source', placed.item.source);
    check('.passages', 'passage', placed.item.passages);
    check('.framings', 'framing', placed.item.framings);
  }
  for (const placed of draft.events) checker('events', placed)('.terms', 'term', placed.item.terms);
  for (const placed of draft.polls) checker('polls', placed)('.source', 'source', placed.item.source);
}

interface Wanted {
  readonly what: string;
  readonly among: ReadonlySet<string>;
  readonly passages: Known;
}

function reportDangling(at: string, reference: string, { what, among, passages }: Wanted, report: Report): void {
  if (what === 'record' && passages?.has(reference)) {
    report(
      at,
      `refers to "${reference}", which is a passage but no record`,
      'name it under "passages", or name a passage of the kind "record" here',
    );
    return;
  }
  const name = what === 'record' ? 'record passage' : what;
  const near = nearestOf(reference, among);
  const guess = near === undefined ? `add the ${name}, or correct the reference` : `write "${near}" if that is meant, or add the ${name}`;
  report(at, `refers to the ${name} "${reference}", which is not there`, guess);
}
