import { existsSync } from 'node:fs';
import { posix, win32 } from 'node:path';

/** Variables that name a browser; the first one that is set decides, and must name a file that exists. */
const BROWSER_VARIABLES = ['CROSSLIGHT_BROWSER', 'CHROME_PATH'] as const;

/** Names on the path, in order of preference: all are built on Chromium and take extensions over the debugging pipe. */
const COMMANDS = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
  'microsoft-edge-stable',
  'msedge',
  'brave-browser',
  'brave',
];

const MAC_APPLICATIONS = ['Chromium', 'Google Chrome', 'Microsoft Edge', 'Brave Browser'];

const WINDOWS_PROGRAMS = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
  'BraveSoftware\\Brave-Browser\\Application\\brave.exe',
];

const LINUX_FILES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/opt/google/chrome/chrome',
  '/opt/microsoft/msedge/msedge',
  '/opt/brave.com/brave/brave',
  '/snap/bin/chromium',
];

/** Where to look; tests give their own. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly exists: (file: string) => boolean;
}

export const THIS_MACHINE: Machine = { platform: process.platform, env: process.env, exists: existsSync };

export type Found =
  | { readonly kind: 'found'; readonly file: string }
  /** A variable names a file that isn't there: said rather than passed over, because somebody meant it. */
  | { readonly kind: 'wrong variable'; readonly variable: string; readonly file: string }
  | { readonly kind: 'none' };

/** The first installed Chrome, Chromium, Edge or Brave: as a variable says, on the path, then in the usual places. */
export function findBrowser(machine: Machine = THIS_MACHINE): Found {
  for (const variable of BROWSER_VARIABLES) {
    const file = machine.env[variable];
    if (file) return machine.exists(file) ? { kind: 'found', file } : { kind: 'wrong variable', variable, file };
  }
  const file = candidates(machine).find((candidate) => machine.exists(candidate));
  return file === undefined ? { kind: 'none' } : { kind: 'found', file };
}

function candidates({ platform, env }: Machine): string[] {
  if (platform === 'win32') return windowsFiles(env);
  const folders = (env.PATH ?? '').split(':').filter((folder) => folder !== '');
  const onPath = COMMANDS.flatMap((command) => folders.map((folder) => posix.join(folder, command)));
  return [...onPath, ...(platform === 'darwin' ? macFiles(env) : LINUX_FILES)];
}

function macFiles(env: Machine['env']): string[] {
  const roots = ['/Applications', ...(env.HOME ? [posix.join(env.HOME, 'Applications')] : [])];
  return MAC_APPLICATIONS.flatMap((name) => roots.map((root) => `${root}/${name}.app/Contents/MacOS/${name}`));
}

function windowsFiles(env: Machine['env']): string[] {
  const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter((root) => root !== undefined);
  return WINDOWS_PROGRAMS.flatMap((program) => roots.map((root) => win32.join(root, program)));
}
