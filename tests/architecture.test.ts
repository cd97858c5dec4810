import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, extname, posix } from 'node:path';
import { describe, expect, it } from 'vitest';

interface Rule {
  /** Folders and packages whose values may be imported. */
  readonly values: readonly string[];
  /** Folders of which types may be imported besides. */
  readonly types: readonly string[];
}

const PAGES: Rule = { values: ['common', 'components', 'preact', 'wxt', '#imports'], types: ['engine'] };

const RULES: Record<string, Rule> = {
  engine: { values: ['fuse.js', 'porter2', 'valibot'], types: [] },
  common: { values: ['wxt/browser', '#imports'], types: ['engine'] },
  components: { values: ['preact'], types: ['engine', 'common'] },
  'entrypoints/background': { values: ['engine', 'common', 'data', 'wxt', '#imports', 'valibot', 'virtual:packs', 'idb'], types: [] },
  'entrypoints/content': { values: ['common', 'wxt', '#imports'], types: ['engine'] },
  'entrypoints/card': { values: ['components', 'preact', '@floating-ui/dom', '#imports'], types: ['engine', 'common'] },
  'entrypoints/page-desk': { values: ['common', '#imports'], types: ['engine'] },
  'entrypoints/popup': PAGES,
  'entrypoints/sidepanel': PAGES,
  cli: {
    values: [
      'engine',
      'common',
      'data',
      'entrypoints/content/collect-text.ts',
      'entrypoints/content/page-context.ts',
      'node',
      'fuse.js',
      'jsdom',
      'minisearch',
      'modern-ahocorasick',
      'playwright-core',
      'vite',
      'wxt',
      '@valibot/to-json-schema',
    ],
    types: [],
  },
};

const IMPORT = /^\s*(?:import|export)\s+(type\s)?(?:[^'"]*?\sfrom\s+)?['"]([^'"]+)['"]/gm;

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => posix.join(folder, name))
    .filter((file) => ['.ts', '.tsx'].includes(extname(file)));
}

function targetOf(file: string, specifier: string): string {
  if (specifier.startsWith('node:')) return 'node';
  return specifier.startsWith('.') ? posix.join(dirname(file), specifier) : specifier;
}

const isInside = (target: string, roots: readonly string[]) => roots.some((root) => target === root || target.startsWith(`${root}/`));

describe('who may import whom', () => {
  for (const [folder, rule] of Object.entries(RULES)) {
    it(`${folder} keeps to its allowed imports`, () => {
      expect(existsSync(folder)).toBe(true);
      const forbidden = filesIn(folder).flatMap((file) =>
        [...readFileSync(file, 'utf8').matchAll(IMPORT)].flatMap(([, isType, specifier]) => {
          const target = targetOf(file, specifier!);
          const allowed = [folder, ...rule.values, ...(isType ? rule.types : [])];
          return isInside(target, allowed) ? [] : [`${file} -> ${isType ? 'type ' : ''}${target}`];
        }),
      );
      expect(forbidden).toEqual([]);
    });
  }

  it('gives every folder of entrypoints a rule', () => {
    const folders = readdirSync('entrypoints', { withFileTypes: true }).filter((entry) => entry.isDirectory());
    const unruled = folders.filter(({ name }) => !RULES[`entrypoints/${name}`]).map(({ name }) => name);
    expect(unruled).toEqual([]);
  });

  it('keeps the subject of the packs out of the program', () => {
    const first = 'ukrain\\w*|nato|russia\\w*|kyiv|moscow|bucharest|istanbul|zelensk\\w*|putin';
    const second = 'planet\\w*|pluto\\w*|astronom\\w*|dwarf|kuiper|eris|ceres|prague|iau|new horizons';
    const subject = new RegExp(`\\b(${first}|${second})\\b`, 'i');
    const knowing = ['engine', 'common', 'components', 'entrypoints', 'cli', 'public/_locales']
      .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => posix.join(folder, name)))
      .filter((file) => ['.ts', '.tsx', '.css', '.html', '.json'].includes(extname(file)))
      .filter((file) => subject.test(readFileSync(file, 'utf8')));
    expect(knowing).toEqual([]);
  });
});
