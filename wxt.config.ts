import preact from '@preact/preset-vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'wxt';
import newsHosts from './data/news-hosts.json' with { type: 'json' };

/** `--mode every-site` makes the build that `npm run field` uses: it runs on all hosts and is never shipped. */
const EVERY_SITE = 'every-site';

const CONTENT_SECURITY_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'none'; base-uri 'none'; form-action 'none'";

/** Match patterns of the listed hosts, each with its subdomains. */
function matchPatterns(mode: string): string[] {
  return mode === EVERY_SITE ? ['*://*/*'] : newsHosts.hosts.map(({ host }) => `*://*.${host}/*`);
}

/** Serves `virtual:packs`: the bundled packs, validated, and the tables compiled from them; the build fails on the first invalid one, naming its faults. */
function bundledPacks(): Plugin {
  const id = 'virtual:packs';
  return {
    name: 'crosslight-packs',
    resolveId: (source) => (source === id ? `\0${id}` : undefined),
    async load(resolved) {
      if (resolved !== `\0${id}`) return undefined;
      // Asked for only when the background is built: `wxt prepare` and the tests need no pack.
      const { readBundledPacks } = await import('./cli/read-pack.ts');
      const { compileCorpus } = await import('./engine/compile.ts');
      const { storeCorpus } = await import('./engine/stored-corpus.ts');
      const { packs, files } = readBundledPacks(process.env.CROSSLIGHT_EXTRA_PACK);
      for (const file of files) this.addWatchFile(file);
      // A string that is parsed at start is read several times faster than the same object as source text.
      const asText = (value: unknown) => `JSON.parse(${JSON.stringify(JSON.stringify(value))})`;
      return `export const packs = ${asText(packs)};\nexport const tables = ${asText(storeCorpus(compileCorpus(packs)))};`;
    },
  };
}

/**
 * Takes Preact's branch for raw HTML out of the build: nothing of ours uses it, and store linters refuse it.
 * Fails the build when the branch is no longer found as it was.
 */
function withoutRawHtml(): Plugin {
  return {
    name: 'crosslight-without-raw-html',
    apply: 'build',
    transform: {
      filter: { id: /preact[\\/]dist[\\/]preact(\.module)?\.m?js$/ },
      handler(code) {
        let hits = 0;
        const count = (replacement: string) => () => {
          hits += 1;
          return replacement;
        };
        const mended = code
          .replace(/\w+\.__html==\w+\.innerHTML/g, count('!1'))
          .replace(/\(\w+\.innerHTML=\w+\.__html\)/g, count('void 0'));
        if (hits !== 2) throw new Error(`preact: expected its raw HTML branch in 2 places, found ${hits}; see wxt.config.ts`);
        return { code: mended, map: null };
      },
    },
  };
}

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill'],
  imports: false,
  manifestVersion: 3,
  outDirTemplate: '{{browser}}-mv{{manifestVersion}}{{modeSuffix}}',
  zip: { excludeSources: ['**/*'], includeSources: [] },
  manifest: ({ browser, mode }) => ({
    name: '__MSG_extension_name__',
    description: '__MSG_extension_description__',
    default_locale: 'en',
    permissions: ['storage', 'scripting', 'activeTab', 'contextMenus', 'unlimitedStorage', ...(browser === 'firefox' ? [] : ['sidePanel'])],
    host_permissions: matchPatterns(mode),
    optional_host_permissions: ['*://*/*'],
    action: { default_title: '__MSG_extension_name__' },
    commands: {
      'next-mark': { suggested_key: { default: 'Alt+Shift+Period' }, description: '__MSG_command_next_mark__' },
      'previous-mark': { suggested_key: { default: 'Alt+Shift+Comma' }, description: '__MSG_command_previous_mark__' },
      'toggle-marks': { suggested_key: { default: 'Alt+J' }, description: '__MSG_command_toggle_marks__' },
      'open-panel': { suggested_key: { default: 'Ctrl+Shift+Y' }, description: '__MSG_command_open_panel__' },
    },
    incognito: 'spanning',
    content_security_policy: { extension_pages: CONTENT_SECURITY_POLICY },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'crosslight@crosslight.invalid',
              strict_min_version: '149.0',
              data_collection_permissions: { required: ['none'] },
            },
            gecko_android: { strict_min_version: '149.0' },
          },
        }
      : { minimum_chrome_version: '128' }),
  }),
  hooks: {
    // The entrypoint's own list is a placeholder: the hosts come from data/, which entrypoints may not import.
    'build:manifestGenerated': (wxt, manifest) => {
      for (const script of manifest.content_scripts ?? []) script.matches = matchPatterns(wxt.config.mode);
    },
  },
  vite: ({ mode }) => ({
    plugins: [preact({ devToolsEnabled: mode === 'development' }), bundledPacks(), withoutRawHtml()],
    // Built for the least versions: for older ones the minifier rewrites light-dark() into variables that nobody sets.
    // No helper that loads modules ahead: it brings a `fetch`, and our pages have one module each.
    build: { cssTarget: ['chrome128', 'firefox149', 'safari18'], target: ['chrome128', 'firefox149'], modulePreload: false },
    json: { stringify: true },
  }),
});
