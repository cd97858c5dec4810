import { posix, win32 } from 'node:path';
import { type Found, type Machine, THIS_MACHINE } from './find-browser.ts';

/** Names on the path; Debian's package is the long-term release. */
const COMMANDS = ['firefox', 'firefox-esr'];
const VARIABLE = 'FIREFOX_PATH';

export const FIREFOX_REMEDY =
  'Install Firefox 149 or later (on Debian: sudo apt-get install firefox-esr), or set FIREFOX_PATH to the one you have, and start again.';

/** The installed Firefox: as the variable says, on the path, then in the usual places. */
export function findFirefox(machine: Machine = THIS_MACHINE): Found {
  const named = machine.env[VARIABLE];
  if (named) return machine.exists(named) ? { kind: 'found', file: named } : { kind: 'wrong variable', variable: VARIABLE, file: named };
  const file = candidates(machine).find((candidate) => machine.exists(candidate));
  return file === undefined ? { kind: 'none' } : { kind: 'found', file };
}

function candidates({ platform, env }: Machine): string[] {
  if (platform === 'win32') {
    const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)']].filter((root) => root !== undefined);
    return roots.map((root) => win32.join(root, 'Mozilla Firefox\\firefox.exe'));
  }
  const folders = (env.PATH ?? '').split(':').filter((folder) => folder !== '');
  const onPath = COMMANDS.flatMap((command) => folders.map((folder) => posix.join(folder, command)));
  return [
    ...onPath,
    ...(platform === 'darwin' ? ['/Applications/Firefox.app/Contents/MacOS/firefox'] : ['/usr/bin/firefox-esr', '/snap/bin/firefox']),
  ];
}
