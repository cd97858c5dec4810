/** The content script's reading and painting as one script without the browser's extension calls: who runs it answers for the background. */
import { join } from 'node:path';
import { build, type Plugin } from 'vite';
import { PROJECT } from './build-extension.ts';

/** The binding through which a page asks, and the names of what the script puts into its world. */
export const ASK = 'crosslightBenchAsk';
export const READ = 'crosslightBenchRead';
export const REPLY = 'crosslightBenchReply';

const ENTRY = 'virtual:bench-entry';
const MESSAGING = 'virtual:bench-messaging';
const content = (name: string) => JSON.stringify(join(PROJECT, 'entrypoints/content', name));

/** Between a question and its answer, and in a pause, the page's thread is free: a slice ends there. */
const MESSAGING_SOURCE = `
const waiting = new Map();
export const slices = [];
let from;
let id = 0;
export const begin = () => { from = performance.now(); };
export const end = () => { if (from !== undefined) slices.push(performance.now() - from); from = undefined; };
globalThis.${REPLY} = (id, reply) => { begin(); waiting.get(id)(JSON.parse(reply)); };
export const askBackground = (name, params) => {
  id += 1;
  const asked = new Promise((resolve) => waiting.set(id, resolve));
  const message = JSON.stringify({ id, name, params });
  end();
  globalThis.${ASK}(message);
  return asked;
};
const turn = scheduler.yield.bind(scheduler);
scheduler.yield = () => { end(); return turn().then(begin); };
`;

const ENTRY_SOURCE = [
  `import { begin, end, slices } from ${JSON.stringify(MESSAGING)};`,
  `import { createPageReader } from ${content('read-page.ts')};`,
  `import { createPainter } from ${content('paint-highlights.ts')};`,
  `import { placeMarks } from ${content('place-marks.ts')};`,
  `globalThis.${READ} = async () => {`,
  '  begin();',
  '  const reading = await createPageReader().read({ isTop: true, markAnyway: false, painted: () => [] });',
  '  const marks = placeMarks(reading, [], new Set());',
  '  createPainter().paint(marks);',
  '  end();',
  '  return { slices: slices.splice(0), marks: marks.length };',
  '};',
].join('\n');

const sources: Plugin = {
  name: 'bench-sources',
  enforce: 'pre',
  resolveId(id) {
    if (id === ENTRY || id === MESSAGING) return `\0${id}`;
    return /common\/messaging\.ts$/.test(id) ? `\0${MESSAGING}` : undefined;
  },
  load(id) {
    if (id === `\0${ENTRY}`) return ENTRY_SOURCE;
    return id === `\0${MESSAGING}` ? MESSAGING_SOURCE : undefined;
  },
};

/** Builds the script in memory, minified as the extension's is. */
export async function bundleReader(): Promise<string> {
  const built = await build({
    configFile: false,
    root: PROJECT,
    logLevel: 'error',
    define: { 'import.meta.env.FIREFOX': 'false' },
    plugins: [sources],
    build: { write: false, minify: true, target: 'esnext', rolldownOptions: { input: ENTRY, output: { format: 'iife' } } },
  });
  const outputs = (Array.isArray(built) ? built : [built]).flatMap((one) => ('output' in one ? one.output : []));
  const chunk = outputs.find((one) => one.type === 'chunk');
  if (chunk === undefined) throw new Error('the reading script came out empty');
  return chunk.code;
}
