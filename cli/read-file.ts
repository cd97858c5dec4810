/** Files and folders that somebody named on the command line. */
import { isUtf8 } from 'node:buffer';
import { readdirSync, readFileSync } from 'node:fs';
import { CannotStart } from './cannot-start.ts';

/** The bytes of a file; throws `CannotStart` with the reason where it can't be read. */
export function readBytes(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    throw cannotRead(file, error);
  }
}

/** The text of a file; throws `CannotStart` with the line where it is not UTF-8: guessed letters would be found, or missed, in silence. */
export function readUtf8(file: string): string {
  const bytes = readBytes(file);
  if (!isUtf8(bytes)) throw new CannotStart(`${file}:${firstBrokenLine(bytes)}: not written in UTF-8; save the file as UTF-8.`);
  return bytes.toString('utf8');
}

/** The names in a folder; throws `CannotStart` with the reason where they can't be read. */
export function listFolder(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    throw cannotRead(folder, error);
  }
}

/** Why a file can't be read, in words. */
export function cannotRead(file: string, error: unknown): CannotStart {
  const { code } = error as NodeJS.ErrnoException;
  return new CannotStart(`${file}: ${REASONS[code ?? ''] ?? `can't be read (${code ?? error})`}.`);
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file',
  ENOTDIR: 'no such file',
  EISDIR: 'is a folder; give a file',
  EACCES: 'you may not read it; change its permissions',
  EPERM: 'you may not read it; change its permissions',
};

/** No character of UTF-8 but the line feed itself holds its byte, so that lines can be judged one by one. */
function firstBrokenLine(bytes: Buffer): number {
  let line = 1;
  for (let from = 0; ; line += 1) {
    const end = bytes.indexOf('\n', from);
    if (end < 0 || !isUtf8(bytes.subarray(from, end))) return line;
    from = end + 1;
  }
}
