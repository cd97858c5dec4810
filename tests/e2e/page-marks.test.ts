import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ExtensionBrowser, launchExtension } from './browser.ts';
import { article, DRAFT, filler, MEMORANDUM, page, SUMMIT } from './page-article.ts';

const ADDRESS = 'https://www.bbc.com/news/page-marks';

describe('marks on a news page', () => {
  let browser: ExtensionBrowser;
  beforeAll(async () => {
    browser = await launchExtension();
  });
  afterAll(() => browser.close());

  let served = 0;
  const open = async (html: string, host = ADDRESS): Promise<Page> => {
    served += 1;
    const address = `${host}-${served}`;
    await browser.serve(address, html);
    const tab = await browser.newPage();
    await tab.goto(address);
    return tab;
  };
  const names = (tab: Page) => tab.evaluate(() => [...CSS.highlights.keys()].sort());

  it('stand under first mentions only, across inline elements and inside links', async () => {
    const tab = await open(
      page(
        article(
          `At the <b>Bucharest</b> <i>sum</i>mit in 2008 NATO said that Ukraine would become a member.`,
          filler(),
          `The Bucharest summit of NATO was one thing, <a href="/x">the Istanbul draft of 2022</a> another, with Russia.`,
        ),
      ),
    );
    expect(await browser.waitForMarks(tab, 2)).toEqual(['Bucharest summit', 'Istanbul draft']);
    expect(await names(tab)).toEqual(['crosslight-light', 'crosslight-light-link']);
    await tab.close();
  });

  it('take the accent of the ground behind them', async () => {
    const dark = '<style>article{background:#123;color:#eee}p:nth-child(3){background:linear-gradient(#fff,#ccc);color:#000}</style>';
    const tab = await open(page(article(SUMMIT, filler(), DRAFT), dark));
    await browser.waitForMarks(tab, 2);
    expect(await names(tab)).toEqual(['crosslight-dark', 'crosslight-plain']);
    await tab.close();
  });

  it('change their accent when the system turns dark, or the page does, while it is open', async () => {
    const tab = await open(page(article(SUMMIT), '<style>:root{color-scheme:light dark}.night{background:#111;color:#eee}</style>'));
    await browser.waitForMarks(tab, 1);
    expect(await names(tab)).toEqual(['crosslight-light']);
    await tab.emulateMedia({ colorScheme: 'dark' });
    await expect.poll(() => names(tab)).toEqual(['crosslight-dark']);
    await tab.emulateMedia({ colorScheme: 'light' });
    await expect.poll(() => names(tab)).toEqual(['crosslight-light']);
    await tab.evaluate(() => document.body.classList.add('night'));
    await tab.mouse.move(300, 300);
    await tab.mouse.move(320, 320);
    await expect
      .poll(async () => {
        await tab.mouse.move(300 + Math.random() * 50, 300);
        return names(tab);
      })
      .toEqual(['crosslight-dark']);
    await tab.close();
  });

  it('stay away from a page that is no article, from headings, hidden text and what can be edited', async () => {
    const short = await open(page(`<p>${SUMMIT}</p>`));
    const tab = await open(
      page(
        `<style>.away{display:none}</style>${article(`<span class="away">${MEMORANDUM}</span>`, `<span contenteditable>${DRAFT}</span>`, SUMMIT)}`.replace(
          '<article>',
          '<article><h2>The coalition of the willing</h2>',
        ),
      ),
    );
    expect(await browser.waitForMarks(tab, 1)).toEqual(['Bucharest summit']);
    expect(await browser.painted(short)).toEqual([]);
    await short.close();
    await tab.close();
  });

  it('appear when hidden text is unfolded', async () => {
    const tab = await open(page(`<style>.away{display:none}</style>${article(SUMMIT, filler(), `<span class="away">${DRAFT}</span>`)}`));
    await browser.waitForMarks(tab, 1);
    await tab.evaluate(() => document.querySelector('.away')!.removeAttribute('class'));
    expect(await browser.waitForMarks(tab, 2)).toEqual(['Bucharest summit', 'Istanbul draft']);
    await tab.close();
  });

  it('appear in text that comes later, and earlier marks stay', async () => {
    const tab = await open(page(article(SUMMIT)));
    await browser.waitForMarks(tab, 1);
    await tab.evaluate(
      ([draft, memorandum]) => {
        const last = document.createElement('p');
        last.append(draft!);
        document.querySelector('article')!.append(last);
        const first = document.createElement('p');
        first.append(`${memorandum} A Bucharest summit of NATO and Ukraine stands here too.`);
        document.querySelector('article')!.prepend(first);
      },
      [DRAFT, MEMORANDUM],
    );
    await expect.poll(() => browser.painted(tab), { timeout: 10_000 }).toContain('Istanbul draft');
    const at = await tab.evaluate(() => {
      const ranges = [...CSS.highlights.values()].flatMap((h) => [...(h as unknown as Iterable<Range>)]);
      const range = ranges.find((r) => String(r) === 'Bucharest summit');
      return [...document.querySelectorAll('p')].indexOf(range!.startContainer.parentElement as HTMLParagraphElement);
    });
    expect(at).toBe(1);
    await tab.close();
  });

  it('go before the next frame when their words change', async () => {
    const tab = await open(page(article(SUMMIT)));
    await browser.waitForMarks(tab, 1);
    const painted = await tab.evaluate(async () => {
      const text = document.querySelector('p')!.firstChild as Text;
      text.data = text.data.replace('Bucharest summit', 'meeting in June');
      await new Promise((resolve) => requestAnimationFrame(resolve));
      return [...CSS.highlights.values()].flatMap((h) => [...(h as unknown as Iterable<Range>)]).map(String);
    });
    expect(painted).toEqual([]);
    await tab.close();
  });

  it('follow an application to its next page', async () => {
    const tab = await open(page(`<div id="app">${article(SUMMIT)}</div>`));
    await browser.waitForMarks(tab, 1);
    await tab.evaluate((next) => {
      history.pushState({}, '', '/news/another');
      document.querySelector('#app')!.innerHTML = next;
    }, article(DRAFT));
    await expect.poll(() => browser.painted(tab), { timeout: 10_000 }).toEqual(['Istanbul draft']);
    await tab.close();
  });

  it('reach into open shadow roots', async () => {
    const tab = await open(
      page(
        `<x-story><template shadowrootmode="open">${article(SUMMIT, filler(), '<slot></slot>')}</template><span>${DRAFT}</span></x-story>`,
      ),
    );
    expect((await browser.waitForMarks(tab, 2)).sort()).toEqual(['Bucharest summit', 'Istanbul draft']);
    await tab.evaluate((text) => {
      document.querySelector('x-story')!.shadowRoot!.querySelector('p')!.textContent = text;
    }, MEMORANDUM);
    await expect
      .poll(async () => (await browser.painted(tab)).sort(), { timeout: 10_000 })
      .toEqual(['Budapest Memorandum', 'Istanbul draft']);
    await tab.close();
  });

  it('are shared between frames: the first mention is the first of the whole page', async () => {
    const inner = page(article(DRAFT, filler(), MEMORANDUM)).replaceAll('"', '&quot;');
    await browser.serve(
      'https://www.bbc.com/news/inner',
      page(article(SUMMIT, filler(), '28-point plan of the United States for Ukraine.')),
    );
    const tab = await open(
      page(`${article(SUMMIT, filler(), DRAFT)}<iframe srcdoc="${inner}"></iframe><iframe src="/news/inner"></iframe>`),
    );
    await browser.waitForMarks(tab, 2);
    const [srcdoc, sameOrigin] = tab.frames().slice(1);
    expect(await browser.waitForMarks(srcdoc!)).toEqual(['Budapest Memorandum']);
    expect(await browser.waitForMarks(sameOrigin!)).toEqual(['28-point plan']);
    expect(await browser.painted(tab)).toEqual(['Bucharest summit', 'Istanbul draft']);
    await tab.close();
  });

  it('are set again after the page has cleared the registry', async () => {
    const tab = await open(page(article(SUMMIT)));
    await browser.waitForMarks(tab, 1);
    await tab.evaluate(() => CSS.highlights.clear());
    await tab.mouse.move(400, 300);
    expect(await browser.waitForMarks(tab, 1)).toEqual(['Bucharest summit']);
    await tab.close();
  });

  it('are no more than one script’s when the script is run again', async () => {
    const tab = await open(page(article(SUMMIT)));
    await browser.waitForMarks(tab, 1);
    const tabId = await browser.tabId(tab);
    const worker = await browser.worker();
    await worker.evaluate(async (id) => {
      const { chrome } = globalThis as unknown as { chrome: { scripting: { executeScript(o: object): Promise<void> } } };
      await chrome.scripting.executeScript({ target: { tabId: id, allFrames: true }, files: ['/content-scripts/content.js'] });
    }, tabId);
    expect(await browser.waitForMarks(tab, 1)).toEqual(['Bucharest summit']);
    await tab.evaluate(() => document.querySelector('p')!.remove());
    await expect.poll(() => browser.painted(tab), { timeout: 5000 }).toEqual([]);
    await tab.close();
  });

  it.each([
    ['an empty page', ''],
    ['a frameset', '<frameset><frame></frameset>'],
    ['a page without an end', `<table><b><p>${SUMMIT}<div><select><svg><p`],
    ['100,000 elements', `<div>${'<i>x</i> <p>'.repeat(50_000)}</div>${article(SUMMIT)}`],
    ['5,000 levels', `${'<div>'.repeat(5000)}${article(SUMMIT)}`],
    [
      'elements named like properties',
      `<form name="body"><input name="firstChild"></form><img name="documentElement"><img name="querySelector"><img name="title">${article(SUMMIT)}`,
    ],
  ])('never throw on %s', async (_title, html) => {
    served += 1;
    const address = `${ADDRESS}-odd-${served}`;
    await browser.serve(address, html);
    const tab = await browser.newPage();
    const errors: string[] = [];
    tab.on('pageerror', (error) => errors.push(String(error.stack)));
    tab.on('console', (message) => errors.push(message.text()));
    await tab.goto(address);
    const isReadable = html.includes('<article>');
    if (isReadable) expect(await browser.waitForMarks(tab)).toEqual(['Bucharest summit']);
    else await tab.waitForTimeout(500);
    expect(errors).toEqual([]);
    await tab.close();
  });
});
