/** `npm run pack -- DIR|FILE.json`: validates a pack and reports on it; `-- draft FILE…` begins one; `-- schema` prints the JSON Schema. */
import { CannotStart } from './cannot-start.ts';
import { describePackReport } from './describe-pack-report.ts';
import { draftPack } from './draft-pack.ts';
import { compareArticles, findCopiedWords, readArticles } from './pack-articles.ts';
import { reportOn } from './pack-report.ts';
import { packSchema } from './pack-schema.ts';
import { describeFaults, type FaultInFile, inspectPack } from './read-pack.ts';
import { EXIT, type GivenArguments, parseArguments, runCommand } from './run-command.ts';

const USAGE = `Usage: npm run -s pack -- DIR|FILE.json [--json] [--articles DIR]   validates a pack and reports on it
       npm run -s pack -- draft FILE...                             drafts a pack from .txt, .md, .html or .htm files
       npm run -s pack -- schema                                    prints the JSON Schema of a pack's files`;

const OPTIONS = { json: { type: 'boolean' }, articles: { type: 'string' } } as const;

/** Where a run writes; the terminal's own by default. */
export interface PackTerminal {
  readonly print: (line: string) => void;
  readonly complain: (message: string) => void;
  readonly nowMs: number;
}

/** Runs the command and returns its exit code. */
export function runPack(args: readonly string[], terminal: PackTerminal): number {
  const given = parseArguments(args, { options: OPTIONS, usage: USAGE });
  const [first, ...more] = given.positionals;
  if (first === undefined) throw new CannotStart(`Give a pack's folder or file.\n${USAGE}`);
  if (first === 'draft') return draft(more, terminal);
  if (more.length > 0) throw new CannotStart(`Give one pack.\n${USAGE}`);
  if (first !== 'schema') return validate(first, given, terminal);
  terminal.print(JSON.stringify(packSchema(), null, 2));
  return EXIT.done;
}

function draft(files: readonly string[], { print, nowMs }: PackTerminal): number {
  if (files.length === 0) throw new CannotStart(`Give the documents to draft from.\n${USAGE}`);
  print(JSON.stringify(draftPack(files, { nowMs }), null, 2));
  return EXIT.done;
}

function validate(path: string, { values }: GivenArguments, { print, complain }: PackTerminal): number {
  const files = typeof values.articles === 'string' ? readArticles(values.articles) : [];
  const asJson = values.json === true;
  const { pack, faults, warnings } = inspectPack(path);
  const wrong = pack && files.length > 0 ? compareArticles(pack, files) : faults;
  if (!pack || wrong.length > 0) return refuse(path, wrong, { asJson, print, complain });
  const report = reportOn(pack, [...warnings, ...findCopiedWords(pack, files)], files);
  print(asJson ? JSON.stringify(report) : describePackReport(report));
  return EXIT.done;
}

function refuse(
  path: string,
  faults: readonly FaultInFile[],
  { asJson, print, complain }: Pick<PackTerminal, 'print' | 'complain'> & { readonly asJson: boolean },
): number {
  complain(describeFaults(path, faults));
  if (asJson) print(JSON.stringify({ pack: path, valid: false, faults }));
  return EXIT.foundWrong;
}

if (import.meta.main) {
  await runCommand(async () =>
    runPack(process.argv.slice(2), {
      print: (line) => console.log(line),
      complain: (message) => console.error(message),
      nowMs: Date.now(),
    }),
  );
}
