/** `npm start`: the built extension in a real browser, on a sample article, a file or an address. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { buildExtension, PROJECT } from './build-extension.ts';
import { CannotStart } from './cannot-start.ts';
import { describeFindings, hasFindings } from './describe-findings.ts';
import { type Launched, launchExtension } from './launch-extension.ts';
import { addressOf, openTarget, type Target } from './open-page.ts';
import { askPageState } from './page-findings.ts';
import { waitForMarks } from './painted-words.ts';
import { EXIT, parseArguments, runCommand } from './run-command.ts';
import { readSavedPage, webAddress } from './saved-page.ts';
import { takePictures } from './take-pictures.ts';

const USAGE = 'Usage: npm start [-- FILE|URL]   (FILE ends in .html, .htm or .txt)';
const SAMPLE = join(PROJECT, 'tests/fixtures/sample/article.html');
const PICTURES = 'pictures';

/** What a call wants opened; throws `CannotStart` on what can't be meant. */
export function targetOf(args: readonly string[]): Target {
  const { positionals } = parseArguments(args, { options: {}, usage: USAGE });
  const [what = SAMPLE, ...more] = positionals;
  if (more.length > 0) throw new CannotStart(`Give one file or one address.\n${USAGE}`);
  const address = webAddress(what);
  if (address !== undefined) return { kind: 'address', address };
  if (/^[a-z][a-z+.-]+:\/\//i.test(what) && !existsSync(what)) {
    throw new CannotStart(`${what}: only addresses that begin with http:// or https:// can be opened.`);
  }
  return { kind: 'file', saved: readSavedPage(what) };
}

/** True where a window could be seen. */
export function hasDisplay({ platform, env }: { platform: NodeJS.Platform; env: Readonly<Record<string, string | undefined>> }): boolean {
  if (env.CI) return false;
  return platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}

async function start(args: readonly string[]): Promise<number> {
  const target = targetOf(args);
  const say = (line: string) => console.log(line);
  say('Building the extension …');
  const build = buildExtension();
  const headless = !hasDisplay(process);
  const network = !headless || target.kind === 'address';
  const launched = await launchExtension({ build, headless, network, say, ...(headless ? {} : { viewport: null }) });
  return headless ? look(launched, target, say) : show(launched, target, say);
}

/** A window for a person, until it is closed. */
async function show(launched: Launched, target: Target, say: (line: string) => void): Promise<number> {
  const { context } = launched;
  const closed = new Promise<void>((resolve) => context.once('close', () => resolve()));
  // On a Mac the browser outlives its last window.
  const endWithLast = (page: Page) => page.once('close', () => void (context.pages().length === 0 && launched.close()));
  context.pages().forEach(endWithLast);
  context.on('page', endWithLast);
  await openTarget(launched, target);
  say(`${addressOf(target)} is open, in a profile of its own. Rest the pointer on an underlined word; close the browser to end.`);
  await closed;
  return EXIT.done;
}

/** No window: what was found in words, and pictures. */
async function look(launched: Launched, target: Target, say: (line: string) => void): Promise<number> {
  try {
    say(`No display: opening ${addressOf(target)} without a window.`);
    const page = await openTarget(launched, target);
    const state = await askPageState(page, launched);
    const painted = state?.marks ? await waitForMarks(page).catch(() => []) : []; // they may all stand in a frame
    for (const line of state === undefined ? ['Our script did not answer on this page.'] : describeFindings(state, painted)) say(line);
    if (!hasFindings(state, painted)) return EXIT.foundWrong;
    const files = await takePictures({ launched, page, state, folder: PICTURES });
    say(`Pictures: ${files.join(', ')}`);
    return EXIT.done;
  } finally {
    await launched.close();
  }
}

if (import.meta.main) await runCommand(() => start(process.argv.slice(2)));
