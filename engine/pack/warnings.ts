/** What a pack may well hold, and an editor should look at: nothing here keeps a pack from being used. */
import type { Pack, Passage } from '../corpus.ts';
import { earliestDay } from '../days.ts';
import { parsePattern, remainderOf } from '../pattern.ts';
import { tokenise } from '../tokenise.ts';
import { type Report, type RuleFault, reporterOf } from './faults.ts';

/**
 * Passages that nothing shows, events after the pack's day, links that no rule covers, names that shrink to a word, and words that the
 * pack wants to do without.
 */
export function findWarnings(pack: Pack): RuleFault[] {
  const warnings: RuleFault[] = [];
  warnUnused(pack, warnings);
  warnLate(pack, warnings);
  warnLinks(pack, warnings);
  warnShrinking(pack, warnings);
  warnWords(pack, warnings);
  return warnings;
}

/** Passages that no term, framing, question or notice names. */
export function unusedPassages({ terms, questions, notices, passages }: Pack): readonly Passage[] {
  const used = new Set([
    ...terms.flatMap((term) => [...term.record, ...term.passages]),
    ...questions.flatMap(({ record, framings }) => [...record, ...framings.flatMap((framing) => framing.passages)]),
    ...notices.flatMap((notice) => notice.passages),
  ]);
  return passages.filter(({ id }) => !used.has(id));
}

function warnUnused(pack: Pack, warnings: RuleFault[]): void {
  for (const passage of unusedPassages(pack)) {
    const report = reporterOf(warnings, 'passages', pack.passages.indexOf(passage), passage.id);
    report('', 'is used by nothing', 'name it in a term, a question, a framing or a notice, or take it out');
  }
}

function warnLate({ masthead, events }: Pack, warnings: RuleFault[]): void {
  for (const [i, { id, date }] of events.entries()) {
    if (earliestDay(date) <= latestDay(masthead.asOf)) continue;
    const report = reporterOf(warnings, 'events', i, id);
    report('.date', `is ${date}, after the pack’s own day ${masthead.asOf}`, 'correct it, or take the event out until it has happened');
  }
}

function latestDay(day: string): string {
  return `${day}-12-31`.slice(0, 10);
}

function warnLinks({ masthead, sources }: Pack, warnings: RuleFault[]): void {
  const links = sources.filter(({ address }) => address !== undefined).length;
  if (links === 0 || masthead.linkRules) return;
  const rule = `is not there, and the pack has ${links} ${links === 1 ? 'link' : 'links'}`;
  warnings.push({
    part: 'masthead',
    place: '.linkRules',
    rule,
    remedy: 'say which sites may be linked ("only") and which may not ("never")',
  });
}

function warnShrinking({ terms }: Pack, warnings: RuleFault[]): void {
  for (const [i, { id, aliases }] of terms.entries()) {
    const report = reporterOf(warnings, 'terms', i, id);
    for (const [at, { text }] of aliases.entries()) {
      const word = remainderOf(text);
      if (word === undefined) continue;
      const rule = `is "${text}", which is no more than "${word}" where all is left out that may be`;
      report(`.aliases[${at}].text`, rule, 'keep a second word, or give the single word an alias of its own');
    }
  }
}

function warnWords(pack: Pack, warnings: RuleFault[]): void {
  const { avoid = [], avoidInNotices = [] } = pack.masthead.words ?? {};
  const check = (text: string | undefined, path: string, report: Report, words: readonly string[]) => {
    for (const word of text === undefined ? [] : wordsFound(text, words))
      report(
        path,
        `has "${word}", which the masthead’s "words" keep out of the pack’s own voice`,
        'use another word, or quote it with its voice',
      );
  };
  for (const [i, { id, firstFact, what }] of pack.terms.entries()) {
    const report = reporterOf(warnings, 'terms', i, id);
    check(firstFact, '.firstFact', report, avoid);
    check(what, '.what', report, avoid);
  }
  for (const [i, { id, kind, text }] of pack.passages.entries())
    if (kind === 'record') check(text, '.text', reporterOf(warnings, 'passages', i, id), avoid);
  for (const [i, { id, notDisputed }] of pack.questions.entries())
    check(notDisputed, '.notDisputed', reporterOf(warnings, 'questions', i, id), avoid);
  for (const [i, { id, text }] of pack.notices.entries())
    check(text, '.text', reporterOf(warnings, 'notices', i, id), [...avoid, ...avoidInNotices]);
}

/** Those of the words that stand in a text outside its quotation marks. */
export function wordsFound(text: string, words: readonly string[]): string[] {
  if (words.length === 0) return [];
  const tokens = tokenise(text.replace(/“[^”]*”|"[^"]*"|„[^“”]*[“”]|«[^»]*»/g, ' . '));
  return words.filter((wanted) => {
    const pattern = parsePattern(wanted).words;
    return tokens.some((_, at) =>
      pattern.every(({ folded, open }, i) => {
        const found = tokens[at + i]?.folded;
        return found !== undefined && (open ? found.startsWith(folded) : found === folded);
      }),
    );
  });
}
