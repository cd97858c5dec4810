/** Identifiers: each given once, each reference to one that is there. */
import type { Pack } from './corpus.ts';
import type { RuleFault } from './pack-rules.ts';
import type { PackPart } from './pack-shapes.ts';

interface Item {
  readonly id: string;
}

/** Duplicate identifiers, repeated and dangling references, and references to the wrong kind of passage. */
export function findReferenceFaults(pack: Pack): RuleFault[] {
  return [...findDuplicates(pack), ...findDangling(pack)];
}

function findDuplicates(pack: Pack): RuleFault[] {
  const faults: RuleFault[] = [];
  const parts = ['sources', 'topics', 'terms', 'passages', 'questions', 'notices', 'events', 'polls'] as const;
  for (const part of parts) {
    const items: readonly Item[] = pack[part];
    faults.push(...repeated(items, (item, i) => ({ key: item.id, part, place: `[${i}].id (${item.id})` })));
  }
  const framings = pack.questions.flatMap((question, q) => question.framings.map((framing, i) => ({ framing, q, i })));
  faults.push(
    ...repeated(framings, ({ framing, q, i }) => ({
      key: framing.id,
      part: 'questions',
      place: `[${q}].framings[${i}].id (${framing.id})`,
    })),
  );
  for (const [t, { aliases, id }] of pack.terms.entries()) {
    faults.push(
      ...repeated(aliases, (alias, i) => ({
        key: `${alias.text}|${alias.lang}|${alias.case ?? 'any'}`,
        part: 'terms',
        place: `[${t}].aliases[${i}].text (${id})`,
        shown: alias.text,
      })),
    );
  }
  return faults;
}

interface Keyed {
  readonly key: string;
  readonly part: PackPart;
  readonly place: string;
  readonly shown?: string;
}

function repeated<T>(items: readonly T[], keyed: (item: T, index: number) => Keyed): RuleFault[] {
  const seen = new Set<string>();
  return items.flatMap((item, index) => {
    const { key, part, place, shown = key } = keyed(item, index);
    if (!seen.has(key)) {
      seen.add(key);
      return [];
    }
    return [{ part, place, rule: `is a duplicate: "${shown}" was given before`, remedy: 'give it once, or another identifier' }];
  });
}

function findDangling(pack: Pack): RuleFault[] {
  const faults: RuleFault[] = [];
  const ids = (items: readonly Item[]) => new Set(items.map(({ id }) => id));
  const known = {
    topic: ids(pack.topics),
    term: ids(pack.terms),
    source: ids(pack.sources),
    passage: ids(pack.passages),
    question: ids(pack.questions),
  };
  const framings = ids(pack.questions.flatMap((question) => question.framings));
  const records = ids(pack.passages.filter(({ kind }) => kind === 'record'));

  const checker = (part: PackPart, index: number, { id }: Item) => {
    const report = (path: string, rule: string, remedy: string) => faults.push({ part, place: `[${index}]${path} (${id})`, rule, remedy });
    return (path: string, what: string, among: ReadonlySet<string>, wanted: readonly string[]) => {
      for (const [i, reference] of wanted.entries()) {
        const at = path.endsWith('[]') ? `${path.slice(0, -2)}[${i}]` : path;
        if (!among.has(reference))
          report(at, `refers to the ${what} "${reference}", which is not there`, `add the ${what}, or correct the reference`);
        else if (wanted.indexOf(reference) < i) report(at, `refers to "${reference}" twice`, 'name it once');
      }
    };
  };

  for (const [i, term] of pack.terms.entries()) {
    const check = checker('terms', i, term);
    check('.topic', 'topic', known.topic, [term.topic]);
    check('.question', 'question', known.question, term.question === undefined ? [] : [term.question]);
    check('.related[]', 'question', known.question, term.related ?? []);
    check('.record[]', 'record passage', records, term.record);
    check('.passages[]', 'passage', known.passage, term.passages);
  }
  for (const [i, passage] of pack.passages.entries()) checker('passages', i, passage)('.source', 'source', known.source, [passage.source]);
  for (const [i, question] of pack.questions.entries()) {
    const check = checker('questions', i, question);
    check('.topic', 'topic', known.topic, [question.topic]);
    check('.record[]', 'record passage', records, question.record);
    for (const [f, framing] of question.framings.entries()) {
      check(`.framings[${f}].source`, 'source', known.source, [framing.source]);
      check(`.framings[${f}].passages[]`, 'passage', known.passage, framing.passages);
    }
  }
  for (const [i, notice] of pack.notices.entries()) {
    const check = checker('notices', i, notice);
    check('.source', 'source', known.source, [notice.source]);
    check('.passages[]', 'passage', known.passage, notice.passages);
    check('.framings[]', 'framing', framings, notice.framings);
  }
  for (const [i, event] of pack.events.entries()) checker('events', i, event)('.terms[]', 'term', known.term, event.terms);
  for (const [i, poll] of pack.polls.entries())
    checker('polls', i, poll)('.source', 'source', known.source, poll.source === undefined ? [] : [poll.source]);
  return faults;
}
