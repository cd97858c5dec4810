/** What `npm run senses` prints of one part: a line a score, and the errors where they may be seen. */
import type { Part } from './sense-items.ts';
import { type Outcome, type Score, score, scoreBy, scoreByTerm } from './sense-score.ts';

export type SenseLine =
  | ({ readonly part: Part; readonly of: 'all' | 'language' | 'trap' | 'term'; readonly name: string } & Score)
  | {
      readonly part: Part;
      readonly of: 'error';
      readonly id: string;
      readonly lang: string;
      readonly result: 'wrong' | 'missed';
      readonly meant: string | null;
      readonly marked: string | null;
      readonly why: readonly string[];
      /** The text with the labelled words in square brackets. */
      readonly text: string;
    };

/** Of the part set aside only totals, by language and kind of trap: whoever tunes must not see more. */
export function reportSenses(part: Part, outcomes: readonly Outcome[]): SenseLine[] {
  const line = (of: 'all' | 'language' | 'trap' | 'term', name: string, figures: Score): SenseLine => ({ part, of, name, ...figures });
  const lines = (of: 'language' | 'trap' | 'term', scores: ReadonlyMap<string, Score>) => [...scores].map(([name, s]) => line(of, name, s));
  return [
    line('all', 'all', score(outcomes)),
    ...lines(
      'language',
      scoreBy(outcomes, ({ item }) => item.lang),
    ),
    ...lines(
      'trap',
      scoreBy(outcomes, ({ item: { trap } }) => (trap === false ? 'no trap' : `${trap} alias`)),
    ),
    ...(part === 'tuning' ? [...lines('term', scoreByTerm(outcomes)), ...outcomes.flatMap((outcome) => errorLine(part, outcome))] : []),
  ];
}

function errorLine(part: Part, { item, result, marked, why }: Outcome): SenseLine[] {
  if (result === 'right') return [];
  const { id, lang, title, start, end, term } = item;
  const text = `${title === undefined ? '' : `(${title}) `}${item.text.slice(0, start)}[${item.text.slice(start, end)}]${item.text.slice(end)}`;
  return [{ part, of: 'error', id, lang, result, meant: term, marked: marked ?? null, why, text }];
}

/** The same lines for people. */
export function describeSenses(lines: readonly SenseLine[]): string {
  return lines.map((line) => (line.of === 'error' ? describeError(line) : describeScore(line))).join('\n');
}

function describeScore(line: Exclude<SenseLine, { of: 'error' }>): string {
  const { part, of, name, items, meant, marked, right, exact } = line;
  const figure = (value: number | null) => (value === null ? '    –' : value.toFixed(3));
  const head = of === 'all' ? `${part}, all` : `  ${of} ${name}`;
  const figures = `precision ${figure(line.precision)}  recall ${figure(line.recall)}  abstention ${figure(line.abstention)}`;
  return `${head.padEnd(42)} ${figures}  ${items} items, ${meant} meant, ${marked} marked, ${right} right, ${exact} exact`;
}

function describeError({ id, lang, result, meant, marked, why, text }: Extract<SenseLine, { of: 'error' }>): string {
  const found = marked === null ? 'not marked' : `marked ${marked}`;
  return `  ${result} ${id} (${lang}) meant ${meant ?? 'nothing'}, ${found}: ${why.join('; ') || 'no alias'}\n    ${text}`;
}
