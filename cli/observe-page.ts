/** Opens a saved page in a browser and reads what it shows; one browser observes one page at a time. */
import type { CDPSession, Page } from 'playwright-core';
import type { PageState } from '../common/messages.ts';
import { fixedClockScript } from './fixed-clock.ts';
import { askBrowser, type Launched } from './launch-extension.ts';
import { askPageState } from './page-findings.ts';
import { type PageReading, readPage, type Snapshot } from './page-snapshot.ts';
import type { SavedPage } from './saved-page.ts';
import { type Profile, scriptTimeMs } from './script-time.ts';

export interface Observation {
  readonly snapshot: Snapshot;
  readonly painted: readonly string[];
  /** What our script says of the page; undefined without an extension, or when it did not answer. */
  readonly state: PageState | undefined;
  readonly pageThreadMs: number;
  /** Errors of our own script. */
  readonly errors: readonly string[];
}

const LOAD_TIMEOUT_MS = 20_000;
/** From load to reading, with and without the extension alike, so that the page's own timers have come as far. */
const SETTLE_MS = 800;
const PROFILE_INTERVAL_US = 200;
const WORLD = 'crosslight-field';

/** Opens a page with its scripts on or off, reads it and closes it; what it stored is forgotten. */
export async function observePage(launched: Launched, saved: SavedPage, scripts: 'on' | 'off'): Promise<Observation> {
  const page = await launched.context.newPage();
  try {
    return await observe(launched, page, saved, scripts);
  } finally {
    await forget(launched, saved).catch(() => undefined);
    for (const other of launched.context.pages().slice(1)) await other.close();
  }
}

async function observe(launched: Launched, page: Page, saved: SavedPage, scripts: 'on' | 'off'): Promise<Observation> {
  const session = await launched.context.newCDPSession(page);
  const prefix = `chrome-extension://${launched.extensionId}/`;
  const hasExtension = launched.extensionId !== '';
  const messages = listen(session, hasExtension ? prefix : undefined);
  await serveOnly(session, saved, scripts);
  await prepare(session, hasExtension);
  await page.goto(saved.address, { waitUntil: 'load', timeout: LOAD_TIMEOUT_MS });
  const settled = new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
  const state = hasExtension ? await askPageState(page, launched) : undefined;
  await settled;
  const pageThreadMs = hasExtension ? scriptTimeMs((await askBrowser<{ profile: Profile }>(session, 'Profiler.stop')).profile, prefix) : 0;
  const { dom, geometry, selection, painted } = await readInOwnWorld(session);
  const snapshot = { dom, geometry, selection, console: messages.page.sort().join('\n') };
  return { snapshot, painted, state, pageThreadMs, errors: messages.ours };
}

async function prepare(session: CDPSession, hasExtension: boolean): Promise<void> {
  await session.send('Page.enable');
  await session.send('Page.addScriptToEvaluateOnNewDocument', { source: fixedClockScript });
  // Animations stand at their first moment: how far one has come is no difference.
  await session.send('Animation.enable');
  await session.send('Animation.setPlaybackRate', { playbackRate: 0 });
  if (!hasExtension) return;
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval: PROFILE_INTERVAL_US });
  await session.send('Profiler.start');
}

/** Answers the page's own address with the file; other documents fail, and so does everything else, because the network is cut. */
async function serveOnly(session: CDPSession, saved: SavedPage, scripts: 'on' | 'off'): Promise<void> {
  let served = false;
  const withoutScheme = (address: string) => address.replace(/^https?:/, '');
  const responseHeaders = [
    { name: 'content-type', value: saved.contentType },
    // Our script is not bound by the page's policy; switching the scripts off in the browser would switch it off too.
    ...(scripts === 'off' ? [{ name: 'content-security-policy', value: "script-src 'none'" }] : []),
  ];
  session.on('Fetch.requestPaused', ({ requestId, request }) => {
    const isOurs = !served && withoutScheme(request.url) === withoutScheme(saved.address);
    served ||= isOurs;
    const answer = isOurs
      ? session.send('Fetch.fulfillRequest', { requestId, responseCode: 200, responseHeaders, body: saved.body.toString('base64') })
      : session.send('Fetch.failRequest', { requestId, errorReason: 'NameNotResolved' });
    answer.catch(() => undefined); // the request is gone: the page has moved on
  });
  await session.send('Fetch.enable', { patterns: [{ urlPattern: '*', resourceType: 'Document' }] });
}

interface Messages {
  readonly page: string[];
  readonly ours: string[];
}

/** Collects what is written on the page's console, and apart from it the errors that come from our script. */
function listen(session: CDPSession, prefix: string | undefined): Messages {
  const messages: Messages = { page: [], ours: [] };
  session.on('Runtime.consoleAPICalled', ({ type, args }) => {
    messages.page.push(
      `${type} ${args.map((arg) => String(arg.value ?? arg.unserializableValue ?? arg.description ?? arg.type)).join(' ')}`,
    );
  });
  session.on('Log.entryAdded', ({ entry }) => {
    const said = `${entry.level} ${entry.text} ${entry.url ?? ''}`;
    // How often a load that failed is tried again is a matter of moments in the browser: each counts once.
    if (entry.source !== 'network' || !messages.page.includes(said)) messages.page.push(said);
  });
  session.on('Runtime.exceptionThrown', ({ exceptionDetails: { exception, text, url, stackTrace } }) => {
    const said = exception?.description ?? text;
    messages.page.push(`exception ${said}`);
    const from = [url, ...(stackTrace?.callFrames.map((frame) => frame.url) ?? [])];
    if (prefix !== undefined && from.some((address) => address?.startsWith(prefix))) messages.ours.push(said);
  });
  void session.send('Runtime.enable').catch(() => undefined);
  void session.send('Log.enable').catch(() => undefined);
  return messages;
}

async function readInOwnWorld(session: CDPSession): Promise<PageReading> {
  const { frameTree } = await session.send('Page.getFrameTree');
  const { executionContextId } = await session.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id, worldName: WORLD });
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    contextId: executionContextId,
    expression: `(${readPage.toString()})()`,
    returnByValue: true,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value as PageReading;
}

async function forget(launched: Launched, saved: SavedPage): Promise<void> {
  const { browserSession } = launched;
  await launched.context.clearCookies();
  const { origin } = new URL(saved.address);
  await askBrowser(browserSession, 'Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
}
