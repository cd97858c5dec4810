/** `npm run senses [-- --json] [--part tuning|set-aside] [--record]`: how often marks mean what they say, on labelled sentences. */
import { compileCorpus } from '../engine/compile.ts';
import { CannotStart } from './cannot-start.ts';
import { readBundledPacks } from './read-pack.ts';
import { EXIT, parseArguments, runCommand } from './run-command.ts';
import { PARTS, type Part, readSenseItems } from './sense-items.ts';
import { toRecord, writeRecorded } from './sense-record.ts';
import { describeSenses, reportSenses } from './sense-report.ts';
import { judge, type Outcome } from './sense-score.ts';

const USAGE = `Usage: npm run senses [-- --json] [--part ${PARTS.join('|')}] [--record]`;

const OPTIONS = { json: { type: 'boolean' }, part: { type: 'string' }, record: { type: 'boolean' } } as const;

/** Both parts read with the packs as they are on the disk. */
export function judgeAll(): Readonly<Record<Part, readonly Outcome[]>> {
  const corpus = compileCorpus(readBundledPacks().packs);
  const judged = (part: Part) => readSenseItems(part).map((item) => judge(corpus, item));
  return { tuning: judged('tuning'), 'set-aside': judged('set-aside') };
}

async function runSenses(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArguments(args, { options: OPTIONS, usage: USAGE });
  if (positionals.length > 0) throw new CannotStart(`${positionals[0]}: senses takes no files.\n${USAGE}`);
  const parts = PARTS.filter((part) => values.part === undefined || values.part === part);
  if (parts.length === 0) throw new CannotStart(`There is no part ${JSON.stringify(values.part)}.\n${USAGE}`);
  const outcomes = judgeAll();
  for (const part of parts) {
    const lines = reportSenses(part, outcomes[part]);
    console.log(values.json === true ? lines.map((line) => JSON.stringify(line)).join('\n') : describeSenses(lines));
  }
  if (values.record === true) writeRecorded(toRecord(outcomes));
  return EXIT.done;
}

if (import.meta.main) await runCommand(() => runSenses(process.argv.slice(2)));
