/** Turns a pack's files into a pack, or says everything that is wrong with them in one go. */
import * as v from 'valibot';
import type { Pack } from '../corpus.ts';
import { type CheckedPart, draftOf, isObject } from './draft.ts';
import type { RuleFault } from './faults.ts';
import { type Fault, type PackFiles, type ReadPart, readFiles } from './files.ts';
import { nearestOf } from './nearest.ts';
import { findRuleFaults } from './rules.ts';
import { PACK_SHAPES, type PackPart } from './shapes.ts';
import { readSaid } from './texts.ts';
import { findWarnings } from './warnings.ts';

export { type Fault, type PackFiles, UNREADABLE } from './files.ts';

/** A whole pack with what its editors should look at, or all its faults. */
export type ParsedPack = { readonly pack: Pack; readonly warnings: readonly Fault[] } | { readonly faults: readonly Fault[] };

/** Accepts a whole pack or lists its faults: those of files and shapes, and of whatever else can be judged beside them. */
export function parsePack(files: PackFiles): ParsedPack {
  const { parts, faults } = readFiles(files);
  const checked = new Map<PackPart, CheckedPart>();
  const shapes = parts.flatMap((read) => checkShape(read, checked));
  const rules = findRuleFaults(draftOf(checked)).map((fault) => locate(fault, parts));
  const all = [...faults, ...shapes, ...rules];
  const isUnread = Object.values(files).some((content) => typeof content === 'symbol');
  if (all.length > 0 || isUnread) return { faults: all };
  const pack = Object.fromEntries(parts.map(({ part, value }) => [part, value])) as unknown as Pack;
  return { pack, warnings: findWarnings(pack).map((warning) => locate(warning, parts)) };
}

/** Faults of a part's shape; notes which of its items have none. */
function checkShape({ part, file, path, value }: ReadPart, checked: Map<PackPart, CheckedPart>): Fault[] {
  const { issues = [] } = v.safeParse(PACK_SHAPES[part], value);
  const broken = new Set<number>();
  const faults = issues.map((issue): Fault => {
    const keys = (issue.path ?? []).map(({ key }) => key as string | number);
    if (typeof keys[0] === 'number') broken.add(keys[0]);
    return { file, place: joinPath(path, placeOf(keys, value)), ...told(issue.message, keys.at(-1)) };
  });
  checked.set(part, { value, isWhole: issues.length === 0, broken });
  return faults;
}

function told(message: string, key: string | number | undefined): { readonly rule: string; readonly remedy: string } {
  const { rule, remedy, known = [] } = readSaid(message) ?? { rule: message, remedy: 'correct it' };
  const near = rule.startsWith('is no field') && typeof key === 'string' ? nearestOf(key, known) : undefined;
  return { rule, remedy: near === undefined ? remedy : `write "${near}" if that is meant, or take it out` };
}

/** `[3].aliases[0].text (some-term)`: the path, and the identifier of the innermost item on it that has one. */
function placeOf(keys: readonly (string | number)[], value: unknown): string {
  const path = keys.map((key) => (typeof key === 'number' ? `[${key}]` : `.${key}`)).join('');
  let at = value;
  let id: string | undefined;
  for (const key of keys) {
    at = Array.isArray(at) ? at[Number(key)] : isObject(at) ? at[key] : undefined;
    if (isObject(at) && typeof at.id === 'string' && at.id !== '') id = at.id;
  }
  return id === undefined ? path : `${path} (${id})`;
}

function locate({ part, place, rule, remedy }: RuleFault, parts: readonly ReadPart[]): Fault {
  const read = parts.find((one) => one.part === part);
  return { file: read?.file ?? '', place: joinPath(read?.path ?? '', place), rule, remedy };
}

function joinPath(path: string, place: string): string {
  return path === '' ? place.replace(/^\./, '') : `${path}${place}`;
}
