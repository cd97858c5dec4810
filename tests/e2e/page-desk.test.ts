import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PageState } from '../../common/messages.ts';
import { type ExtensionBrowser, launchExtension } from './browser.ts';
import { article, DRAFT, filler, page, SUMMIT } from './page-article.ts';

const HOST = 'www.bbc.com';

interface Chrome {
  tabs: { sendMessage(tab: number, message: object, options: object): Promise<{ ok: boolean; value: unknown; error: string }> };
}

describe('what the desk asks of a page', () => {
  let browser: ExtensionBrowser;
  beforeAll(async () => {
    browser = await launchExtension();
  });
  afterAll(() => browser.close());

  let served = 0;
  const open = async (html: string, query = ''): Promise<Page> => {
    served += 1;
    const address = `https://${HOST}/news/desk-${served}${query}`;
    await browser.serve(address.replace(/#.*/, ''), html);
    const tab = await browser.newPage();
    await tab.goto(address);
    return tab;
  };
  const ask = async <T>(tab: Page, name: string, params: object = {}, frameId = 0): Promise<T> => {
    const tabId = await browser.tabId(tab);
    const reply = await (await browser.worker()).evaluate(
      ([id, message, frame]) => (globalThis as unknown as { chrome: Chrome }).chrome.tabs.sendMessage(id, message, { frameId: frame }),
      [tabId, { name, params }, frameId] as const,
    );
    if (!reply.ok) throw new Error(reply.error);
    return reply.value as T;
  };
  /** Selects from the first to the last of some words, wherever they stand, shadow roots included. */
  const select = (tab: Page, first: string, last = first) =>
    tab.evaluate(
      ([from, to]) => {
        const find = (root: Node, words: string): [Text, number] | undefined => {
          for (const node of root.childNodes) {
            const at = node instanceof Text ? node.data.indexOf(words) : -1;
            if (at >= 0) return [node as Text, at];
            const inside = find(node, words) ?? ((node as Element).shadowRoot && find((node as Element).shadowRoot!, words));
            if (inside) return inside;
          }
          return undefined;
        };
        const [a, start] = find(document, from)!;
        const [b, end] = find(document, to)!;
        getSelection()!.setBaseAndExtent(a, start, b, end + to.length);
      },
      [first, last] as const,
    );
  const FIRST = 'Gen. Smith met  <b>Mr. Jones</b> of No. 5 Squadron.';
  const TALKS = page(article(`${FIRST} At the Bucharest summit in 2008 NATO said that Ukraine would join. It was April.`, filler(), DRAFT));

  it('tells the words that are selected, with the sentence around them', async () => {
    const tab = await open(TALKS);
    await browser.waitForMarks(tab);
    expect(await ask(tab, 'selectedText')).toBeUndefined();
    await select(tab, 'NATO', 'join');
    expect(await ask(tab, 'selectedText')).toEqual({
      text: 'NATO said that Ukraine would join',
      sentence: 'At the Bucharest summit in 2008 NATO said that Ukraine would join.',
    });
    await select(tab, 'met', 'of No');
    expect(await ask(tab, 'selectedText')).toEqual({
      text: 'met Mr. Jones of No',
      sentence: 'Gen. Smith met Mr. Jones of No. 5 Squadron.',
    });
    await tab.close();
  });

  it('tells words across paragraphs with a space between them, and both sentences', async () => {
    const tab = await open(TALKS);
    await browser.waitForMarks(tab);
    await select(tab, 'April', 'The delegates');
    expect(await ask(tab, 'selectedText')).toMatchObject({
      text: 'April. The delegates',
      sentence: expect.stringMatching(/^It was April\. The delegates met .* to come\.$/),
    });
    await tab.close();
  });

  it('tells a selection in an open shadow root, and none in a field', async () => {
    const tab = await open(page(`${article(SUMMIT, filler())}<x-box></x-box><textarea>Written in a field</textarea>`));
    await tab.evaluate((words) => {
      document.querySelector('x-box')!.attachShadow({ mode: 'open' }).innerHTML = `<p>Before. ${words} <i>After</i>.</p>`;
    }, DRAFT);
    await browser.waitForMarks(tab);
    await select(tab, 'Istanbul draft', 'neutral');
    expect(await ask(tab, 'selectedText')).toEqual({ text: 'Istanbul draft would have made Ukraine neutral', sentence: DRAFT });
    await tab.evaluate(() => {
      getSelection()!.removeAllRanges();
      document.querySelector('textarea')!.select();
    });
    expect(await ask(tab, 'selectedText')).toBeUndefined();
    await tab.close();
  });

  it('cuts a selection at what the check reads', async () => {
    const tab = await open(page(article(SUMMIT, filler(200))));
    await browser.waitForMarks(tab);
    await tab.evaluate(() => getSelection()!.selectAllChildren(document.body));
    const { text, sentence } = await ask<{ text: string; sentence: string }>(tab, 'selectedText');
    expect(text.startsWith(SUMMIT)).toBe(true);
    expect(Math.max(text.length, sentence.length)).toBeLessThanOrEqual(5000);
    expect(text.length).toBeGreaterThan(4900);
    await tab.close();
  });

  it('shows a place for a moment by a highlight alone, and says when its words are gone', async () => {
    const tab = await open(page(article(SUMMIT, ...Array<string>(40).fill(filler()), DRAFT)));
    await browser.waitForMarks(tab);
    const { unmarked, terms } = await ask<PageState>(tab, 'pageState');
    expect(terms.map(({ term }) => term)).toContain('istanbul-draft');
    expect(unmarked).toEqual([]);
    const before = await tab.evaluate(() => document.documentElement.outerHTML);
    // The last block of the article.
    const place = {
      block: 41,
      start: DRAFT.indexOf('Ukraine neutral'),
      end: DRAFT.indexOf('Ukraine neutral') + 15,
      text: 'Ukraine neutral',
    };
    const shown = () =>
      tab.evaluate(() =>
        [...(CSS.highlights.get('crosslight-shown') ?? [])].map((range) => [String(range), (range as Range).getBoundingClientRect().top]),
      );
    expect(await ask(tab, 'revealText', place)).toBe(true);
    const [[words, top]] = (await shown()) as [[string, number]];
    expect(words).toBe('Ukraine neutral');
    expect(top).toBeGreaterThan(0);
    expect(top).toBeLessThan(tab.viewportSize()!.height);
    expect(await tab.evaluate(() => document.documentElement.outerHTML)).toBe(before);
    await expect.poll(shown, { timeout: 5000 }).toEqual([]);
    await tab.evaluate(() => {
      for (const paragraph of document.querySelectorAll('p')) paragraph.textContent = paragraph.textContent!.replace('neutral', 'NEUTRAL');
    });
    expect(await ask(tab, 'revealText', place)).toBe(false);
    await tab.close();
  });

  it('says where it is read: address without credentials and fragment, title, day, sentence of the mark', async () => {
    const html = page(
      article(`Before. ${SUMMIT} After.`, filler()),
      '<meta property="article:published_time" content="2025-03-04T10:00:00Z">',
    );
    const tab = await open(html, '?a=b#there');
    await browser.waitForMarks(tab);
    expect(await ask(tab, 'readingPlace', { term: 'ukraine-nato/bucharest-summit' })).toEqual({
      address: `https://${HOST}/news/desk-${served}?a=b`,
      title: 'A page',
      date: '2025-03-04',
      sentence: SUMMIT,
    });
    expect(await ask(tab, 'readingPlace')).not.toHaveProperty('sentence');
    await tab.close();
  });

  it('lists what was recognised and not marked, each with its reason, those of frames after its own', async () => {
    const inner = article(SUMMIT, 'Under Article 5 of the data protection regulation data are kept short.', filler(), filler());
    const tab = await open(
      page(
        `${article(SUMMIT, DRAFT, filler())}<aside>x</aside><p>The Bucharest summit again.</p><iframe srcdoc="${inner.replaceAll('"', '&quot;')}"></iframe>`,
      ),
    );
    await browser.waitForMarks(tab);
    const seen = async () =>
      (await ask<PageState>(tab, 'pageState')).unmarked.map(({ surface, frameId, reason }) => [surface, frameId > 0, reason]);
    await expect.poll(seen, { timeout: 5000 }).toEqual([
      ['Istanbul draft', false, { kind: 'unpainted', why: 'density' }],
      ['Bucharest summit', false, { kind: 'marked elsewhere' }],
      ['Bucharest summit', true, { kind: 'unpainted', why: 'marked in another frame' }],
      ['Article 5', true, { kind: 'excluded', cue: 'data protection' }],
    ]);
    await tab.close();
  });
});
