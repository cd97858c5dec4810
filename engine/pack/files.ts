/** The files of a pack: which part stands where, in several files or in one. */

import { isObject } from './draft.ts';
import { nearestOf } from './nearest.ts';
import { OPTIONAL_PARTS, PACK_PARTS, type PackPart } from './shapes.ts';

/** What the files of a pack hold, by file name: `pack.json`, `terms.json` and so on, or one other file that holds them all as keys. */
export type PackFiles = Readonly<Record<string, unknown>>;

/** Stands for what a file holds that is no JSON: nothing is said of what it may lack. */
export const UNREADABLE: unique symbol = Symbol('unreadable');

export interface Fault {
  readonly file: string;
  /** Where in the file, with the identifier of the item: `terms[3].aliases[0].text (some-term)`. */
  readonly place: string;
  /** What is wrong: "is empty". */
  readonly rule: string;
  /** What to do about it. */
  readonly remedy: string;
}

/** A part of a pack as read, with the file and the key it came from. */
export interface ReadPart {
  readonly part: PackPart;
  readonly file: string;
  readonly path: string;
  readonly value: unknown;
}

export interface ReadFiles {
  readonly parts: readonly ReadPart[];
  readonly faults: readonly Fault[];
}

const MASTHEAD_FILE = 'pack.json';

/** Parts that can be judged, and what is wrong with the files as such. */
export function readFiles(files: PackFiles): ReadFiles {
  const names = Object.keys(files);
  const [only] = names;
  const isSingle = only !== undefined && names.length === 1 && (only !== MASTHEAD_FILE || hasKey(files[only], 'terms'));
  return isSingle ? readSingle(only, files[only]) : readSeveral(files);
}

function readSeveral(files: PackFiles): ReadFiles {
  const faults: Fault[] = [];
  const parts: ReadPart[] = [];
  for (const part of PACK_PARTS) {
    const file = fileOf(part);
    const content = files[file];
    if (!(file in files)) {
      if (!(part in OPTIONAL_PARTS)) faults.push(missingFile(part, file));
    } else if (part === 'masthead') {
      if (isObject(content)) parts.push({ part, file, path: '', value: withoutSchema(content) });
    } else if (hasKey(content, part)) parts.push({ part, file, path: part, value: content[part] });
  }
  const known = new Set(PACK_PARTS.map(fileOf));
  for (const [file, content] of Object.entries(files)) {
    if (!known.has(file)) faults.push(strayFile(file, known));
    else faults.push(...keyFaults(file, content, file === MASTHEAD_FILE ? undefined : PACK_PARTS.filter((part) => fileOf(part) === file)));
  }
  return { parts, faults };
}

function readSingle(file: string, value: unknown): ReadFiles {
  const key = (part: PackPart) => (part === 'masthead' ? 'pack' : part);
  const given = isObject(value)
    ? PACK_PARTS.filter((part) => key(part) in value).map((part) => ({ part, file, path: key(part), value: value[key(part)] }))
    : [];
  return { parts: given, faults: keyFaults(file, value, PACK_PARTS.map(key)) };
}

/** The file in which a part stands. */
export function fileOf(part: PackPart): string {
  return part === 'masthead' ? MASTHEAD_FILE : (OPTIONAL_PARTS[part] ?? `${part}.json`);
}

function missingFile(part: PackPart, file: string): Fault {
  if (part === 'masthead')
    return {
      file,
      place: '',
      rule: 'is missing: a pack has a masthead',
      remedy: 'add the file with "id", "name", "editors", "rules", "asOf", "errorsTo" and what else data/README.md names',
    };
  return { file, place: '', rule: 'is missing', remedy: `add the file; { "${part}": [] } is enough where the pack has none` };
}

function strayFile(file: string, known: ReadonlySet<string>): Fault {
  const near = nearestOf(file, known);
  const guess = near === undefined ? 'take it out of the folder' : `call it ${near} if that is meant, or take it out of the folder`;
  return { file, place: '', rule: 'is no file of a pack', remedy: `${guess}; a pack has ${[...known].join(', ')}` };
}

function keyFaults(file: string, value: unknown, allowed: readonly string[] | undefined): Fault[] {
  if (value === UNREADABLE) return [];
  if (!isObject(value)) return [{ file, place: '', rule: 'is not an object', remedy: `write { "${allowed?.[0] ?? 'id'}": … }` }];
  if (!allowed) return [];
  const missing = allowed.filter((key) => !(key in value) && !(key in OPTIONAL_PARTS));
  const stray = Object.keys(value).filter((key) => !allowed.includes(key) && key !== '$schema');
  return [...missing.map((key) => missingKey(file, key)), ...stray.map((key) => strayKey(file, key, allowed))];
}

function missingKey(file: string, key: string): Fault {
  const isMasthead = key === 'pack';
  return {
    file,
    place: key,
    rule: isMasthead ? 'is missing: a pack has a masthead' : 'is missing',
    remedy: isMasthead ? 'add "pack": { … }, the masthead, as data/README.md describes it' : `add "${key}"`,
  };
}

function strayKey(file: string, key: string, allowed: readonly string[]): Fault {
  const near = nearestOf(key, allowed);
  const guess = near === undefined ? 'take it out' : `write "${near}" if that is meant, or take it out`;
  return { file, place: key, rule: 'is no part of a pack', remedy: `${guess}; known here: ${allowed.join(', ')}` };
}

/** A file may name the schema that an editor's program checks it with. */
function withoutSchema(value: Readonly<Record<string, unknown>>): unknown {
  const { $schema: _schema, ...rest } = value;
  return rest;
}

function hasKey<K extends string>(value: unknown, key: K): value is Readonly<Record<K, unknown>> {
  return isObject(value) && key in value;
}
