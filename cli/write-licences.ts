/** `npx node cli/write-licences.ts`: writes public/licences.txt, the licences of what others made and the extension carries. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from './build-extension.ts';
import { EXIT, runCommand } from './run-command.ts';

interface Carried {
  /** Packages under one licence text. */
  readonly packages: readonly string[];
  /** File with the licence, from node_modules. */
  readonly licence: string;
  readonly note?: string;
}

const CARRIED: readonly Carried[] = [
  { packages: ['@floating-ui/dom', '@floating-ui/core', '@floating-ui/utils'], licence: '@floating-ui/dom/LICENSE' },
  { packages: ['fuse.js'], licence: 'fuse.js/LICENSE' },
  { packages: ['idb'], licence: 'idb/LICENSE' },
  { packages: ['lucide-static'], licence: 'lucide-static/LICENSE', note: 'The lines of a few icons.' },
  { packages: ['porter2'], licence: 'porter2/LICENSE' },
  { packages: ['preact'], licence: 'preact/LICENSE', note: 'Changed: its branch for raw HTML is taken out when the extension is built.' },
  { packages: ['valibot'], licence: 'valibot/LICENSE.md' },
  { packages: ['webextension-polyfill'], licence: 'webextension-polyfill/LICENSE' },
  // One repository; the package of the framework itself holds no copy of the text.
  { packages: ['wxt', '@wxt-dev/webextension-polyfill'], licence: '@wxt-dev/webextension-polyfill/LICENSE' },
];

interface Package {
  readonly version: string;
  readonly license: string;
  readonly repository: { readonly url: string };
}

const FILE = join(PROJECT, 'public/licences.txt');
const RULE = '-'.repeat(100);

/** The whole text, from the packages as they are installed. */
export function licencesText(): string {
  const own =
    'Crosslight is published under the MIT licence. It carries these works of others, each under the licence that follows its name.';
  return `${[own, ...CARRIED.map(describe)].join(`\n\n${RULE}\n\n`)}\n`;
}

function describe({ packages, licence, note }: Carried): string {
  const text = readFileSync(join(PROJECT, 'node_modules', licence), 'utf8')
    .replaceAll('\r\n', '\n')
    .trim();
  return [...packages.map(nameOf), ...(note === undefined ? [] : [note]), '', text].join('\n');
}

/** Name, version, kind of licence, and where the source is. */
function nameOf(name: string): string {
  const file = join(PROJECT, 'node_modules', name, 'package.json');
  const { version, license, repository } = JSON.parse(readFileSync(file, 'utf8')) as Package;
  return `${name} ${version} (${license}), ${repository.url.replace(/^git\+/, '').replace(/\.git$/, '')}`;
}

if (import.meta.main) {
  await runCommand(async () => {
    writeFileSync(FILE, licencesText());
    return EXIT.done;
  });
}
