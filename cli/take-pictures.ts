/** Pictures of the page with its marks, of an open card, of the popup and of the side panel, in light and in dark. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { PageState } from '../common/messages.ts';
import { FIXED_TIME, fixClock, fixedClockScript } from './fixed-clock.ts';
import { isolatedWorld } from './isolated-world.ts';
import { type Launched, tabIdOf } from './launch-extension.ts';
import { askTab } from './page-findings.ts';

interface Photographed {
  readonly launched: Launched;
  readonly page: Page;
  readonly state: PageState;
  readonly folder: string;
}

const SCHEMES = ['light', 'dark'] as const;
const POPUP = { width: 400, height: 600 };
const PANEL = { width: 520, height: 900 };
const CARD_TIMEOUT_MS = 10_000;
/** More framings than these are shown by their labels alone. */
const FRAMINGS_WITH_VOICES = 5;
/** After the last change of size or colour, until everything stands still. */
const STILL_MS = 400;

/** Writes `{page,card,popup,panel}-{light,dark}.png` and gives the files; the clock stands still in all of them. */
export async function takePictures(given: Photographed): Promise<string[]> {
  const { launched, page, folder } = given;
  mkdirSync(folder, { recursive: true });
  const worker = await launched.worker();
  await worker.evaluate(fixClock, FIXED_TIME);
  const world = await isolatedWorld(page, launched.extensionId);
  await world.evaluate(`(${fixClock.toString()})(${FIXED_TIME})`);
  await world.close();
  const files: string[] = [];
  for (const scheme of SCHEMES) {
    const file = (name: string) => {
      files.push(join(folder, `${name}-${scheme}.png`));
      return join(folder, `${name}-${scheme}.png`);
    };
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await photographPage(page, file('page'));
    await photographCard(given, file('card'));
    await photographOwnPage(given, { scheme, size: POPUP, file: 'popup.html' }, file('popup'));
    await photographOwnPage(given, { scheme, size: PANEL, file: 'sidepanel.html', open: await nameToShow(given) }, file('panel'));
  }
  return files;
}

async function photographPage(page: Page, path: string): Promise<void> {
  await page.mouse.move(0, 0);
  await page.evaluate(() => scrollTo(0, 0));
  await stillness(page);
  await page.screenshot({ path });
}

async function photographCard(given: Photographed, path: string): Promise<void> {
  const { launched, page, state } = given;
  const term = await termToShow(given);
  const tabId = await tabIdOf(page, launched);
  await askTab(launched, tabId, 'revealTerm', { term });
  await stillness(page);
  const name = state.terms.find((known) => `${known.pack}/${known.term}` === term)?.name;
  const box = await page.evaluate(middleOfMark, markIndex(state, term));
  if (box === undefined) throw new Error(`the mark of ${name} is out of sight`);
  await page.mouse.move(box.x - 3, box.y);
  await page.mouse.move(box.x, box.y);
  await cardIs('open', given);
  await stillness(page);
  await page.screenshot({ path });
  // Leaving closes it too, and unlike Escape it doesn't tell the page that this mark is not wanted.
  await page.mouse.move(1, 1);
  await cardIs('closed', given);
}

interface OwnPage {
  readonly scheme: (typeof SCHEMES)[number];
  readonly size: { readonly width: number; readonly height: number };
  readonly file: string;
  /** A term to open in it. */
  readonly open?: string;
}

/** One of the extension's own pages, in a tab of its own that speaks of the photographed page's. */
async function photographOwnPage({ launched, page }: Photographed, { scheme, size, file, open }: OwnPage, path: string): Promise<void> {
  const tabId = await tabIdOf(page, launched);
  const own = await launched.context.newPage();
  await own.setViewportSize(size);
  await own.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
  await own.addInitScript(fixedClockScript);
  await own.goto(`chrome-extension://${launched.extensionId}/${file}?tab=${tabId}`);
  await own.waitForSelector('main *');
  if (open !== undefined) {
    await own.locator('.term-row', { hasText: open }).first().click();
    await own.waitForSelector('.desk-title');
    await own.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  }
  await stillness(own);
  await own.screenshot({ path });
  await own.close();
  await page.bringToFront();
}

async function nameToShow(given: Photographed): Promise<string> {
  const term = await termToShow(given);
  return given.state.terms.find((known) => `${known.pack}/${known.term}` === term)?.name ?? '';
}

/** A marked term whose question has a few framings, each shown with its voice; else one with several, else the first with a mark. */
async function termToShow({ launched, page, state }: Photographed): Promise<string> {
  const marked = state.terms.filter((term) => term.mark !== undefined).map((term) => `${term.pack}/${term.term}`);
  const world = await isolatedWorld(page, launched.extensionId);
  const framings = await world.evaluate<number[]>(
    `Promise.all(${JSON.stringify(marked)}.map((term) => chrome.runtime.sendMessage({ name: 'explainTerm', params: { term } })
      .then((reply) => reply?.value?.question?.framings.length ?? 0)))`,
  );
  await world.close();
  const hasFramings = (least: number, most: number) => (_: string, index: number) => {
    const count = framings[index] ?? 0;
    return count >= least && count <= most;
  };
  const contested = marked.find(hasFramings(2, FRAMINGS_WITH_VOICES)) ?? marked.find(hasFramings(2, Number.POSITIVE_INFINITY)) ?? marked[0];
  if (contested === undefined) throw new Error('the page has no mark to open a card at');
  return contested;
}

/** Number of a term's mark among the painted ones, in reading order. */
function markIndex(state: PageState, term: string): number {
  const marked = state.terms.filter((known) => known.mark !== undefined).sort((a, b) => (a.mark ?? 0) - (b.mark ?? 0));
  return marked.findIndex((known) => `${known.pack}/${known.term}` === term);
}

/** Runs in the page: puts a painted mark into the window's upper part, where its card has room, and gives the middle of its first line. */
function middleOfMark(index: number): { x: number; y: number } | undefined {
  const ranges: Range[] = [];
  CSS.highlights.forEach((highlight, name) => {
    if (name.startsWith('crosslight')) for (const range of highlight as unknown as Iterable<Range>) ranges.push(range);
  });
  const follows = (a: Range, b: Range) => (a.startContainer.compareDocumentPosition(b.startContainer) & 4) !== 0;
  ranges.sort((a, b) => (a.startContainer === b.startContainer ? a.startOffset - b.startOffset : follows(a, b) ? -1 : 1));
  const lineOf = () => ranges[index]?.getClientRects()[0];
  scrollBy({ top: (lineOf()?.top ?? 0) - innerHeight / 8, behavior: 'instant' });
  const line = lineOf();
  if (line === undefined || line.bottom < 0 || line.top > innerHeight) return undefined;
  return { x: line.x + line.width / 2, y: line.y + line.height / 2 };
}

async function cardIs(wanted: 'open' | 'closed', { launched, page }: Photographed): Promise<void> {
  const world = await isolatedWorld(page, launched.extensionId);
  const end = Date.now() + CARD_TIMEOUT_MS;
  while ((await world.evaluate<boolean>('Boolean(globalThis.__crosslightCard?.isOpen())')) !== (wanted === 'open')) {
    if (Date.now() > end) throw new Error(`the card at the mark is not ${wanted}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  await world.close();
}

async function stillness(page: Page): Promise<void> {
  await page.waitForTimeout(STILL_MS);
}
