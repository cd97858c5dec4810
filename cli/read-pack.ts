/** Reads packs from the disk: a folder with one file a part, or one file with everything. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Pack } from '../engine/corpus.ts';
import { type Fault, parsePack } from '../engine/parse.ts';
import { findJsonFault } from './json-place.ts';

const DATA = fileURLToPath(new URL('../data/', import.meta.url));

export interface PackOnDisk {
  readonly pack: Pack;
  /** The files it was read from. */
  readonly files: readonly string[];
}

/** Reads and validates one pack; throws one error that names every fault with its file, or the line where a file is no JSON. */
export function readPack(path: string): PackOnDisk {
  const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory();
  if (isFolder === undefined) throw new Error(`${path}: there is no such file or folder`);
  const files = isFolder
    ? readdirSync(path)
        .filter((name) => name.endsWith('.json'))
        .sort()
        .map((name) => join(path, name))
    : [path];
  const result = parsePack(Object.fromEntries(files.map((file) => [basename(file), readJson(file)])));
  if ('faults' in result) throw new Error(describeFaults(path, result.faults));
  return { pack: result.pack, files };
}

/** The packs of `data/`, in the order of their folders' names, then the one at `extra`; throws one error with the faults of all. */
export function readBundledPacks(extra?: string): { readonly packs: Pack[]; readonly files: string[] } {
  const folders = readdirSync(DATA)
    .sort()
    .map((name) => join(DATA, name))
    .filter((folder) => existsSync(join(folder, 'pack.json')));
  const read: PackOnDisk[] = [];
  const errors: string[] = [];
  for (const path of extra === undefined ? folders : [...folders, extra]) {
    try {
      read.push(readPack(path));
    } catch (error) {
      errors.push(error instanceof Error ? error.message : String(error));
    }
  }
  const packs = read.map(({ pack }) => pack);
  for (const [i, { masthead }] of packs.entries()) {
    if (packs.findIndex((other) => other.masthead.id === masthead.id) < i) errors.push(`two packs have the identifier "${masthead.id}"`);
  }
  if (errors.length > 0) throw new Error(errors.join('\n'));
  return { packs, files: read.flatMap(({ files }) => files) };
}

/** One line a fault: file, place, what is wrong, what to do. */
export function describeFaults(path: string, faults: readonly Fault[]): string {
  const count = faults.length === 1 ? '1 fault' : `${faults.length} faults`;
  return [`${path}: ${count}`, ...faults.map(describeFault)].join('\n');
}

function describeFault({ file, place, rule, remedy }: Fault): string {
  return `  ${[file, place].filter((part) => part !== '').join(' ')} ${rule}: ${remedy}`;
}

function readJson(file: string): unknown {
  const text = readFileSync(file, 'utf8');
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    const { line, column } = findJsonFault(text);
    throw new Error(`${file}:${line}:${column}: not JSON (${error instanceof Error ? error.message : String(error)})`);
  }
}
