/** `npm run field -- DIR`: every saved page of a folder in a real browser, without and with the extension. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { buildExtension } from './build-extension.ts';
import { CannotStart } from './cannot-start.ts';
import { type Browsers, brokenLine, runPage } from './field-page.ts';
import { describeLine, type Expectation, type FieldLine, failuresOf, isExpected, parseExpectations } from './field-report.ts';
import { launchExtension } from './launch-extension.ts';
import { listFolder } from './read-file.ts';
import { EXIT, parseArguments, runCommand } from './run-command.ts';
import { readSavedPage, type SavedPage } from './saved-page.ts';

const USAGE = 'Usage: npm run field -- DIR [--json] [--pack FILE] [--expect FILE.tsv]';

export interface FieldOptions {
  readonly folder: string;
  readonly json: boolean;
  readonly pack: string | undefined;
  readonly expect: string | undefined;
}

/** The options of a call; throws `CannotStart` on what can't be meant. */
export function fieldOptions(args: readonly string[]): FieldOptions {
  const options = { json: { type: 'boolean' }, pack: { type: 'string' }, expect: { type: 'string' } } as const;
  const { values, positionals } = parseArguments(args, { options, usage: USAGE });
  const [folder, ...more] = positionals;
  if (folder === undefined || more.length > 0) throw new CannotStart(`Give one folder of saved pages.\n${USAGE}`);
  return { folder, json: values.json === true, pack: asFile(values.pack), expect: asFile(values.expect) };
}

function asFile(value: string | boolean | undefined): string | undefined {
  if (typeof value !== 'string') return undefined;
  if (!existsSync(value)) throw new CannotStart(`${value}: no such file.`);
  return resolve(value);
}

/** The pages of a folder in alphabetical order, each with its address; throws `CannotStart` when there are none. */
export function readFolder(folder: string): SavedPage[] {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) throw new CannotStart(`${folder}: no such folder.`);
  const addresses = readIndex(join(folder, 'index.tsv'));
  const files = listFolder(folder).filter((name) => /\.html?$/i.test(name));
  if (files.length === 0) throw new CannotStart(`${folder}: no saved pages (.html or .htm) in it.`);
  return files.sort().map((name) => readSavedPage(join(folder, name), addresses.get(name)));
}

function readIndex(file: string): Map<string, string> {
  if (!existsSync(file)) return new Map();
  const rows = readFileSync(file, 'utf8')
    .split(/\r?\n/)
    .map((line) => line.split('\t'));
  return new Map(rows.map(([name = '', address = '']) => [name, address.replaceAll('&#038;', '&').replaceAll('&amp;', '&')]));
}

function readExpectations(file: string | undefined): Map<string, Expectation> | undefined {
  if (file === undefined) return undefined;
  try {
    return parseExpectations(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new CannotStart(`${file}: ${error instanceof Error ? error.message : error}`);
  }
}

async function field(args: readonly string[]): Promise<number> {
  const options = fieldOptions(args);
  const pages = readFolder(options.folder);
  const expectations = readExpectations(options.expect);
  const say = (line: string) => console.error(line);
  const build = buildExtension({ mode: 'every-site', ...(options.pack === undefined ? {} : { extraPack: options.pack }) });
  const plain = await launchExtension({ say });
  const extended = await launchExtension({ build, say }).catch(async (error: unknown) => {
    await plain.close();
    throw error;
  });
  const run = { browsers: { plain, extended }, pages, expectations, options, say };
  try {
    return await runPages(run);
  } finally {
    await Promise.all([plain.close(), extended.close()]);
  }
}

interface Run {
  readonly browsers: Browsers;
  readonly pages: readonly SavedPage[];
  readonly expectations: Map<string, Expectation> | undefined;
  readonly options: FieldOptions;
  readonly say: (line: string) => void;
}

async function runPages({ browsers, pages, expectations, options, say }: Run): Promise<number> {
  const extraPack = options.pack !== undefined;
  let failed = 0;
  for (const saved of pages) {
    const seen = await runPage(browsers, saved, say).catch((error: unknown) => brokenLine(saved, error));
    const line = withExpectation(seen, expectations?.get(saved.name), extraPack);
    const failures = failuresOf(line, extraPack);
    if (failures.length > 0) failed += 1;
    if (expectations !== undefined && !expectations.has(saved.name)) say(`${saved.name}: not in ${options.expect}`);
    console.log(options.json ? JSON.stringify(line) : describeLine(line, failures));
    if (options.json && failures.length > 0) say(`${saved.name}: ${failures.join('; ')}`);
  }
  say(`${pages.length} pages: ${pages.length - failed} pass, ${failed} fail`);
  return failed === 0 ? EXIT.done : EXIT.foundWrong;
}

function withExpectation(line: FieldLine, expectation: Expectation | undefined, extraPack: boolean): FieldLine {
  return expectation === undefined ? line : { ...line, expected: isExpected(line, expectation, extraPack) };
}

if (import.meta.main) await runCommand(() => field(process.argv.slice(2)));
