import preact from '@preact/preset-vite';
import { build, type Plugin, type Rollup } from 'vite';

/** The card's script without the extension around it; `texts` comes along, so that a page can make its words from a catalogue. */
const HARNESS = `
import startCard from '${new URL('../../entrypoints/card/index.ts', import.meta.url).pathname}';
import { createTexts } from '${new URL('../../common/texts.ts', import.meta.url).pathname}';
startCard();
globalThis.createTexts = createTexts;
`;

const STUBS: Readonly<Record<string, string>> = {
  'virtual:harness': HARNESS,
  '#imports': 'export const defineUnlistedScript = (main) => main;',
  'wxt/browser': 'export const browser = undefined;',
};

function stubs(): Plugin {
  return {
    name: 'card-stubs',
    enforce: 'pre',
    resolveId: (source) => (source in STUBS ? `\0${source}` : undefined),
    load: (id) => (id.startsWith('\0') ? STUBS[id.slice(1)] : undefined),
  };
}

/** One classic script that sets `__crosslightCard` and `createTexts` in a page of its own. */
export async function bundleCard(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [stubs(), preact()],
    build: {
      write: false,
      target: ['chrome128', 'firefox149'],
      cssTarget: ['chrome128', 'firefox149', 'safari18'],
      rollupOptions: { input: 'virtual:harness', output: { format: 'iife' } },
    },
  });
  const { output } = (Array.isArray(result) ? result[0] : result) as Rollup.RollupOutput;
  return output[0].code;
}
