/** Reads packs from the disk: a folder with one file a part, or one file with everything. */
import { isUtf8 } from 'node:buffer';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Pack } from '../engine/corpus.ts';
import { type Fault, parsePack, UNREADABLE } from '../engine/pack/parse.ts';
import { CannotStart } from './cannot-start.ts';
import { FoundWrong } from './found-wrong.ts';
import { explainJsonFault } from './json-fault.ts';
import { type JsonPlaces, readJsonPlaces } from './json-places.ts';
import { listFolder, readBytes } from './read-file.ts';

const DATA = fileURLToPath(new URL('../data/', import.meta.url));

export interface PackOnDisk {
  readonly pack: Pack;
  /** The files it was read from. */
  readonly files: readonly string[];
}

/** A fault with the place in the file where an editor finds it. */
export interface FaultInFile extends Fault {
  readonly line?: number;
  /** Only where the file is no JSON. */
  readonly column?: number;
}

export interface InspectedPack {
  /** Undefined where there are faults. */
  readonly pack: Pack | undefined;
  readonly faults: readonly FaultInFile[];
  readonly warnings: readonly FaultInFile[];
  readonly files: readonly string[];
}

/** Reads and validates one pack, and tells everything about it; throws only where there is nothing to read. */
export function inspectPack(path: string): InspectedPack {
  const files = filesOf(path).map(readPackFile);
  const result = parsePack(Object.fromEntries(files.map(({ name, content }) => [name, content])));
  const places = new Map(files.flatMap(({ name, places: found }) => (found ? [[name, found] as const] : [])));
  const inFile = (fault: Fault): FaultInFile => {
    const line = places.get(fault.file)?.lineOf(fault.place.replace(/ \([^()]*\)$/, ''));
    return line === undefined ? fault : { ...fault, line };
  };
  const broken = files.flatMap(({ faults }) => faults);
  const found = 'faults' in result ? result.faults.map(inFile) : [];
  const faults = [...broken, ...found];
  return {
    pack: 'pack' in result && faults.length === 0 ? result.pack : undefined,
    faults,
    warnings: 'warnings' in result ? result.warnings.map(inFile) : [],
    files: files.map(({ file }) => file),
  };
}

/** Reads and validates one pack; throws one error that names every fault with its file, line and place. */
export function readPack(path: string): PackOnDisk {
  const { pack, faults, files } = inspectPack(path);
  if (!pack) throw new FoundWrong(describeFaults(path, faults));
  return { pack, files };
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
      if (!(error instanceof FoundWrong)) throw error;
      errors.push(error.message);
    }
  }
  const packs = read.map(({ pack }) => pack);
  for (const [i, { masthead }] of packs.entries()) {
    if (packs.findIndex((other) => other.masthead.id === masthead.id) < i) errors.push(`two packs have the identifier "${masthead.id}"`);
  }
  if (errors.length > 0) throw new FoundWrong(errors.join('\n'));
  return { packs, files: read.flatMap(({ files }) => files) };
}

/** One line a fault: file and line, place, what is wrong, what to do. */
export function describeFaults(path: string, faults: readonly FaultInFile[]): string {
  const count = faults.length === 1 ? '1 fault' : `${faults.length} faults`;
  return [`${path}: ${count}`, ...faults.map(describeFault)].join('\n');
}

function describeFault({ file, line, column, place, rule, remedy }: FaultInFile): string {
  const where = [file, line, column].filter((part) => part !== undefined).join(':');
  const at = [column === undefined ? where : `${where}:`, place].filter((part) => part !== '').join(' ');
  return `  ${at} ${rule}: ${remedy}`;
}

function filesOf(path: string): readonly string[] {
  const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory();
  if (isFolder === undefined) throw new CannotStart(`${path}: no such file or folder.`);
  if (!isFolder) return [path];
  const names = listFolder(path).filter((name) => name.endsWith('.json'));
  return names.sort().map((name) => join(path, name));
}

interface ReadFile {
  readonly file: string;
  readonly name: string;
  readonly content: unknown;
  readonly places?: JsonPlaces;
  readonly faults: readonly FaultInFile[];
}

function readPackFile(file: string): ReadFile {
  const name = basename(file);
  const bytes = readBytes(file);
  const text = bytes.toString('utf8');
  const unreadable = (fault: Omit<FaultInFile, 'file' | 'place'>) => ({
    file,
    name,
    content: UNREADABLE,
    faults: [{ file: name, place: '', ...fault }],
  });
  if (!isUtf8(bytes)) return unreadable({ rule: 'is not written in UTF-8', remedy: 'save it as UTF-8' });
  let content: unknown;
  try {
    content = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return unreadable(explainJsonFault(text));
  }
  const places = readJsonPlaces(text);
  return { file, name, content, places, faults: places.repeated.map((repeated) => repeatedFault(name, repeated, places)) };
}

function repeatedFault(file: string, { path, first }: JsonPlaces['repeated'][number], places: JsonPlaces): FaultInFile {
  const line = places.lineOf(path);
  const rule = `is given twice: the one on line ${first} would be lost`;
  return { file, ...(line === undefined ? {} : { line }), place: path, rule, remedy: 'keep one of the two' };
}
