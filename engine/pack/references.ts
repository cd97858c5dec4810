/** Identifiers: each given once, each reference to one that is there. Items whose shape is wrong are read as far as they go. */

import { type Given, givenIn, type ListPart, type PackDraft } from './draft.ts';
import { type Report, type RuleFault, reporterOf } from './faults.ts';
import { nearestOf } from './nearest.ts';

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

function framingsOf({ framings }: Given['raw']): readonly Given[] {
  return givenIn(framings) ?? [];
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

type KnownIds = ReturnType<typeof knownIn>;

function findDangling(draft: PackDraft, faults: RuleFault[]): void {
  const known = knownIn(draft);
  const each = (part: ListPart, check: (check: Check, raw: Given['raw'], given: Given) => void) => {
    for (const given of draft.given(part) ?? []) check(checkerOf(known, reporterOf(faults, part, given.index, given.id)), given.raw, given);
  };
  each('terms', (check, raw) => {
    check('.topic', 'topic', raw.topic);
    check('.question', 'question', raw.question);
    check('.related', 'question', raw.related);
    check('.record', 'record', raw.record);
    check('.passages', 'passage', raw.passages);
  });
  each('passages', (check, raw) => check('.source', 'source', raw.source));
  each('questions', (check, raw, { index }) => {
    check('.topic', 'topic', raw.topic);
    check('.record', 'record', raw.record);
    for (const framing of framingsOf(raw)) {
      const checkFraming = checkerOf(known, reporterOf(faults, 'questions', index, framing.id));
      checkFraming(`.framings[${framing.index}].source`, 'source', framing.raw.source);
      checkFraming(`.framings[${framing.index}].passages`, 'passage', framing.raw.passages);
    }
  });
  each('notices', (check, raw) => {
    check('.source', 'source', raw.source);
    check('.passages', 'passage', raw.passages);
    check('.framings', 'framing', raw.framings);
  });
  each('events', (check, raw) => check('.terms', 'term', raw.terms));
  each('polls', (check, raw) => check('.source', 'source', raw.source));
}

type Check = (path: string, what: keyof KnownIds, wanted: unknown) => void;

/** Checks one reference or a list of them; what is neither is a fault of shape and told as such. */
function checkerOf(known: KnownIds, report: Report): Check {
  return (path, what, wanted) => {
    const references = Array.isArray(wanted) ? wanted : [wanted];
    for (const [i, reference] of references.entries()) {
      if (typeof reference !== 'string' || reference.trim() === '') continue;
      const at = Array.isArray(wanted) ? `${path}[${i}]` : path;
      const among = known[what];
      if (among && !among.has(reference)) reportDangling(at, reference, { what, among, passages: known.passage }, report);
      else if (references.indexOf(reference) < i) report(at, `refers to "${reference}" twice`, 'name it once');
    }
  };
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
  const near = nearestOf(
    reference,
    [...among].filter((id) => !/[^a-z0-9-]/.test(id)),
  );
  const guess = near === undefined ? `add the ${name}, or correct the reference` : `write "${near}" if that is meant, or add the ${name}`;
  report(at, `refers to the ${name} "${reference}", which is not there`, guess);
}
