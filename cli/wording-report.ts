/** What `npm run wordings` prints of one part, and the figures below which the tests fail. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { PARTS, type Part, scoreWordings, type WordingOutcome, type WordingScore } from './wording-score.ts';

export type WordingLine =
  | ({ readonly part: Part; readonly of: 'all' | 'framing'; readonly name: string } & WordingScore)
  | {
      readonly part: Part;
      readonly of: 'error';
      readonly id: string;
      readonly missed: readonly string[];
      readonly wrong: readonly { readonly framing: string; readonly words: readonly string[] }[];
      readonly text: string;
    };

/** Of the part set aside only its totals: whoever tunes must not see more. */
export function reportWordings(part: Part, outcomes: readonly WordingOutcome[]): WordingLine[] {
  const all: WordingLine = { part, of: 'all', name: 'all', ...scoreWordings(outcomes) };
  if (part === 'set-aside') return [all];
  const framings = [...new Set(outcomes.flatMap(({ item, found }) => [...item.framings, ...found.keys()]))].sort();
  return [
    all,
    ...framings.map((name): WordingLine => ({ part, of: 'framing', name, ...scoreWordings(outcomes, name) })),
    ...outcomes.flatMap((outcome) => errorIn(part, outcome)),
  ];
}

function errorIn(part: Part, { item: { id, text, framings }, found }: WordingOutcome): WordingLine[] {
  const missed = framings.filter((framing) => !found.has(framing));
  const wrong = [...found].filter(([framing]) => !framings.includes(framing)).map(([framing, words]) => ({ framing, words }));
  return missed.length + wrong.length === 0 ? [] : [{ part, of: 'error', id, missed, wrong, text }];
}

/** The same lines for people. */
export function describeWordingLines(lines: readonly WordingLine[]): string {
  return lines.map((line) => (line.of === 'error' ? describeError(line) : describeScore(line))).join('\n');
}

function describeScore(line: Exclude<WordingLine, { of: 'error' }>): string {
  const { part, of, name, items, neutral, silent, meant, found, right } = line;
  const figure = (value: number | null) => (value === null ? '    –' : value.toFixed(3));
  const head = of === 'all' ? `${part}, all` : `  ${name}`;
  const ofAll = of === 'all' ? `${items} items, silent on ${silent} of ${neutral} neutral ones, ` : '';
  return `${head.padEnd(56)} precision ${figure(line.precision)}  recall ${figure(line.recall)}  ${ofAll}${meant} meant, ${found} found, ${right} right`;
}

function describeError({ id, missed, wrong, text }: Extract<WordingLine, { of: 'error' }>): string {
  const told = [...missed.map((id) => `missed ${id}`), ...wrong.map(({ framing, words }) => `wrong ${framing} (${words.join(' … ')})`)];
  return `  ${id}: ${told.join('; ')}\n    ${text}`;
}

type Figures = Pick<WordingScore, 'items' | 'precision' | 'recall'>;
export type RecordedWordings = Readonly<Record<Part, Figures & { readonly neutral: number; readonly silent: number }>>;

const FILE = fileURLToPath(new URL('../tests/wordings/recorded.json', import.meta.url));

export function readRecordedWordings(): RecordedWordings {
  return JSON.parse(readFileSync(FILE, 'utf8')) as RecordedWordings;
}

export function writeRecordedWordings(recorded: RecordedWordings): void {
  writeFileSync(FILE, `${JSON.stringify(recorded, null, 2)}\n`);
}

/** What is kept of a run. */
export function toRecordedWordings(outcomes: Readonly<Record<Part, readonly WordingOutcome[]>>): RecordedWordings {
  const kept = PARTS.map((part) => {
    const { items, neutral, silent, precision, recall } = scoreWordings(outcomes[part]);
    return [part, { items, neutral, silent, precision: rounded(precision), recall: rounded(recall) }];
  });
  return Object.fromEntries(kept) as RecordedWordings;
}

/** Down to four places, so that the same run is never below what it recorded. */
function rounded(value: number | null): number | null {
  return value === null ? null : Math.floor(value * 10_000) / 10_000;
}

/** What has become worse than recorded, in words. */
export function wordingsBelow(now: RecordedWordings, recorded: RecordedWordings): string[] {
  return PARTS.flatMap((part) =>
    (['precision', 'recall', 'silent'] as const).flatMap((figure) => {
      const was = recorded[part][figure] ?? 0;
      const is = now[part][figure] ?? 0;
      return is < was ? [`${part}: ${figure} is ${is}, was ${was}`] : [];
    }),
  );
}
