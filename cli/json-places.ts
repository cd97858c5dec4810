/** Where the fields of a JSON text stand, so that a fault can be found without counting brackets. */
import { eachToken } from './json-place.ts';

export interface JsonPlaces {
  /** Line of a path such as `terms[3].aliases[0].text`, or of the nearest that holds it; undefined for the whole file. */
  lineOf(path: string): number | undefined;
  /** Fields given twice in one pair of braces: JSON keeps the last and says nothing. */
  readonly repeated: readonly { readonly path: string; readonly first: number }[];
}

interface Frame {
  readonly path: string;
  readonly isList: boolean;
  index: number;
  key: string | undefined;
  readonly keys: Map<string, number>;
}

/** Reads a text that is known to be JSON. */
export function readJsonPlaces(text: string): JsonPlaces {
  const lines = new Map<string, number>();
  const repeated: { path: string; first: number }[] = [];
  const frames: Frame[] = [];
  const lineAt = countLines(text);
  for (const { start, string, sign } of eachToken(text)) {
    const frame = frames.at(-1);
    if (sign === ',' || sign === ':') continue;
    if (sign === ']' || sign === '}') {
      frames.pop();
      continue;
    }
    if (frame && !frame.isList && frame.key === undefined) {
      readKey(frame, JSON.parse(string ?? '""') as string, { line: lineAt(start), lines, repeated });
      continue;
    }
    const path = nextPath(frame);
    if (frame?.isList) lines.set(path, lineAt(start));
    if (sign !== undefined) frames.push({ path, isList: sign === '[', index: -1, key: undefined, keys: new Map() });
  }
  return { lineOf: (path) => nearestLine(lines, path), repeated };
}

interface Notes {
  readonly line: number;
  readonly lines: Map<string, number>;
  readonly repeated: { path: string; first: number }[];
}

function readKey(frame: Frame, key: string, { line, lines, repeated }: Notes): void {
  frame.key = key;
  const path = frame.path === '' ? key : `${frame.path}.${key}`;
  const first = frame.keys.get(key);
  if (first !== undefined) repeated.push({ path, first });
  frame.keys.set(key, line);
  lines.set(path, line);
}

/** The path of the value that begins; the frame goes on to its next one. */
function nextPath(frame: Frame | undefined): string {
  if (!frame) return '';
  if (frame.isList) {
    frame.index += 1;
    return `${frame.path}[${frame.index}]`;
  }
  const path = frame.path === '' ? (frame.key ?? '') : `${frame.path}.${frame.key ?? ''}`;
  frame.key = undefined;
  return path;
}

/** Line of an offset; offsets come in their order. */
function countLines(text: string): (offset: number) => number {
  let line = 1;
  let at = 0;
  return (offset) => {
    for (; at < offset; at += 1) if (text[at] === '\n' || (text[at] === '\r' && text[at + 1] !== '\n')) line += 1;
    return line;
  };
}

function nearestLine(lines: ReadonlyMap<string, number>, path: string): number | undefined {
  for (let at = path; at !== ''; at = at.replace(/(?:^|\.|\[)[^.[]*$/, '')) {
    const line = lines.get(at);
    if (line !== undefined) return line;
  }
  return undefined;
}
