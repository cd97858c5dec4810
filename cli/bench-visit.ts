/** One page in a real browser: what reading it costs its thread, ours and others', each for the first time after loading. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { CDPSession, Page } from 'playwright-core';
import { MARKS_PER_ARTICLE, WORDS_BETWEEN_MARKS } from '../common/limits.ts';
import type { Corpus } from '../engine/compile.ts';
import { decidePage } from '../engine/decide.ts';
import { scanBlock } from '../engine/match.ts';
import type { BlockScan, PageContext, TextBlock } from '../engine/page.ts';
import { ASK, READ, REPLY } from './bench-bundle.ts';
import { OURS } from './bench-figure.ts';
import { evaluateIn } from './isolated-world.ts';
import type { SavedPage } from './saved-page.ts';

/** One contestant on one page: milliseconds of the page's thread without a break. */
export interface VisitRun {
  readonly slices: readonly number[];
}

/** What a visit needs besides the page. */
export interface Tools {
  readonly reader: string;
  readonly corpus: Corpus;
  /** Names for mark.js. */
  readonly names: readonly string[];
}

/** Ours once more on the same page, its code no longer new to the browser. */
export const AGAIN = 'ours again';
export const WALK = 'walk';
export const INNER_TEXT = 'innerText';
export const MARK_JS = 'mark.js';

const WORLD = 'crosslight-bench';
const LOAD_TIMEOUT_MS = 20_000;
const SETTLE_MS = 150;
/** Isolated documents have a clock of microseconds; and the page's own scripts stay out of the measure. */
const HEADERS = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
  'content-security-policy': "script-src 'none'",
};

const timed = (work: string) => `(() => { const from = performance.now(); ${work}; return { slices: [performance.now() - from] }; })()`;
const BARE_WALK = `let chars = 0;
  const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) chars += node.data.length`;
const MARK_JS_SOURCE = readFileSync(createRequire(import.meta.url).resolve('mark.js/dist/mark.min.js'), 'utf8');
const MARK_OPTIONS = { separateWordSearch: false, accuracy: 'exactly' };

/** Runs the contestants in their order; after mark.js, which changes the page, it is loaded anew. */
export async function visitPage(page: Page, saved: SavedPage, order: readonly string[], tools: Tools): Promise<Map<string, VisitRun>> {
  const session = await page.context().newCDPSession(page);
  try {
    await serve(session, saved);
    const asked = answerWith(session, tools.corpus);
    const runs = new Map<string, VisitRun>();
    let world: number | undefined;
    for (const name of order) {
      world ??= await load(page, session, saved);
      asked.contextId = world;
      runs.set(name, await evaluateIn<VisitRun>(session, world, await prepare(session, world, name, tools)));
      if (name === OURS) runs.set(AGAIN, await evaluateIn<VisitRun>(session, world, `${READ}()`));
      if (name === MARK_JS) world = undefined;
    }
    return runs;
  } finally {
    await session.detach();
  }
}

/** Puts into the world what a contestant needs; the expression that runs it comes back. */
async function prepare(session: CDPSession, world: number, name: string, { reader, names }: Tools): Promise<string> {
  if (name === WALK) return timed(BARE_WALK);
  if (name === INNER_TEXT) return timed('document.body.innerText.length');
  if (name === MARK_JS) {
    await evaluateIn(session, world, `${MARK_JS_SOURCE};0`);
    return timed(`new Mark(document.body).mark(${JSON.stringify(names)}, ${JSON.stringify(MARK_OPTIONS)})`);
  }
  if (name !== OURS) throw new Error(`nothing is called ${name}`);
  await evaluateIn(session, world, `${reader};0`);
  return `${READ}()`;
}

async function load(page: Page, session: CDPSession, saved: SavedPage): Promise<number> {
  await page.goto(secure(saved.address), { waitUntil: 'load', timeout: LOAD_TIMEOUT_MS });
  await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
  const { frameTree } = await session.send('Page.getFrameTree');
  const { executionContextId } = await session.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id, worldName: WORLD });
  return executionContextId;
}

const secure = (address: string) => address.replace(/^http:/, 'https:');

/** Answers every request for the page with the file; the network is cut for all else. */
async function serve(session: CDPSession, saved: SavedPage): Promise<void> {
  const responseHeaders = Object.entries({ ...HEADERS, 'content-type': saved.contentType }).map(([name, value]) => ({ name, value }));
  session.on('Fetch.requestPaused', ({ requestId, request }) => {
    const answer =
      request.url === secure(saved.address)
        ? session.send('Fetch.fulfillRequest', { requestId, responseCode: 200, responseHeaders, body: saved.body.toString('base64') })
        : session.send('Fetch.failRequest', { requestId, errorReason: 'NameNotResolved' });
    answer.catch(() => undefined); // the request is gone with its page
  });
  await session.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] });
}

interface Question {
  readonly id: number;
  readonly name: string;
  readonly params: { readonly blocks: TextBlock[]; readonly language: string; readonly scans: BlockScan[]; readonly page: PageContext };
}

/** Stands for the background, outside the page's thread. */
function answerWith(session: CDPSession, corpus: Corpus): { contextId: number } {
  const asked = { contextId: 0 };
  session.on('Runtime.bindingCalled', ({ name, payload }) => {
    if (name !== ASK) return;
    const question: Question = JSON.parse(payload);
    const reply = JSON.stringify(JSON.stringify(answer(corpus, question)));
    void evaluateIn(session, asked.contextId, `${REPLY}(${question.id}, ${reply})`);
  });
  void session.send('Runtime.enable');
  void session.send('Runtime.addBinding', { name: ASK, executionContextName: WORLD });
  return asked;
}

function answer(corpus: Corpus, { name, params }: Question): unknown {
  const { version } = corpus;
  if (name === 'scanBlocks') return { corpus: version, scans: params.blocks.map((block) => scanBlock(corpus, block, params.language)) };
  const switches = { topicsOff: [], hiddenTerms: [], hiddenForGood: [], markAnyway: false };
  const limits = { marks: MARKS_PER_ARTICLE, wordsBetween: WORDS_BETWEEN_MARKS };
  const asked = { scans: params.scans, page: params.page, painted: [], taken: { terms: [], marks: 0 }, switches, limits };
  return { kind: 'decided', ...decidePage(corpus, asked) };
}
