import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CannotStart } from './cannot-start.ts';

/** The project's own folder, wherever the command was called. */
export const PROJECT = dirname(dirname(fileURLToPath(import.meta.url)));

export interface BuildOptions {
  /** `every-site`: the build for saved pages, which runs on all hosts and is never shipped. */
  readonly mode?: 'production' | 'every-site';
  /** A pack to bundle besides those of `data/`. */
  readonly extraPack?: string;
}

/** Builds the extension for Chromium and gives the folder; throws `CannotStart` with what the build said when it fails. */
export function buildExtension({ mode = 'production', extraPack }: BuildOptions = {}): string {
  const program = join(PROJECT, 'node_modules/wxt/bin/wxt.mjs');
  const env = { ...process.env, ...(extraPack === undefined ? {} : { CROSSLIGHT_EXTRA_PACK: extraPack }) };
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, 'build', '--mode', mode], {
    cwd: PROJECT,
    env,
    encoding: 'utf8',
  });
  if (status !== 0) throw new CannotStart(`The extension could not be built:\n${stdout}${stderr}`);
  return join(PROJECT, '.output', `chrome-mv3${mode === 'production' ? '' : `-${mode}`}`);
}
