/** `npm run -s annotate -- FILE [--json]` or `-- --batch FILE.jsonl`: what Crosslight finds in documents, a line each. */
import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { type Corpus, compileCorpus } from '../engine/compile.ts';
import { annotate, describeAnnotation } from './annotation.ts';
import { type BatchLine, parseBatchLine, splitLines } from './batch.ts';
import { CannotStart } from './cannot-start.ts';
import { type ReadDocument, readDocumentFile, readHtml, readText } from './documents.ts';
import { cannotRead } from './read-file.ts';
import { readBundledPacks } from './read-pack.ts';
import { EXIT, parseArguments, runCommand } from './run-command.ts';

const USAGE = `Usage: npm run -s annotate -- FILE [--json] [--texts] [--pack FILE]     FILE ends in .html, .htm or .txt
       npm run -s annotate -- --batch FILE.jsonl [--texts] [--pack FILE]   --batch - reads standard input`;

const OPTIONS = { json: { type: 'boolean' }, texts: { type: 'boolean' }, batch: { type: 'string' }, pack: { type: 'string' } } as const;

/** Where a run reads and writes; the terminal's own by default. */
export interface Terminal {
  readonly input: AsyncIterable<Buffer | string>;
  readonly print: (line: string) => void | Promise<void>;
  readonly nowMs: number;
}

/** Runs the command and returns its exit code. */
export async function runAnnotate(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = parseArguments(args, { options: OPTIONS, usage: USAGE });
  const { batch, pack } = values;
  const [file, ...more] = positionals;
  if (more.length > 0) throw new CannotStart(`Give one file; for several use --batch.\n${USAGE}`);
  if ((file === undefined) === (batch === undefined)) throw new CannotStart(`Give a file, or --batch and a file.\n${USAGE}`);
  const texts = values.texts === true;
  const document = file === undefined ? undefined : readDocumentFile(file, terminal);
  const corpus = compileCorpus(readBundledPacks(typeof pack === 'string' ? pack : undefined).packs);
  if (typeof batch === 'string') return annotateLines(batch === '-' ? terminal.input : readChunks(batch), { corpus, texts, terminal });
  if (document) {
    const found = annotate(corpus, document, { texts });
    await terminal.print(values.json === true ? JSON.stringify(found) : describeAnnotation(found));
  }
  return EXIT.done;
}

/** A file of any length, piece by piece. */
async function* readChunks(file: string): AsyncGenerator<Buffer> {
  try {
    yield* createReadStream(file);
  } catch (error) {
    throw cannotRead(file, error);
  }
}

interface Batch {
  readonly corpus: Corpus;
  readonly texts: boolean;
  readonly terminal: Terminal;
}

/** One line out for each line in; a bad one is reported in its place and the run goes on. */
async function annotateLines(input: AsyncIterable<Buffer | string>, { corpus, texts, terminal }: Batch): Promise<number> {
  let code: number = EXIT.done;
  for await (const { number, text } of splitLines(input)) {
    const line = text === undefined ? { error: 'not written in UTF-8: save the file as UTF-8' } : parseBatchLine(text, number);
    if ('error' in line) {
      code = EXIT.foundWrong;
      await terminal.print(JSON.stringify({ line: number, error: line.error }));
    } else {
      await terminal.print(JSON.stringify(annotate(corpus, readBatchDocument(line, terminal), { texts })));
    }
  }
  return code;
}

function readBatchDocument(line: BatchLine, terminal: Terminal): ReadDocument {
  return line.html === undefined ? readText({ ...line, text: line.text ?? '' }) : readHtml({ ...line, html: line.html }, terminal);
}

if (import.meta.main) {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(EXIT.done); // the reader of our output has seen enough
  });
  await runCommand(() =>
    runAnnotate(process.argv.slice(2), {
      input: process.stdin,
      print: async (line) => {
        if (!process.stdout.write(`${line}\n`)) await once(process.stdout, 'drain');
      },
      nowMs: Date.now(),
    }),
  );
}
