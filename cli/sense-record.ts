/** The figures last recorded, below which the tests fail. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { PARTS, type Part } from './sense-items.ts';
import { type Outcome, type Score, score, scoreBy } from './sense-score.ts';

type Figures = Pick<Score, 'items' | 'precision' | 'recall' | 'abstention'>;

export interface RecordedPart {
  readonly all: Figures;
  readonly languages: Readonly<Record<string, Figures>>;
}

export type Recorded = Readonly<Record<Part, RecordedPart>>;

const FILE = fileURLToPath(new URL('../tests/senses/recorded.json', import.meta.url));

export function readRecorded(): Recorded {
  return JSON.parse(readFileSync(FILE, 'utf8')) as Recorded;
}

export function writeRecorded(recorded: Recorded): void {
  writeFileSync(FILE, `${JSON.stringify(recorded, null, 2)}\n`);
}

/** What is kept of a run. */
export function toRecord(outcomes: Readonly<Record<Part, readonly Outcome[]>>): Recorded {
  return { tuning: partOf(outcomes.tuning), 'set-aside': partOf(outcomes['set-aside']) };
}

function partOf(outcomes: readonly Outcome[]): RecordedPart {
  const languages = [...scoreBy(outcomes, ({ item }) => item.lang)].map(([lang, figures]) => [lang, pick(figures)]);
  return { all: pick(score(outcomes)), languages: Object.fromEntries(languages) };
}

function pick({ items, precision, recall, abstention }: Score): Figures {
  return { items, precision: rounded(precision), recall: rounded(recall), abstention: rounded(abstention) };
}

/** Down to four places, so that the same run is never below what it recorded. */
function rounded(value: number | null): number | null {
  return value === null ? null : Math.floor(value * 10_000) / 10_000;
}

/** What has become worse than recorded, in words. */
export function fallsBelow(now: Recorded, recorded: Recorded): string[] {
  return PARTS.flatMap((part) => [
    ...below(`${part}, all`, now[part].all, recorded[part].all),
    ...Object.entries(recorded[part].languages).flatMap(([lang, figures]) => below(`${part}, ${lang}`, now[part].languages[lang], figures)),
  ]);
}

function below(name: string, now: Figures | undefined, recorded: Figures): string[] {
  return (['precision', 'recall'] as const).flatMap((figure) => {
    const was = recorded[figure] ?? 0;
    const is = now?.[figure] ?? 0;
    return is < was ? [`${name}: ${figure} is ${is}, was ${was}`] : [];
  });
}
