/** `npm run wordings [-- --json] [--part PART] [--record]`: how often the framings found in labelled texts are those that are meant. */
import { compileCorpus } from '../engine/compile.ts';
import { CannotStart } from './cannot-start.ts';
import { readBundledPacks } from './read-pack.ts';
import { EXIT, parseArguments, runCommand } from './run-command.ts';
import { describeWordingLines, reportWordings, toRecordedWordings, writeRecordedWordings } from './wording-report.ts';
import { judgeWordings, PARTS, type Part, readWordingItems, type WordingOutcome } from './wording-score.ts';

const USAGE = `Usage: npm run wordings [-- --json] [--part ${PARTS.join('|')}] [--record]`;

const OPTIONS = { json: { type: 'boolean' }, part: { type: 'string' }, record: { type: 'boolean' } } as const;

/** All parts read with the packs as they are on the disk. */
export function judgeAllWordings(): Readonly<Record<Part, readonly WordingOutcome[]>> {
  const corpus = compileCorpus(readBundledPacks().packs);
  const judged = (part: Part) => readWordingItems(part, corpus).map((item) => judgeWordings(corpus, item));
  const outcomes: Partial<Record<Part, readonly WordingOutcome[]>> = {};
  for (const part of PARTS) outcomes[part] = judged(part);
  return outcomes as Record<Part, readonly WordingOutcome[]>;
}

async function runWordings(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArguments(args, { options: OPTIONS, usage: USAGE });
  if (positionals.length > 0) throw new CannotStart(`${positionals[0]}: wordings takes no files.\n${USAGE}`);
  const parts = PARTS.filter((part) => values.part === undefined || values.part === part);
  if (parts.length === 0) throw new CannotStart(`There is no part ${JSON.stringify(values.part)}.\n${USAGE}`);
  const outcomes = judgeAllWordings();
  for (const part of parts) {
    const lines = reportWordings(part, outcomes[part]);
    console.log(values.json === true ? lines.map((line) => JSON.stringify(line)).join('\n') : describeWordingLines(lines));
  }
  if (values.record === true) writeRecordedWordings(toRecordedWordings(outcomes));
  return EXIT.done;
}

if (import.meta.main) await runCommand(() => runWordings(process.argv.slice(2)));
