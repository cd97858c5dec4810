import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchExtension as launchBrowser, serve } from '../../cli/launch-extension.ts';
import { CHROME_BUILD, type ExtensionBrowser, launchExtension } from './browser.ts';
import { article, DRAFT, filler, page, SUMMIT } from './page-article.ts';

const ADDRESS = 'https://www.bbc.com/news/hostile';

/** A page that does all it can to see, break and enter what an extension adds. */
const HOSTILE = page(
  `<div id="app">${article(SUMMIT, filler(), `<a href="/x">${DRAFT}</a>`)}</div>`,
  `<style>html > * { display: none !important; opacity: 0 !important; zoom: 1.5 !important; transform: rotate(5deg) !important }
    html > body { display: block !important; opacity: 1 !important; zoom: 1 !important; transform: none !important }</style>
  <script>
    globalThis.seen = { messages: [], roots: [], mutations: 0, errors: [] };
    addEventListener('message', (e) => seen.messages.push(String(e.data)), true);
    addEventListener('error', (e) => seen.errors.push(e.message), true);
    addEventListener('unhandledrejection', (e) => seen.errors.push(String(e.reason)), true);
    for (const name of ['crosslight-card', 'cross-light', 'x-card', 'crosslight-root', 'my-card']) {
      customElements.define(name, class extends HTMLElement { constructor() { super(); seen.roots.push(this.attachInternals().shadowRoot); } });
    }
    const attach = Element.prototype.attachShadow;
    Element.prototype.attachShadow = function (options) { const root = attach.call(this, { ...options, mode: 'open' }); seen.roots.push(root); return root; };
    for (const name of ['map', 'filter', 'push', 'forEach', 'flatMap', 'find']) Array.prototype[name] = new Proxy(Array.prototype[name], {});
    Object.defineProperty(Object.prototype, 'then', { get() { return undefined; }, configurable: true });
    new MutationObserver((records) => { seen.mutations += records.length; }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  </script>`,
);

const serialise = (tab: Page) =>
  tab.evaluate(() => {
    getSelection()?.selectAllChildren(document.body);
    return {
      outer: document.documentElement.outerHTML,
      xml: new XMLSerializer().serializeToString(document),
      boxes: [...document.querySelectorAll('*')].map((e) => JSON.stringify(e.getBoundingClientRect())).join(),
      selected: String(getSelection()),
    };
  });

describe('a hostile page', () => {
  let browser: ExtensionBrowser;
  let without: Awaited<ReturnType<typeof serialise>>;
  beforeAll(async () => {
    const plain = await launchBrowser();
    await serve(plain.context, ADDRESS, HOSTILE);
    const tab = await plain.context.newPage();
    await tab.goto(ADDRESS);
    without = await serialise(tab);
    await plain.close();
    browser = await launchExtension({ build: CHROME_BUILD });
    await browser.serve(ADDRESS, HOSTILE);
  });
  afterAll(() => browser.close());

  it('is the same, byte for byte, until a card opens and after it closes', async () => {
    const tab = await browser.newPage();
    const lines: string[] = [];
    tab.on('console', (message) => lines.push(message.text()));
    tab.on('pageerror', (error) => lines.push(String(error)));
    await tab.goto(ADDRESS);
    expect(await browser.waitForMarks(tab, 2)).toEqual(['Bucharest summit', 'Istanbul draft']);
    const mutations = await tab.evaluate<number>('seen.mutations');
    expect(await serialise(tab)).toEqual(without);

    const { x, y } = await tab.evaluate(() => {
      const ranges = [...CSS.highlights.values()].flatMap((h) => [...(h as unknown as Iterable<Range>)]);
      const box = ranges[0]!.getBoundingClientRect();
      return { x: box.x + 20, y: box.y + box.height / 2 };
    });
    await tab.mouse.move(x + 100, y + 100);
    await tab.mouse.move(x, y, { steps: 4 });
    const card = tab.locator('html > div[popover]');
    await card.waitFor({ state: 'visible', timeout: 5000 });

    const facts = await tab.evaluate(() => {
      const host = document.querySelector('html > div[popover]') as HTMLElement;
      const { width, height } = host.getBoundingClientRect();
      const style = getComputedStyle(host);
      return {
        attributes: [...host.attributes].map(({ name }) => name),
        shadowRoot: host.shadowRoot,
        isReadable: width > 300 && height > 200 && style.opacity === '1' && style.transform === 'none',
      };
    });
    expect(facts).toEqual({ attributes: ['popover'], shadowRoot: null, isReadable: true });
    expect(await tab.evaluate('seen.roots.length')).toBe(0);

    await tab.evaluate(() => CSS.highlights.clear());
    await tab.keyboard.press('Escape');
    await card.waitFor({ state: 'detached', timeout: 5000 });
    expect(await serialise(tab)).toEqual(without);
    await tab.mouse.move(x + 150, y + 150);
    expect(await browser.waitForMarks(tab, 2)).toEqual(['Bucharest summit', 'Istanbul draft']);
    // The observer saw the host come and go, and nothing else.
    expect((await tab.evaluate<number>('seen.mutations')) - mutations).toBeLessThanOrEqual(4);
    expect(await tab.evaluate('[seen.messages, seen.errors]')).toEqual([[], []]);
    expect(lines).toEqual([]);
    await tab.close();
  });

  it('may remove the card or close it: the next one opens all the same', async () => {
    const tab = await browser.newPage();
    await tab.goto(ADDRESS);
    await browser.waitForMarks(tab, 2);
    const { x, y } = await tab.evaluate(() => {
      const ranges = [...CSS.highlights.values()].flatMap((h) => [...(h as unknown as Iterable<Range>)]);
      const box = ranges[0]!.getBoundingClientRect();
      return { x: box.x + 20, y: box.y + box.height / 2 };
    });
    const card = tab.locator('html > div[popover]');
    for (const end of ['remove', 'hidePopover'] as const) {
      await tab.mouse.move(x + 300, y + 300);
      await tab.mouse.move(x, y, { steps: 4 });
      await card.waitFor({ state: 'visible', timeout: 5000 });
      await card.evaluate((host, how) => (host as HTMLElement)[how](), end);
      await card.waitFor({ state: 'detached', timeout: 5000 });
    }
    await tab.close();
  });
});
