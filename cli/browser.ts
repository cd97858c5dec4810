/** Gets hold of a browser that takes our extension: an installed one, else one that is installed now. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { chromium } from 'playwright-core';
import { CannotStart } from './cannot-start.ts';
import { type Found, findBrowser } from './find-browser.ts';

const REMEDY =
  'Install Chrome, Chromium, Edge or Brave (on Debian and Ubuntu: sudo apt-get install chromium), ' +
  'or set CHROME_PATH to the browser you have, and start again.';

/** The ways to a browser, in the order in which they are tried; tests give their own. */
export interface Ways {
  readonly find: () => Found;
  /** Each gives the browser that it fetched or installed, or undefined where it can't. */
  readonly install: readonly ((say: (line: string) => void) => string | undefined)[];
}

const WAYS: Ways = { find: findBrowser, install: [fetchedPlaywrights, installPlaywrights, installDebians] };

/** Path of a browser, installing one if there is none and saying so through `say`; throws `CannotStart` with what to install. */
export function getBrowser(say: (line: string) => void, { find, install }: Ways = WAYS): string {
  const found = find();
  if (found.kind === 'found') return found.file;
  if (found.kind === 'wrong variable') throw new CannotStart(`${found.variable} names ${found.file}, and there is no such file. ${REMEDY}`);
  say('No Chrome, Chromium, Edge or Brave is installed.');
  for (const way of install) {
    const file = way(say);
    if (file === undefined) continue;
    say(`Using ${file}.`);
    return file;
  }
  throw new CannotStart(`No browser is installed and none could be. ${REMEDY}`);
}

/** Playwright's Chromium from an earlier time. */
function fetchedPlaywrights(): string | undefined {
  const file = chromium.executablePath();
  return runs(file) ? file : undefined;
}

/** Playwright's own Chromium, into its own folder in the person's cache; undefined where it can't be fetched or doesn't run here. */
function installPlaywrights(say: (line: string) => void): string | undefined {
  say("Fetching Playwright's Chromium (about 170 MB, into your cache folder) …");
  const program = join(dirname(createRequire(import.meta.url).resolve('playwright-core/package.json')), 'cli.js');
  const { status } = spawnSync(process.execPath, [program, 'install', 'chromium', '--no-shell'], {
    stdio: ['ignore', 'ignore', 'ignore'],
    timeout: 300_000,
    env: { ...process.env, PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '15000' },
  });
  const file = chromium.executablePath();
  if (status === 0 && runs(file)) return file;
  say(status === 0 ? 'It was fetched and does not run here: libraries are missing.' : 'It could not be fetched.');
  return undefined;
}

/** Debian's package, where this user may install packages without being asked. */
function installDebians(say: (line: string) => void): string | undefined {
  if (process.platform !== 'linux' || !existsSync('/usr/bin/apt-get')) return undefined;
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  if (sudo.length > 0 && spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status !== 0) return undefined;
  say('Installing the package chromium with apt-get …');
  const apt = (...args: string[]) => {
    const [command = 'apt-get', ...rest] = [...sudo, 'apt-get', ...args];
    return spawnSync(command, rest, { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }).status === 0;
  };
  apt('update', '-q');
  if (!apt('install', '-qy', '--no-install-recommends', 'chromium')) say('apt-get could not install it.');
  const found = findBrowser();
  return found.kind === 'found' ? found.file : undefined;
}

function runs(file: string): boolean {
  return existsSync(file) && spawnSync(file, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0;
}
