import { readFileSync } from 'node:fs';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import type { DeskAnswer } from '../../common/card.ts';
import type { Kept } from '../../common/messages.ts';
import type { Note } from '../../engine/desk.ts';
import type { TermView } from '../../engine/views.ts';
import { bundleCard } from './bundle-card.ts';

const MESSAGES = readFileSync(new URL('../../public/_locales/en/messages.json', import.meta.url), 'utf8');
const AXE = readFileSync(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');

export type Outcome = TermView | 'pending' | 'missing' | { readonly error: string };

export interface CardOptions {
  /** px of the marked line's upper edge, and of the mark's left edge, in the window. */
  readonly top?: number;
  readonly left?: number;
  readonly focus?: boolean;
  readonly touch?: boolean;
  readonly newestFirst?: boolean;
  readonly pageDate?: string;
  readonly pageLanguage?: string;
  readonly language?: string;
  readonly direction?: 'ltr' | 'rtl';
  /** What keeping answers, and where the desk shows something; kept, and in the panel, by default. */
  readonly kept?: Kept;
  readonly desk?: DeskAnswer;
  readonly why?: readonly { cue: string; sign: 'confirms' | 'excludes'; reach: 'sentence' | 'block' | 'page' }[];
  /** Words in place of the catalogue's, by key. */
  readonly words?: Readonly<Record<string, string>>;
}

/** A browser with the card's script at hand, for pages that hold a card and nothing else of the extension; scrollbars are as readers have them. */
export interface CardBrowser {
  newPage(options?: BrowserContextOptions): Promise<Page>;
  close(): Promise<void>;
}

const PAGE = `<!doctype html><html lang="en"><meta name="viewport" content="width=device-width"><title>Page</title><style>
body { margin: 0; font: 18px/27px sans-serif; color-scheme: light dark } main { height: 3000px } p { margin: 0 }
#mark { position: absolute; white-space: nowrap }
</style><main><h1><a href="#before">Before</a></h1><p id="mark"><span>Bucharest summit</span></p><p><a href="#after" id="after">After</a></p></main></html>`;

/** Shadow roots stay open in these pages, so that a test can look inside. */
const OPEN_ROOTS = `{
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (init) { return (globalThis.cardRoot = attach.call(this, { ...init, mode: 'open' })); };
}`;

export async function launchCardBrowser(executablePath: string): Promise<CardBrowser> {
  const script = await bundleCard();
  const browser: Browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu'],
    ignoreDefaultArgs: ['--hide-scrollbars'],
  });
  return {
    async newPage(options = {}) {
      const context = await browser.newContext({
        viewport: { width: 1280, height: 780 },
        permissions: ['clipboard-read', 'clipboard-write'],
        ...options,
      });
      const page = await context.newPage();
      await context.route('https://news.example/**', (route) => route.fulfill({ body: PAGE, contentType: 'text/html' }));
      await page.goto('https://news.example/');
      await page.evaluate(OPEN_ROOTS);
      await page.evaluate(script);
      return page;
    },
    close: () => browser.close(),
  };
}

/** Opens the card on the page's mark; what it tells its opener is kept in `globalThis.told`. */
export async function openCard(page: Page, outcome: Outcome, options: CardOptions = {}): Promise<void> {
  await page.evaluate(
    ({ outcome, options, messages }) => {
      const mark = document.querySelector<HTMLElement>('#mark')!;
      mark.style.top = `${(options.top ?? 100) + scrollY}px`;
      mark.style.left = `${options.left ?? 200}px`;
      const world = globalThis as typeof globalThis & { told: unknown[]; createTexts: typeof import('../../common/texts.ts').createTexts };
      world.told = [];
      const catalogue = JSON.parse(messages) as Record<string, { message: string }>;
      const tell =
        (what: string) =>
        (value: unknown): void => {
          world.told.push([what, value]);
        };
      const view =
        outcome === 'pending'
          ? new Promise<never>(() => {})
          : outcome === 'missing'
            ? Promise.resolve(undefined)
            : 'error' in outcome
              ? Promise.reject(new Error(outcome.error))
              : Promise.resolve(outcome);
      __crosslightCard!.open({
        view,
        name: 'Bucharest summit',
        markRects: () => [...mark.firstElementChild!.getClientRects()],
        markElement: mark,
        why: options.why ?? [],
        ...(options.pageDate ? { pageDate: options.pageDate } : {}),
        pageLanguage: options.pageLanguage ?? 'en',
        host: 'news.example',
        focus: options.focus ?? false,
        touch: options.touch ?? false,
        newestFirst: options.newestFirst ?? false,
        texts: world.createTexts({
          language: options.language ?? 'en',
          direction: options.direction ?? 'ltr',
          message: (key) => options.words?.[key] ?? catalogue[key]?.message,
        }),
        onClosed: tell('closed'),
        onOrder: tell('order'),
        onSourceOn: async () => undefined,
        onSilence: async (what, silenced) => tell('silence')([what, silenced]),
        onKeep: async () => {
          tell('keep')(true);
          return options.kept ?? { ok: true, note: {} as Note };
        },
        onDesk: async (ask) => {
          tell('desk')(ask);
          return options.desk ?? 'panel';
        },
      });
    },
    { outcome, options, messages: MESSAGES },
  );
  if (outcome !== 'pending') await page.waitForFunction(() => __crosslightCard!.element());
  // Two frames: placed, and every size observed.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

/** What axe finds in the page and the open card: a sentence for each rule that is broken. */
export async function axeFaults(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
    const { violations } = await axe.run(__crosslightCard!.element()!, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
  });
}
