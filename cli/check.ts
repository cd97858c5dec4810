/** `npm run -s check -- "a claim" [--json]` or `-- --batch FILE.jsonl`: what the packs hold beside a claim, a line each. */
import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { CLAIM_CHARS } from '../common/limits.ts';
import { checkClaim } from '../engine/check/check-claim.ts';
import { type Corpus, compileCorpus } from '../engine/compile.ts';
import { splitLines } from './batch.ts';
import { CannotStart } from './cannot-start.ts';
import { describeClaim, UNREAD } from './describe-claim.ts';
import { type ClaimLine, parseClaimLine, printedClaim } from './printed-claim.ts';
import { cannotRead } from './read-file.ts';
import { readBundledPacks } from './read-pack.ts';
import { EXIT, parseArguments, runCommand } from './run-command.ts';

const USAGE = `Usage: npm run -s check -- "a claim" [--json] [--pack FILE]
       npm run -s check -- --batch FILE.jsonl [--pack FILE]   --batch - reads standard input`;

const OPTIONS = { json: { type: 'boolean' }, batch: { type: 'string' }, pack: { type: 'string' } } as const;

export interface CheckTerminal {
  readonly input: AsyncIterable<Buffer | string>;
  readonly print: (line: string) => void | Promise<void>;
  /** Takes what is no result: why a claim could not be read. */
  readonly note: (line: string) => void;
}

/** Runs the command and returns its exit code. */
export async function runCheck(args: readonly string[], terminal: CheckTerminal): Promise<number> {
  const { values, positionals } = parseArguments(args, { options: OPTIONS, usage: USAGE });
  const { batch, pack } = values;
  const [claim, ...more] = positionals;
  if (more.length > 0) throw new CannotStart(`Give one claim, in quotation marks; for several use --batch.\n${USAGE}`);
  if ((claim === undefined) === (batch === undefined)) throw new CannotStart(`Give a claim, or --batch and a file.\n${USAGE}`);
  const corpus = compileCorpus(readBundledPacks(typeof pack === 'string' ? pack : undefined).packs);
  if (typeof batch === 'string') return checkLines(batch === '-' ? terminal.input : readChunks(batch), corpus, terminal);
  if (claim !== undefined) {
    const line = { id: 1, claim };
    await terminal.print(
      values.json === true ? JSON.stringify(check(corpus, line, terminal)) : describeClaim(checkClaim(corpus, claim, LIMITS), claim),
    );
  }
  return EXIT.done;
}

const LIMITS = { mostCharacters: CLAIM_CHARS };

function check(corpus: Corpus, { id, claim }: ClaimLine, { note }: CheckTerminal) {
  const answer = checkClaim(corpus, claim, LIMITS);
  if (answer.unread !== undefined) note(`${id}: ${UNREAD[answer.unread]}`);
  return printedClaim(id, answer, { withPack: corpus.packs.length > 1 });
}

/** A file of any length, piece by piece. */
async function* readChunks(file: string): AsyncGenerator<Buffer> {
  try {
    yield* createReadStream(file);
  } catch (error) {
    throw cannotRead(file, error);
  }
}

/** One line out for each line in; a bad one is reported in its place and the run goes on. */
async function checkLines(input: AsyncIterable<Buffer | string>, corpus: Corpus, terminal: CheckTerminal): Promise<number> {
  let code: number = EXIT.done;
  for await (const { number, text } of splitLines(input)) {
    const line = text === undefined ? { error: 'not written in UTF-8: save the file as UTF-8' } : parseClaimLine(text, number);
    if ('error' in line) code = EXIT.foundWrong;
    await terminal.print(JSON.stringify('error' in line ? { line: number, error: line.error } : check(corpus, line, terminal)));
  }
  return code;
}

if (import.meta.main) {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(EXIT.done); // the reader of our output has seen enough
  });
  await runCommand(() =>
    runCheck(process.argv.slice(2), {
      input: process.stdin,
      note: (line) => console.error(line),
      print: async (line) => {
        if (!process.stdout.write(`${line}\n`)) await once(process.stdout, 'drain');
      },
    }),
  );
}
