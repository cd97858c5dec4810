/** Turns a pack's files into a pack, or says everything that is wrong with them in one go. */
import * as v from 'valibot';
import type { Pack } from './corpus.ts';
import { findRuleFaults } from './pack-rules.ts';
import { PACK_PARTS, PACK_SHAPES, type PackPart } from './pack-shapes.ts';

/** What the files of a pack hold, by file name: `pack.json`, `terms.json` and so on, or one other file that holds them all as keys. */
export type PackFiles = Readonly<Record<string, unknown>>;

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
interface ReadPart {
  readonly part: PackPart;
  readonly file: string;
  readonly path: string;
  readonly value: unknown;
}

const MASTHEAD_FILE = 'pack.json';

/** Accepts a whole pack or lists its faults: those of shape first; what parts say of each other is judged once the shapes are right. */
export function parsePack(files: PackFiles): { readonly pack: Pack } | { readonly faults: readonly Fault[] } {
  const parts = readParts(files);
  const faults = 'faults' in parts ? parts.faults : parts.parts.flatMap(shapeFaults);
  if ('faults' in parts || faults.length > 0) return { faults };
  const pack = Object.fromEntries(parts.parts.map(({ part, value }) => [part, withoutSchema(value)])) as unknown as Pack;
  const broken = findRuleFaults(pack).map(({ part, place, rule, remedy }): Fault => {
    const read = parts.parts.find((one) => one.part === part);
    return { file: read?.file ?? '', place: joinPath(read?.path ?? '', place), rule, remedy };
  });
  return broken.length > 0 ? { faults: broken } : { pack };
}

function readParts(files: PackFiles): { readonly parts: readonly ReadPart[] } | { readonly faults: readonly Fault[] } {
  const names = Object.keys(files);
  const [only] = names;
  if (only !== undefined && names.length === 1 && (only !== MASTHEAD_FILE || hasTerms(files[only]))) return readSingle(only, files[only]);
  const faults: Fault[] = [];
  const parts = PACK_PARTS.map((part): ReadPart => {
    const file = part === 'masthead' ? MASTHEAD_FILE : `${part}.json`;
    if (!(file in files))
      faults.push({ file, place: '', rule: 'is missing', remedy: 'add the file; an empty list is enough where the pack has none' });
    if (part === 'masthead') return { part, file, path: '', value: files[file] };
    return { part, file, path: part, value: isObject(files[file]) ? files[file][part] : undefined };
  });
  const known = new Set(parts.map(({ file }) => file));
  for (const file of names) {
    if (!known.has(file)) faults.push({ file, place: '', rule: 'is no file of a pack', remedy: `a pack has ${[...known].join(', ')}` });
    else faults.push(...strayKeys(file, files[file], file === MASTHEAD_FILE ? undefined : [file.slice(0, -'.json'.length)]));
  }
  return faults.length > 0 ? { faults } : { parts };
}

function readSingle(file: string, value: unknown): { readonly parts: readonly ReadPart[] } | { readonly faults: readonly Fault[] } {
  const key = (part: PackPart) => (part === 'masthead' ? 'pack' : part);
  const faults = strayKeys(file, value, PACK_PARTS.map(key));
  if (faults.length > 0 || !isObject(value)) return { faults };
  return { parts: PACK_PARTS.map((part) => ({ part, file, path: key(part), value: value[key(part)] })) };
}

function strayKeys(file: string, value: unknown, allowed: readonly string[] | undefined): Fault[] {
  if (!isObject(value)) return [{ file, place: '', rule: 'is not an object', remedy: `write { "${allowed?.[0] ?? 'id'}": … }` }];
  if (!allowed) return [];
  const missing = allowed.filter((key) => !(key in value));
  const stray = Object.keys(value).filter((key) => !allowed.includes(key) && key !== '$schema');
  return [
    ...missing.map((key) => ({ file, place: key, rule: 'is missing', remedy: `add "${key}"` })),
    ...stray.map((key) => ({ file, place: key, rule: 'is no part of a pack', remedy: `take it out; known are ${allowed.join(', ')}` })),
  ];
}

function shapeFaults({ part, file, path, value }: ReadPart): Fault[] {
  const bare = withoutSchema(value);
  const result = v.safeParse(PACK_SHAPES[part], bare);
  return (result.issues ?? []).map((issue) => {
    const keys = (issue.path ?? []).map(({ key }) => key as string | number);
    return { file, place: joinPath(path, placeOf(keys, bare)), rule: issue.message, remedy: remedyFor(issue.message) };
  });
}

/** A file may name the schema that editors check it with. */
function withoutSchema(value: unknown): unknown {
  if (!isObject(value) || !('$schema' in value)) return value;
  const { $schema: _schema, ...rest } = value;
  return rest;
}

/** `[3].aliases[0].text (some-term)`: the path, and the identifier of the item at its beginning where it has one. */
export function placeOf(keys: readonly (string | number)[], value: unknown): string {
  const path = keys.map((key) => (typeof key === 'number' ? `[${key}]` : `.${key}`)).join('');
  const item = typeof keys[0] === 'number' && Array.isArray(value) ? value[keys[0]] : undefined;
  return isObject(item) && typeof item.id === 'string' && item.id !== '' ? `${path} (${item.id})` : path;
}

function joinPath(path: string, place: string): string {
  return path === '' ? place.replace(/^\./, '') : `${path}${place}`;
}

function remedyFor(rule: string): string {
  if (rule === 'is empty') return 'write it, or leave the field out where it is optional';
  if (rule === 'is missing') return 'add the field';
  if (rule === 'is no field of a pack') return 'take it out, or correct its spelling';
  return 'correct it';
}

function hasTerms(value: unknown): boolean {
  return isObject(value) && 'terms' in value;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
