/** The scores of figures and quotations last recorded, below which the tests fail. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { PARTS, type Part } from './figure-items.ts';
import { type FigureOutcome, type PartScore, scorePart } from './figure-score.ts';

export type RecordedFigures = Readonly<Record<Part, PartScore>>;

const FILE = fileURLToPath(new URL('../tests/figures/recorded.json', import.meta.url));

export function readRecordedFigures(): RecordedFigures {
  return JSON.parse(readFileSync(FILE, 'utf8')) as RecordedFigures;
}

export function writeRecordedFigures(recorded: RecordedFigures): void {
  writeFileSync(FILE, `${JSON.stringify(recorded, null, 2)}\n`);
}

export function scoreAll(outcomes: Readonly<Record<Part, readonly FigureOutcome[]>>): RecordedFigures {
  return Object.fromEntries(PARTS.map((part) => [part, scorePart(outcomes[part])])) as Record<Part, PartScore>;
}

/** What has become worse than recorded, in words. */
export function fallsBelow(now: RecordedFigures, recorded: RecordedFigures): string[] {
  return PARTS.flatMap((part) => {
    const { verdicts, wrongAgreements } = recorded[part];
    const worse = Object.entries(verdicts).flatMap(([verdict, was]) => {
      const is = now[part].verdicts[verdict] ?? { items: 0, right: 0 };
      const hasFallen =
        verdict === 'none' ? is.items - is.right > was.items - was.right : is.right * was.items < was.right * is.items || is.items === 0;
      return hasFallen ? [`${part}, ${verdict}: ${is.right} of ${is.items} right, was ${was.right} of ${was.items}`] : [];
    });
    const isMore = now[part].wrongAgreements > wrongAgreements;
    return isMore ? [...worse, `${part}: ${now[part].wrongAgreements} wrong agreements, was ${wrongAgreements}`] : worse;
  });
}
